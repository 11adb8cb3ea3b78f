"""The assessment page, which leads to its skills as readable text, and the page of its rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.render.address import Address
from generator.render.order import roles_in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.pages.skill_matrix import categories
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class AssessedRole:
    """A role that can be assessed, with the stages that ask for skills."""

    entry: CatalogEntry
    stages: tuple[str, ...]


def pages(view: View) -> Iterator[Page]:
    """The assessment page and how the level is found."""
    yield _assessment(view)
    yield _rules(view)


def _assessment(view: View) -> Page:
    title = view.messages("assess.title")
    skills = tuple((found, Address(found.path).from_page("assess.md")) for found in categories(view))
    return Page(
        path="assess.md",
        title=title,
        template="assess.md.j2",
        context={"roles": tuple(_roles(view)), "categories": skills, "scale": view.catalog.site.scale},
        summary=view.messages("assess.lead"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
        section="assess",
        layout="tool",
    )


def _rules(view: View) -> Page:
    title = view.messages("assess.how.title")
    limits = view.catalog.site.thresholds
    shares = {name: getattr(limits, name) for name in ("fit", "near", "unanswered", "not_applicable")}
    return Page(
        path="assess/how.md",
        title=title,
        template="assess_how.md.j2",
        context={
            "percent": {name: f"{100 * share:g}" for name, share in shares.items()},
            "months": limits.evidence_months,
        },
        summary=view.messages("assess.how.lead"),
        crumbs=(Crumb(view.messages("assess.title"), "assess.md"), Crumb(title)),
        search=SearchData("site"),
        section="assess",
    )


def _roles(view: View) -> Iterator[AssessedRole]:
    for entry, role in roles_in_order(view):
        stages = tuple(stage for stage in view.role_stages(role) if role.stages[stage].requires)
        if stages:
            yield AssessedRole(entry, stages)
