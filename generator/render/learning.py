"""Ways to learn a skill up to a level: what exercises it, what tells of it, in the order of their worth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.base import Ref
from generator.model.catalog import CatalogEntry, Key
from generator.model.checklist import Checklist
from generator.model.knowledge import Case, Tip
from generator.model.playbook import Effort, Playbook
from generator.model.skill import Practice, Skill
from generator.model.text import Text
from generator.render.ticks import checklist_ticks
from generator.render.view import View

KINDS = ("playbook", "checklist", "template", "case", "tip", "article")
"""What one learns a skill by: first what is done, then what is read."""

MOST = 2
"""Ways of one kind for one skill; the skill's own page has them all."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be learned: `skill` from level `before` (0: from nothing) to `after`, in the role `role`."""

    skill: str
    before: int
    after: int
    role: str

    def fits(self, level: int) -> bool:
        """Whether something of `level` lies between the two."""
        return self.before < level <= self.after


@dataclass(frozen=True, slots=True)
class Way:
    """One thing to do or read: minutes for reading or going through it, the effort of a playbook.

    `exercise` are the skill's own words for practising with it. `ticks` name a checklist's items: by their
    ids, those of another list by `list/id`.
    """

    entry: CatalogEntry
    minutes: int
    effort: Effort | None = None
    exercise: Text | None = None
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to an aim, how many more there are, and exercises that need no page."""

    ways: tuple[Way, ...]
    more: int
    exercises: tuple[Text, ...]


def ways_to(view: View, aim: Aim) -> Ways:
    """The best `MOST` ways of each kind to `aim`, in the order of `KINDS`.

    First comes what the skill itself recommends and what exercises it at a level between the two, then
    what the role has a part in; historic entries are no way.
    """
    skill = _skill(view, aim.skill)
    found = dict.fromkeys(_candidates(view, aim.skill))
    recommended = {practice.ref.target: practice.text for practice in skill.practice if practice.ref}
    entries = [view.catalog.entries[key] for key in found if key in view.catalog.entries]
    active = [entry for entry in entries if entry.record.status == "active"]
    active.sort(key=lambda entry: _order(view, aim, entry, recommended.keys()))
    chosen = [entry for kind in KINDS for entry in _of(active, kind)[:MOST]]
    ways = tuple(_way(view, entry, recommended.get(entry.key)) for entry in chosen)
    shown = {entry.key for entry in chosen}
    return Ways(ways, len(active) - len(chosen), tuple(_unlinked(skill.practice, shown)))


def _skill(view: View, name: str) -> Skill:
    record = view.catalog.entries["skill", name].record
    assert isinstance(record, Skill)  # noqa: S101 - the kind says so
    return record


def _candidates(view: View, skill: str) -> Iterator[Key]:
    """Whatever refers to the skill or is referred to by it, of the kinds that teach."""
    key = ("skill", skill)
    for edge in (*view.graph.outgoing.get(key, ()), *view.graph.incoming.get(key, ())):
        other = edge.target if edge.source == key else edge.source
        if other[0] in KINDS:
            yield other


def _order(
    view: View, aim: Aim, entry: CatalogEntry, recommended: Iterable[Key]
) -> tuple[bool, bool, bool, bool, str]:
    """Sorts the better way first."""
    fits, chosen = _fits(entry, aim), entry.key in recommended
    mine = ("role", aim.role) in view.graph.targets.get(entry.key, ())
    return not (fits or chosen), not fits, not chosen, not mine, entry.id


def _fits(entry: CatalogEntry, aim: Aim) -> bool:
    """Whether the entry says of itself that it serves the skill at a fitting level."""
    match entry.record:
        case Playbook() as playbook:
            return any(shown.skill == aim.skill and aim.fits(shown.level) for shown in playbook.skills)
        case Checklist() as checklist:
            shows = (shown for item in checklist.items for shown in item.shows)
            return any(shown.skill == aim.skill and aim.fits(shown.level) for shown in shows)
        case Case() | Tip() as told:
            return any(reference.target == ("skill", aim.skill) for reference in told.applies_to)
    return False


def _of(entries: Iterable[CatalogEntry], kind: str) -> list[CatalogEntry]:
    return [entry for entry in entries if entry.kind == kind]


def _way(view: View, entry: CatalogEntry, exercise: Text | None) -> Way:
    record = entry.record
    return Way(
        entry=entry,
        minutes=view.minutes(entry),
        effort=record.effort if isinstance(record, Playbook) else None,
        exercise=exercise,
        ticks=_tick_names(view, entry, record) if isinstance(record, Checklist) else (),
    )


def _tick_names(view: View, entry: CatalogEntry, checklist: Checklist) -> tuple[str, ...]:
    keys = (item.key.removeprefix("checklist/") for item in checklist_ticks(view, entry, checklist))
    return tuple(key.removeprefix(f"{entry.id}/") for key in keys)


def _unlinked(practice: Iterable[Practice], shown: set[Key]) -> Iterator[Text]:
    """Exercises that stand with no way that shows."""
    for one in practice:
        if not (isinstance(one.ref, Ref) and one.ref.target in shown):
            yield one.text
