"""The content that ships: whole, in both languages, and true to its sources."""

import pytest

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Severity
from generator.diagnostics.reporters.text import as_text
from generator.link.coverage import coverage
from generator.link.health import kind_health, unmoved_metrics, untaught_skills
from generator.model.catalog import CatalogEntry
from generator.model.knowledge import Case
from generator.model.ladder import Ladder
from generator.model.metric import Metric
from generator.model.playbook import Playbook
from generator.model.role import Role
from generator.model.skill import Skill
from generator.model.template import Template
from generator.project import Project
from generator.reading import LANGUAGES, Checked, read
from generator.render.formula import result_of
from generator.rules.content import Content
from scripts.sameness import described, unexplained
from tests.paths import ROOT

NO_METRIC = {"handover": "counts what nobody knew about; `choose` says so, and no general metric measures it"}
"""Playbooks that move no metric, each with the reason."""

FULL_ROLES = (
    "market-ops user-ops content-ops community-ops business-ops new-media-ops activity-ops product-ops"
    " data-ops ecommerce-ops live-streaming-ops paid-acquisition private-domain-ops short-video-ops"
    " growth-ops"
)

STAGES = {"junior", "mid", "senior", "lead", "expert", "director", "coo"}

ADDED = {
    "role": "private-domain-ops growth-ops",
    "skill": "working-with-ai user-segmentation short-video-live compliance-judgement reporting-upward"
    " budget-settlement mentoring",
    "playbook": "metric-drop-triage growth-experiment rfm-tiering campaign-end-to-end shopping-festival"
    " live-session short-video-production seeding-with-disclosure private-domain-first-week group-lifecycle"
    " referral-programme complaint-escalation ai-draft-review handover",
    "checklist": "launch-walkthrough price-coupon-double-check lottery-rules before-sending-messages"
    " before-publishing before-going-live user-data-export first-week-red-lines before-review-talk",
    "template": "weekly-report activity-plan activity-review content-calendar data-request design-request"
    " experiment-register kol-brief live-rundown probation-goals",
    "metric": "activation-rate dau-mau ltv-payback gmv incremental-roi completion-rate gpm refund-rate",
    "regulation": "promotion-conduct unfair-competition-online ai-content-labelling live-commerce"
    " personal-information advertising-law commercial-messages",
}
"""What today's work needs and no source holds."""

WARNED = ("fengchao", "nga-arena", "promo-video", "zhihu-ugc", "zhihu-user", "xiaomi-fans")
"""Stories of things that may not be imitated as they are told."""

HISTORIC = [("term", "site-cluster"), ("term", "portal-banner"), ("term", "old-ad-products"), ("term", "bat")]


@pytest.fixture(scope="module")
def checked() -> Checked:
    """The shipped content, read once."""
    return read(Project(ROOT))


@pytest.fixture(scope="module")
def content(checked: Checked) -> Content:
    """What could be made of it."""
    assert checked.content is not None
    return checked.content


def test_there_is_nothing_to_report(checked: Checked) -> None:
    """No error and no warning: what ships is complete, translated and current."""
    serious = [f for f in checked.findings if severity_of(f.code) is not Severity.NOTE]
    assert not serious, as_text(collect(serious), checked.sources, catalogue("en"))


def test_both_languages_hold_the_same(content: Content) -> None:
    """Every entity is there in both languages, and none falls back to Chinese in English."""
    chinese, english = content.catalogs["zh"], content.catalogs["en"]
    assert chinese.entries.keys() == english.entries.keys()
    assert not [key for key, entry in english.entries.items() if entry.untranslated or entry.stale]


def test_nothing_is_an_orphan(content: Content) -> None:
    """Everything is referred to from somewhere."""
    assert not [e.key for row in kind_health(content.source, content.graph) for e in row.orphans]


def test_every_worked_example_computes(content: Content) -> None:
    """A metric with a formula shows a result computed from its example's numbers."""
    for entry, metric in content.source.records(Metric):
        if metric.formula:
            assert metric.example, entry.id
            assert result_of(metric) is not None, entry.id


@pytest.mark.parametrize("name", FULL_ROLES.split())
def test_a_full_role_is_whole(content: Content, name: str) -> None:
    """Every full role has each stage of the primary ladder, preparation but for the last, and the way in."""
    role = content.source.entries["role", name].record
    assert isinstance(role, Role)
    assert role.tier == "full"
    assert set(role.stages) == STAGES
    assert all(stage.requires and stage.common_blockers for stage in role.stages.values())
    assert all(role.stages[stage].promotion_preparation for stage in STAGES - {"coo"})
    assert all([role.duties, role.rhythm, role.partners, role.contrasts, role.ways_in, role.lateral_moves])
    assert role.hiring.questions


def test_every_item_of_the_sources_has_its_place(content: Content) -> None:
    """Each item is carried by an entity of its kind, or its source says why not."""
    states = {item.state for item in coverage(content.source, content.graph)}
    assert states <= {"covered", "excused"}


@pytest.mark.parametrize(("kind", "names"), ADDED.items())
def test_additions_are_there_and_marked(content: Content, kind: str, names: str) -> None:
    """What was added for today's work exists and claims no source, which is what marks it on its page."""
    for name in names.split():
        assert not content.source.entries[kind, name].record.from_, name


def test_a_playbook_names_what_it_takes(content: Content) -> None:
    """Skills, metrics, a template, a checklist, risks and questions to look back with – or a reason."""
    for entry, playbook in content.source.records(Playbook):
        templates = [*playbook.templates, *(step.template for step in playbook.steps if step.template)]
        checklists = [*playbook.checklists, *(step.checklist for step in playbook.steps if step.checklist)]
        assert all([playbook.skills, templates, checklists, playbook.metrics.guardrails]), entry.id
        assert all([playbook.use_not_when, playbook.wording, playbook.decisions, playbook.antipatterns]), (
            entry.id
        )
        assert all([playbook.risks, playbook.review, playbook.worked_example]), entry.id
        assert bool(playbook.metrics.primary) is (entry.id not in NO_METRIC), entry.id


def test_a_step_can_be_taken_by_a_stranger(content: Content) -> None:
    """Every step has an owner, an output, a time and an end."""
    for entry, playbook in content.source.records(Playbook):
        for step in playbook.steps:
            assert all([step.owner, step.output, step.timebox, step.done_when]), (entry.id, step.id)


def test_whoever_takes_a_step_takes_part(content: Content) -> None:
    """One role answers for a playbook, and nobody is down for a step who is only asked or told."""
    for entry, playbook in content.source.records(Playbook):
        parts = {str(part.role): part.part for part in playbook.roles}
        assert list(parts.values()).count("accountable") == 1, entry.id
        doing = {parts.get(str(step.owner)) for step in playbook.steps}
        assert doing <= {"responsible", "accountable"}, entry.id


def test_a_skill_can_be_practised_and_proved(content: Content) -> None:
    """Two places or more to practise it, something that proves it, and a playbook that exercises it."""
    for entry, skill in content.source.records(Skill):
        assert len({str(way.ref) for way in skill.practice if way.ref}) > 1, entry.id
        assert skill.prove, entry.id
        assert set(skill.levels) == {1, 2, 3, 4}, entry.id
    assert not _names(untaught_skills(content.source, content.graph))


def test_every_metric_is_moved(content: Content) -> None:
    """No metric is only watched: some playbook sets out to change it."""
    assert not _names(unmoved_metrics(content.source, content.graph))


def test_templates_show_themselves_filled(content: Content) -> None:
    """Every template comes with an example that is filled in and says that it is made up."""
    for entry, template in content.source.records(Template):
        assert "示例" in template.filled.note, entry.id


def test_the_approval_story_climbs_every_rung(content: Content) -> None:
    """The ladder of abstraction tells one story on each of its ten rungs."""
    ladder = content.source.entries["ladder", "abstraction"].record
    assert isinstance(ladder, Ladder)
    assert len(ladder.stages) == 10
    assert all(stage.story for stage in ladder.stages)


def test_risky_stories_warn(content: Content) -> None:
    """A story of something that must not be imitated says so."""
    cases = {entry.id: case for entry, case in content.source.records(Case)}
    assert all(cases[name].warning for name in WARNED)


def test_outdated_practice_is_historic(content: Content) -> None:
    """What nobody should do today stays for understanding, marked, and out of search by default."""
    assert all(content.source.entries[key].record.status == "historic" for key in HISTORIC)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_twice(content: Content, language: str) -> None:
    """Entities of one kind share no sentence, and nearly none, but where the reason is written down."""
    found = unexplained(content.catalogs[language], language)
    assert not found, "\n".join(described(each) for each in found)


def test_only_speech_stands_in_quotation_marks(content: Content) -> None:
    """No English sentence but speech is quoted from end to end: elsewhere YAML's marks were typed twice."""
    speech = {"counter_example", "antipatterns", "gaming", "example", "guidance", "filled"}
    doubled = [
        (entry.key, path, str(leaf))
        for entry in content.catalogs["en"].entries.values()
        for path, leaf, *_ in entry.leaves
        if leaf[0] == leaf[-1] == "'" or (leaf[0] == leaf[-1] == '"' and leaf.count('"') == 2)
        if not speech & set(path)
    ]
    assert not doubled


def _names(entries: tuple[CatalogEntry, ...]) -> list[str]:
    return [entry.id for entry in entries]
