"""Terms: one word, one meaning."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding, Related
from generator.model.knowledge import Term
from generator.model.text import Plain
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Names that two terms claim."""
    first: dict[str, tuple[str, Plain]] = {}
    for entry, term in content.source.records(Term):
        for name in (term.title, *term.also_called):
            owner, place = first.setdefault(name.casefold(), (entry.id, name))
            if owner != entry.id:
                related = (Related(place.span, "first"),)
                yield Finding("term-defined-twice", name.span, {"term": str(name)}, related=related)
