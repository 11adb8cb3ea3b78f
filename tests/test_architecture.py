"""The shape of the program: data flows one way, frameworks stay at the edge, nothing is left over."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
STATIONS = (
    "diagnostics",
    "source",
    "model",
    "layer",
    "decode",
    "link",
    "rules",
    "project",
    "outcome",
    "reading",
    "render",
    "write",
    "export",
    "site",
    "edit",
    "publish",
    "unchanged",
    "beside",
    "pipeline",
    "cli",
)
"""Each may import from itself and from those to its left."""


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package with the station it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] not in ("__init__", "__main__"):
            yield parts[0], path


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_every_module_belongs_to_a_station() -> None:
    """A new package takes its place in the order before anybody imports it."""
    assert {station for station, _ in modules()} <= set(STATIONS)


@pytest.mark.parametrize("station", STATIONS)
def test_imports_point_to_the_left(station: str) -> None:
    """No station knows of a later one, so that the data can only flow one way."""
    allowed = STATIONS[: STATIONS.index(station) + 1]
    for own, path in modules():
        if own == station:
            for name in imports(path):
                if name.startswith("generator."):
                    assert name.split(".")[1] in allowed, f"{path.relative_to(ROOT)} imports {name}"


def test_only_the_site_package_imports_mkdocs() -> None:
    """The engine can be replaced by replacing one package."""
    for station, path in modules():
        if station != "site":
            assert not any(name.split(".")[0] == "mkdocs" for name in imports(path)), path


def test_rendering_never_sees_yaml_nodes() -> None:
    """Pages are made from records; what a file looked like is long forgotten."""
    for station, path in modules():
        if station == "render":
            assert not any(name.startswith("generator.source") for name in imports(path)), path


def test_every_page_template_has_a_page() -> None:
    """No template stays behind when its page type goes."""
    code = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "render").rglob("*.py"))
    kinds = (PACKAGE / "model" / "kinds.py").read_text("utf-8")
    for template in (PACKAGE / "render" / "templates").glob("*.md.j2"):
        kind = template.name.removesuffix(".md.j2")
        assert template.name in code or f'Kind("{kind}"' in kinds or f'"{kind}"' in code, template.name


def test_every_macro_file_is_used() -> None:
    """No macro stays behind when the last template that used it goes."""
    folder = PACKAGE / "render" / "templates"
    code = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.j2"))
    for macro in (folder / "macros").glob("*.md.j2"):
        assert f'"macros/{macro.name}"' in code, macro.name


def test_files_stay_small() -> None:
    """No file of the package grows over 250 lines, the limit of the house."""
    for _, path in modules():
        assert path.read_text("utf-8").count("\n") <= 250, path
