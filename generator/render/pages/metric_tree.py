"""How metrics depend on each other: a drawing and the same as a nested list."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.metric import Metric
from generator.render.address import entity_address, index_address
from generator.render.page import Crumb, Page, SearchData
from generator.render.picture.tree import TreeNode, drawing
from generator.render.view import View

PATH = "metrics/tree.md"


@dataclass(frozen=True, slots=True)
class Branch:
    """A metric with those below it."""

    entry: CatalogEntry
    below: tuple["Branch", ...]


def pages(view: View) -> Iterator[Page]:
    """The tree page."""
    branches = tuple(_roots(view))
    joined = tuple(branch for branch in branches if branch.below)
    title = view.messages("tree.title")
    yield Page(
        path=PATH,
        title=title,
        template="metric_tree.md.j2",
        context={
            "branches": joined,
            "alone": tuple(branch.entry for branch in branches if not branch.below),
            "drawings": tuple(drawing(_node(branch), str(branch.entry.record.title)) for branch in joined),
        },
        summary=view.messages("tree.lead"),
        crumbs=(Crumb(view.messages("kinds.metric.all"), index_address("metric").path), Crumb(title)),
        search=SearchData("site"),
        section="metrics",
        layout="full",
    )


def _roots(view: View) -> Iterator[Branch]:
    for entry, metric in view.catalog.records(Metric):
        if not any(view.catalog.get("metric", str(parent)) for parent in metric.parents):
            yield _branch(view, entry, frozenset())


def _branch(view: View, entry: CatalogEntry, above: frozenset[str]) -> Branch:
    """The branch at `entry`; a metric that already stands above itself ends it (a cycle is a finding)."""
    path = above | {entry.id}
    below = tuple(
        _branch(view, child, path)
        for child, metric in view.catalog.records(Metric)
        if entry.id in metric.parents and child.id not in path
    )
    return Branch(entry, below)


def _node(branch: Branch) -> TreeNode:
    address = entity_address(branch.entry.key).from_page(PATH)
    return TreeNode(str(branch.entry.record.title), address, tuple(_node(below) for below in branch.below))
