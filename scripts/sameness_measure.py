"""How alike entities of one kind are: shared sentences, sentences that nearly agree, wholes that overlap."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from generator.model.catalog import Catalog, CatalogEntry
from generator.model.text import Code, Text
from generator.model.walk import leaves

Gram = Hashable

LINK = re.compile(r"\[\[[^\]|]*\|?([^\]]*)\]\]")
ENDS = re.compile(r"[。！？；\n|]|(?<=[.!?;])\s")
MARKS = re.compile(r"[\s\W_]+")
SHORTEST = {"zh": 10, "en": 8}
"""Characters (words in English) below which agreement says nothing."""
NEAR = {"zh": 0.5, "en": 0.6}
"""From this share of common grams on, two sentences count as nearly the same."""
COMMONEST = 80
"""Grams that stand in more sentences than this are too common to tell anything."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with where it stands: the entity and the path of fields."""

    owner: str
    field: str
    text: str
    grams: frozenset[Gram]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two sentences of different entities of one kind and the share of grams that they have in common."""

    kind: str
    share: float
    first: Sentence
    second: Sentence


def likenesses(catalog: Catalog, language: str, silent: frozenset[str]) -> Iterator[Likeness]:
    """Pairs of sentences that agree or nearly agree, kind by kind; `silent` are fields that may agree."""
    for kind, sentences in _by_kind(catalog, language, silent).items():
        for (one, other), common in _common(sentences).items():
            first, second = sentences[one], sentences[other]
            share = common / len(first.grams | second.grams)
            if share >= NEAR[language]:
                yield Likeness(kind, share, first, second)


def overlaps(
    catalog: Catalog, language: str, silent: frozenset[str]
) -> Iterator[tuple[str, float, str, str]]:
    """The two most alike entities of each kind: kind, share of common grams, both ids."""
    for kind, sentences in _by_kind(catalog, language, silent).items():
        whole: dict[str, set[Gram]] = defaultdict(set)
        for sentence in sentences:
            whole[sentence.owner] |= sentence.grams
        names = sorted(whole)
        pairs = [
            (len(whole[a] & whole[b]) / len(whole[a] | whole[b]), a, b)
            for at, a in enumerate(names)
            for b in names[at + 1 :]
        ]
        if pairs:
            yield (kind, *max(pairs))


def _by_kind(catalog: Catalog, language: str, silent: frozenset[str]) -> dict[str, list[Sentence]]:
    found: dict[str, list[Sentence]] = defaultdict(list)
    for entry in catalog.entries.values():
        found[entry.kind] += _sentences(entry, language, silent)
    return found


def _sentences(entry: CatalogEntry, language: str, silent: frozenset[str]) -> Iterator[Sentence]:
    for found in leaves(entry.record):
        field = ".".join(found.path)
        told = isinstance(found.leaf, Text) and not isinstance(found.leaf, Code)
        if told and not {f"{entry.kind}.{field}", found.path[-1]} & silent:
            for text in ENDS.split(LINK.sub(r"\1", found.leaf)):
                units = _units(text, language)
                if len(units) >= SHORTEST[language]:
                    yield Sentence(entry.id, field, text.strip(), _grams(units, language))


def _units(text: str, language: str) -> list[str]:
    return list(MARKS.sub("", text)) if language == "zh" else MARKS.sub(" ", text.lower()).split()


def _grams(units: list[str], language: str) -> frozenset[Gram]:
    size = 3 if language == "zh" else 2
    return frozenset(tuple(units[at : at + size]) for at in range(len(units) - size + 1))


def _common(sentences: Iterable[Sentence]) -> Counter[tuple[int, int]]:
    """How many grams two sentences of different entities share; for every pair that shares one that tells."""
    places: dict[Gram, list[int]] = defaultdict(list)
    owners = []
    for number, sentence in enumerate(sentences):
        owners.append(sentence.owner)
        for gram in sentence.grams:
            places[gram].append(number)
    counts: Counter[tuple[int, int]] = Counter()
    for numbers in places.values():
        if len(numbers) <= COMMONEST:
            counts.update(
                (a, b) for at, a in enumerate(numbers) for b in numbers[at + 1 :] if owners[a] != owners[b]
            )
    return counts
