"""The pages that work with what the reader keeps in this browser, and the page of machine-readable data."""

from collections.abc import Iterator

from generator.render.page import Crumb, Page, SearchData
from generator.render.view import View

TOOLS = ("team", "my", "data")


def pages(view: View) -> Iterator[Page]:
    """Team, my, data."""
    for name in TOOLS:
        title = view.messages(f"tools.{name}.title")
        yield Page(
            path=f"{name}.md",
            title=title,
            template=f"{name}.md.j2",
            context={"templates": view.catalog.of_kind("template"), "up": _to_site_root(view)},
            summary=view.messages(f"tools.{name}.lead"),
            crumbs=(Crumb(title),),
            search=SearchData("site"),
            section="assess" if name == "team" else "",
            layout="tool",
        )


def _to_site_root(view: View) -> str:
    """The way from these pages to the site's root, below which all languages but the first have a folder."""
    return "../" if view.language == next(iter(view.catalogs)) else "../../"
