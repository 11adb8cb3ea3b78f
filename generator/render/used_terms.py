"""Which terms the words of a page use so far: those marked, and those its texts link to."""

from collections.abc import Callable

from generator.model.catalog import Catalog, CatalogEntry
from generator.model.markup.nodes import Reference
from generator.render.alphabet import sort_key
from generator.render.terms import PageMarks
from generator.render.text.target import Marks, Target

Resolve = Callable[[Reference], Target | None]


class UsedTerms:
    """Sees the texts of a page in the order in which they are rendered, as term marking does."""

    def __init__(self, catalog: Catalog, marks: Marks) -> None:
        self._catalog, self._marks = catalog, marks
        self._linked: set[str] = set()

    def noting(self, resolve: Resolve) -> Resolve:
        """`resolve`, which from now on notes the terms that it is asked for."""

        def resolved(reference: Reference) -> Target | None:
            if reference.kind == "term":
                self._linked.add(reference.id)
            return resolve(reference)

        return resolved

    def entries(self) -> tuple[CatalogEntry, ...]:
        """The terms used up to here, by name."""
        marked = self._marks.marked if isinstance(self._marks, PageMarks) else ()
        names = self._linked | {term.id for term in marked}
        found = [entry for name in names if (entry := self._catalog.get("term", name))]
        return tuple(sorted(found, key=lambda entry: sort_key(entry.record.title)))
