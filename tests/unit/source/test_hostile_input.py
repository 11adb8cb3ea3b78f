"""No input brings an exception, and everything said about it can be shown in every form."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.collector import collect
from generator.diagnostics.finding import Finding
from generator.diagnostics.reporters.github import as_github
from generator.diagnostics.reporters.json import as_json
from generator.diagnostics.reporters.text import as_text
from generator.diagnostics.source_text import SourceText
from generator.source.encoding import decode
from generator.source.limits import DEEPEST
from generator.source.load import load, load_reading
from generator.source.node import Mapping, Node, Scalar
from generator.source.read import reading_of
from tests.unit.source.files import content_file
from tests.unit.source.hostile import fragments, mutated

names = st.sampled_from(["content/roles/user-ops.yaml", "content/articles/first-week.md"])
settings.register_profile("hostile", max_examples=400, derandomize=True, deadline=None)
hostile = settings.get_profile("hostile")


@hostile
@given(name=names, text=fragments | mutated() | st.text())
def test_any_text_is_read_or_refused_with_words(name: str, text: str) -> None:
    """Whatever a file says, it becomes a mapping, findings or both, and never an exception."""
    root, findings, source = load_reading(reading_of(name, text))
    assert root is not None or findings
    _check_shown(findings, source)
    if root is not None:
        _check_tree(root, source)


@hostile
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_with_words(data: bytes) -> None:
    """Whatever bytes a file holds, decoding gives text or exactly one finding."""
    text, findings = decode("content/roles/x.yaml", data)
    assert (text is None) == (len(findings) == 1)


def _check_shown(findings: tuple[Finding, ...], source: SourceText) -> None:
    report = collect(findings)
    assert {finding.code for finding in findings} <= set(SEVERITIES)
    for language in ("zh", "en"):
        words = catalogue(language)
        text = as_text(report, {source.file: source}, words)
        assert all(line.isprintable() or "\u3000" in line or "\u00a0" in line for line in text.split("\n"))
        assert "\x1b" not in text
        assert len(as_github(report, words).splitlines()) == len(report.findings)
        as_json(report, words).encode("ascii")


def _check_tree(node: Node, source: SourceText, depth: int = 0) -> None:
    """Every node lies in its file, in order, and no deeper than allowed."""
    assert depth <= DEEPEST
    assert (1, 1) <= node.span.start <= node.span.end
    assert node.span.end.line <= max(len(source.lines), 1) + 1
    if isinstance(node, Scalar):
        assert "\ufffd" not in node.text
        return
    children = [value for _, value in node] if isinstance(node, Mapping) else list(node.items)
    for child in children:
        _check_tree(child, source, depth + 1)


def test_a_file_that_vanished_is_a_finding(tmp_path: Path) -> None:
    """A file deleted between listing and reading is reported, with the system's reason."""
    root, findings, _ = load(content_file(tmp_path / "gone.yaml"))
    assert root is None
    assert [finding.code for finding in findings] == ["unreadable-file"]
