"""Everything by letter, a page each, lest one grow with the handbook: search for those without script."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.render.address import Address
from generator.render.alphabet import initial, sort_key
from generator.render.page import Crumb, Page
from generator.render.view import View

INDEX = "index/index.md"
Listed = tuple[str, CatalogEntry]
Letters = Mapping[str, list[Listed]]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with its page, the number of names under it, and the first and the last of them."""

    name: str
    href: str
    count: int
    first: str
    last: str


def pages(view: View) -> Iterator[Page]:
    """The index from A to Z, titles and other names alike: all letters, and a page for each."""
    letters = _by_letter(view)
    title, lead = view.messages("alphabetical.title"), view.messages("alphabetical.lead")
    yield Page(
        path=INDEX,
        title=title,
        template="alphabetical.md.j2",
        context={"letters": tuple(_letters(letters, INDEX))},
        summary=lead,
        crumbs=(Crumb(title),),
        layout="full",
    )
    for letter, rows in letters.items():
        path = _path(letter)
        yield Page(
            path=path,
            title=view.messages("alphabetical.letter", letter=letter),
            template="alphabetical_letter.md.j2",
            context={"rows": rows, "letters": tuple(_letters(letters, path)), "here": letter},
            summary=lead,
            crumbs=(Crumb(title, INDEX), Crumb(letter)),
            layout="full",
        )


def _path(letter: str) -> str:
    return f"index/{'other' if letter == '#' else letter.lower()}.md"


def _letters(letters: Letters, page: str) -> Iterator[Letter]:
    for name, rows in letters.items():
        href = Address(_path(name)).from_page(page)
        yield Letter(name, href, len(rows), rows[0][0], rows[-1][0])


def _by_letter(view: View) -> Letters:
    letters: dict[str, list[Listed]] = defaultdict(list)
    for name, entry in sorted(_names(view), key=lambda pair: (sort_key(pair[0]), pair[1].key)):
        letters[initial(sort_key(name))].append((name, entry))
    return dict(sorted(letters.items()))


def _names(view: View) -> Iterator[Listed]:
    for entry in view.catalog.entries.values():
        for name in dict.fromkeys([str(entry.record.title), *map(str, entry.record.also_called)]):
            yield name, entry
