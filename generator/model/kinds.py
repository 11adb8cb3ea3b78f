"""The registry of kinds: add a kind with one line here."""

from dataclasses import dataclass

from generator.model.base import Record
from generator.model.checklist import Checklist
from generator.model.knowledge import Article, Case, Question, Regulation, Slot, Term, Tip
from generator.model.ladder import Ladder
from generator.model.metric import Metric
from generator.model.onboarding import OnboardingPlan
from generator.model.playbook import Playbook
from generator.model.role import Role
from generator.model.site import CalendarYear, Site
from generator.model.skill import Skill
from generator.model.source import Source
from generator.model.template import Template


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content file: its name in references, its folder (also its path on the site), record."""

    name: str
    folder: str
    record: type[Record]
    page: str | None = None
    """The one page that shows all entities of the kind; None where each has its own."""
    suffix: str = ".yaml"
    single_file: str | None = None
    """The file that holds all entities of the kind as a mapping from id."""


KINDS: tuple[Kind, ...] = (
    Kind("role", "roles", Role),
    Kind("ladder", "ladders", Ladder),
    Kind("skill", "skills", Skill),
    Kind("playbook", "playbooks", Playbook),
    Kind("checklist", "checklists", Checklist),
    Kind("template", "templates", Template),
    Kind("metric", "metrics", Metric),
    Kind("onboarding", "onboarding", OnboardingPlan),
    Kind("case", "cases", Case),
    Kind("tip", "tips", Tip),
    Kind("term", "terms", Term, page="glossary"),
    Kind("question", "questions", Question),
    Kind("article", "articles", Article, suffix=".md"),
    Kind("regulation", "regulations", Regulation),
    Kind("slot", "slots", Slot, page="health", single_file="slots.yaml"),
    Kind("source", "sources", Source),
)

KIND_OF_NAME = {kind.name: kind for kind in KINDS}
KIND_OF_FOLDER = {kind.folder: kind for kind in KINDS}

SITE = Kind("site", "", Site, single_file="site.yaml")
CALENDAR = Kind("calendar", "calendar", CalendarYear)
"""Settings: read, layered and decoded like entities, but without a page and out of reach for references."""
