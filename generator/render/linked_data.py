"""What a page is about, in the words of schema.org, for search engines and other programs (`ob.jsonld`).

Types and properties after the vocabulary as published; a role is an Occupation, never a vacancy.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from generator.model.base import Entity
from generator.model.catalog import CatalogEntry
from generator.model.checklist import Checklist
from generator.model.knowledge import Article, Case, Question, Regulation, Tip
from generator.model.ladder import Ladder
from generator.model.metric import Metric
from generator.model.onboarding import OnboardingPlan
from generator.model.playbook import Playbook
from generator.model.role import Requirement, Role
from generator.model.skill import Skill
from generator.model.source import Source
from generator.model.template import Template
from generator.render.address import Address, entity_address, index_address, template_file, way
from generator.render.page import Page
from generator.render.ticks import checklist_ticks
from generator.render.view import View

Data = dict[str, Any]
_FORMATS = {
    "md": "text/markdown",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def linked_data(view: View, page: Page, plain: Callable[[str], str]) -> Data | None:
    """The `mainEntity` of `page`, or None where it is about no entity; `plain` gives bare words of a text.

    Addresses are relative to the page.
    """
    if page.entity is None:
        return None
    entry = view.catalog.entries[page.entity]
    describe = _DESCRIBED.get(type(entry.record))
    data = (
        describe(_Subject(view, page, plain, entry), entry.record) if describe else {"@type": "CreativeWork"}
    )
    names = () if page.part else entry.record.also_called
    return {
        "@type": data.pop("@type"),
        "name": plain(page.title),
        "description": plain(page.summary),
        **({"alternateName": [str(name) for name in names]} if names else {}),
        **data,
    }


@dataclass(frozen=True, slots=True)
class _Subject:
    """The page that is described, with what describing it needs."""

    view: View
    page: Page
    plain: Callable[[str], str]
    entry: CatalogEntry

    def texts(self, values: Iterable[str]) -> list[str]:
        """The bare words of each text."""
        return [self.plain(value) for value in values]

    def to(self, kind: str, name: str) -> str:
        """The address of another entity."""
        return entity_address((kind, name)).from_page(self.page.path)

    def file(self, suffix: str) -> str:
        """The address of the template as a file to fill in."""
        path = template_file(self.entry.id, self.view.language, suffix)
        return way(Address(self.page.path).url, path)

    def index(self, kind: str) -> str:
        """The address of the page that lists all of a kind."""
        return index_address(kind).from_page(self.page.path)

    def skill(self, requirement: Requirement) -> Data:
        """A required skill as a term with its address."""
        entry = self.view.catalog.get("skill", requirement.skill)
        name = self.plain(entry.record.title) if entry else str(requirement.skill)
        return {"@type": "DefinedTerm", "name": name, "url": self.to("skill", requirement.skill)}

    def items(self, texts: Iterable[tuple[str, str]]) -> list[Data]:
        """List items from pairs of id and text."""
        return [
            {"@type": "ListItem", "position": place, "name": self.plain(text), "url": f"#{name}"}
            for place, (name, text) in enumerate(texts, start=1)
        ]


def _role(subject: _Subject, role: Role) -> Data:
    stage = role.stages.get(subject.page.part) if subject.page.part else None
    if stage is None:
        wanted = {need.skill: need for one in role.stages.values() for need in one.requires}
        duties = tuple(duty.text for duty in role.duties) or role.does
        # By name alone: there are dozens, and the stages of the role lead to each of them.
        skills = [subject.skill(need)["name"] for need in wanted.values()]
        return _occupation(subject, duties, ()) | {"skills": skills}
    return _occupation(subject, stage.responsibilities, stage.requires) | {
        "qualifications": subject.texts(stage.outcomes),
        "experienceRequirements": subject.plain(stage.scope),
    }


def _occupation(subject: _Subject, duties: Iterable[str], requires: Iterable[Requirement]) -> Data:
    return {
        "@type": "Occupation",
        "responsibilities": subject.texts(duties),
        "skills": [subject.skill(need) for need in requires],
    }


def _skill(subject: _Subject, _skill: Skill) -> Data:
    return {"@type": "DefinedTerm", "termCode": subject.entry.id, "inDefinedTermSet": subject.index("skill")}


def _metric(subject: _Subject, metric: Metric) -> Data:
    method = [str(metric.formula.expression)] if metric.formula else []
    parts = (metric.formula.window, metric.formula.dedupe) if metric.formula else ()
    method += [subject.plain(part) for part in parts if part]
    return {
        "@type": ["DefinedTerm", "StatisticalVariable"],
        "termCode": subject.entry.id,
        "inDefinedTermSet": subject.index("metric"),
        "measuredProperty": subject.plain(metric.definition),
        **({"measurementMethod": "; ".join(method)} if method else {}),
    }


def _playbook(subject: _Subject, playbook: Playbook) -> Data:
    steps = [
        {
            "@type": "HowToStep",
            "position": place,
            **({"name": subject.plain(step.title)} if step.title else {}),
            "text": subject.plain(step.do),
            "url": f"#step-{step.id}",
        }
        for place, step in enumerate(playbook.steps, start=1)
    ]
    return {"@type": "HowTo", "totalTime": f"P{playbook.effort.days:g}D", "step": steps}


def _checklist(subject: _Subject, checklist: Checklist) -> Data:
    ticks = checklist_ticks(subject.view, subject.entry, checklist)
    return {
        "@type": "ItemList",
        "numberOfItems": len(ticks),
        "itemListElement": subject.items((tick.id, tick.text) for tick in ticks),
    }


def _template(subject: _Subject, _template: Template) -> Data:
    files = [
        {
            "@type": "MediaObject",
            "contentUrl": subject.file(suffix),
            "encodingFormat": media,
        }
        for suffix, media in _FORMATS.items()
    ]
    return {"@type": "CreativeWork", "encoding": files}


def _onboarding(subject: _Subject, plan: OnboardingPlan) -> Data:
    tasks = [task for phase in plan.phases for task in phase.tasks]
    return {
        "@type": ["LearningResource", "ItemList"],
        "teaches": {"@type": "Occupation", "url": subject.to("role", plan.role)},
        "timeRequired": f"PT{sum(task.minutes for task in tasks)}M",
        "numberOfItems": len(tasks),
    }


def _question(subject: _Subject, question: Question) -> Data:
    answer = {"@type": "Answer", "text": f"{subject.plain(question.answer)} {subject.plain(question.full)}"}
    return {"@type": "Question", "acceptedAnswer": answer}


def _article(_subject: _Subject, article: Article) -> Data:
    return {"@type": "Article"} | ({"timeRequired": f"PT{article.minutes}M"} if article.minutes else {})


def _case(subject: _Subject, case: Case) -> Data:
    return {"@type": "Article", "abstract": subject.plain(case.lesson)}


def _tip(subject: _Subject, tip: Tip) -> Data:
    return {"@type": "Article", "abstract": subject.plain(tip.advice)}


def _regulation(_subject: _Subject, regulation: Regulation) -> Data:
    data = {
        "@type": "Legislation",
        "legislationIdentifier": str(regulation.reference),
        "legislationPassedBy": {"@type": "Organization", "name": str(regulation.issued_by)},
        "headline": str(regulation.official_name),
    }
    return data | ({"temporalCoverage": f"{regulation.effective}/.."} if regulation.effective else {})


def _ladder(_subject: _Subject, ladder: Ladder) -> Data:
    terms = [
        {"@type": "DefinedTerm", "name": str(stage.title), "termCode": str(stage.id), "url": f"#{stage.id}"}
        for stage in ladder.stages
    ]
    return {"@type": "DefinedTermSet", "hasDefinedTerm": terms}


def _source(subject: _Subject, source: Source) -> Data:
    return {"@type": "CreativeWork", "abstract": subject.plain(source.nature)}


_DESCRIBED: dict[type[Entity], Callable[[_Subject, Any], Data]] = {
    Role: _role,
    Skill: _skill,
    Metric: _metric,
    Playbook: _playbook,
    Checklist: _checklist,
    Template: _template,
    OnboardingPlan: _onboarding,
    Question: _question,
    Article: _article,
    Case: _case,
    Tip: _tip,
    Regulation: _regulation,
    Ladder: _ladder,
    Source: _source,
}
