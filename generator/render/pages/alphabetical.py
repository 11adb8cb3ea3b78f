"""Everything by letter: search for those without script."""

from collections import defaultdict
from collections.abc import Iterator

from generator.model.catalog import CatalogEntry
from generator.render.alphabet import initial, sort_key
from generator.render.page import Crumb, Page
from generator.render.view import View

Listed = tuple[str, CatalogEntry]


def pages(view: View) -> Iterator[Page]:
    """The index from A to Z, titles and other names alike."""
    letters: dict[str, list[Listed]] = defaultdict(list)
    for name, entry in sorted(_names(view), key=lambda pair: (sort_key(pair[0]), pair[1].key)):
        letters[initial(sort_key(name))].append((name, entry))
    title = view.messages("alphabetical.title")
    yield Page(
        path="index/index.md",
        title=title,
        template="alphabetical.md.j2",
        context={"letters": dict(sorted(letters.items()))},
        summary=view.messages("alphabetical.lead"),
        crumbs=(Crumb(title),),
    )


def _names(view: View) -> Iterator[Listed]:
    for entry in view.catalog.entries.values():
        for name in dict.fromkeys([str(entry.record.title), *map(str, entry.record.also_called)]):
            yield name, entry
