"""Where to begin: what operations is, and the map of roles by what people do all day."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.render.address import index_address
from generator.render.order import full_roles, in_order
from generator.render.page import Crumb, Page, SearchData
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class RoleWork:
    """A full role and what it does."""

    entry: CatalogEntry
    role: Role


def pages(view: View) -> Iterator[Page]:
    """The start page."""
    title = view.messages("start.title")
    yield Page(
        path="start.md",
        title=title,
        template="start.md.j2",
        context={
            "roles": tuple(RoleWork(entry, role) for entry, role in full_roles(view)),
            "articles": in_order(view, "article"),
            "questions": in_order(view, "question"),
            "all_questions": index_address("question").path,
        },
        summary=view.messages("start.lead"),
        crumbs=(Crumb(title),),
        search=SearchData("site"),
    )
