"""The content that ships: whole, in both languages, and true to its sources."""

import pytest

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Severity
from generator.diagnostics.reporters.text import as_text
from generator.link.health import kind_health
from generator.model.metric import Metric
from generator.model.role import Role
from generator.pipeline import Checked, read
from generator.project import Project
from generator.render.formula import result_of
from generator.rules.content import Content
from tests.paths import ROOT


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


def test_the_first_role_is_whole(content: Content) -> None:
    """User operations has every stage of the primary ladder, from the newcomer to the top."""
    role = content.source.entries["role", "user-ops"].record
    assert isinstance(role, Role)
    assert set(role.stages) >= {"junior", "mid", "senior", "lead", "director", "coo", "expert"}
