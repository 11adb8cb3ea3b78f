"""How a tree becomes findings."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.diagnostics.finding import Finding
from generator.diagnostics.source_text import SourceText
from generator.layer.documents import layout
from generator.project import Project
from generator.source.discover import discover
from generator.source.load import load
from tests.diagnostics.trees import TODAY, Settings


def findings_of(tree: Path, settings: Settings) -> tuple[tuple[Finding, ...], Mapping[str, SourceText]]:
    """All findings about a tree and what to quote them from.

    A case with a base goes through the whole pipeline, any other only through reading.
    """
    if settings.base:
        from generator.reading import read  # noqa: PLC0415 - cases about reading shall not need the rest

        checked = read(Project(tree), settings.languages, TODAY)
        return checked.findings, checked.sources
    found = discover(tree, layout(frozenset({"en"})))
    findings, sources = list(found.findings), {}
    for file in found.files:
        _, faults, sources[file.file] = load(file)
        findings += faults
    return tuple(findings), sources


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--refresh-expected` writes what comes out now; read the difference before committing it."""
    parser.addoption("--refresh-expected", action="store_true", help="write the expected texts anew")
