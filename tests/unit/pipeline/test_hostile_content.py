"""Whatever stands in the files of a whole tree, checking it ends with findings that can be read."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli.fixing import fix
from generator.diagnostics.catalogue import catalogue
from generator.diagnostics.codes import SEVERITIES
from generator.diagnostics.collector import collect
from generator.diagnostics.reporters.text import as_text
from generator.edit.format_files import formatting
from generator.edit.rename import rename
from generator.edit.stamps import accept
from generator.edit.text_edits import write_texts
from generator.edit.translate import blanks
from generator.project import Project
from generator.reading import Checked, files, parse, read
from tests.diagnostics.test_diagnostics import unfilled
from tests.diagnostics.trees import BASES, TODAY
from tests.unit.source.hostile import PIECES

SMALL = BASES / "small" / "content"
FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*") if path.is_file())
KEYS = [("skill", "counting"), ("role", "user-ops"), ("slot", "dashboard"), ("article", "about")]
VALUES = (
    *("[]", "{}", "[[], {}]", "{a: {b: [c]}}", "''", "true", "no", "-1", "1e999", "0.5", "nan", "2026-02-30"),
    *("99999999999999999999", "[[slot/dashboard]]", "'[[role/user-ops#gone]]'", "'[x](javascript:y)'"),
    *(
        "'<b>'",
        "draft",
        "{hidden: true}",
        "[{hidden: true}]",
        "constructor",
        "用户",
        "'` [[ ** ]('",
        "x" * 500,
    ),
)
"""What may stand behind any colon."""


@st.composite
def broken(draw: st.DrawFn) -> dict[str, str]:
    """A few files of the small tree with other values, lines moved, doubled or lost, or odd characters."""
    changed = {}
    for name in draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3, unique=True)):
        lines = (SMALL / name).read_text("utf-8").split("\n")
        for _ in range(draw(st.integers(1, 3))):
            number = draw(st.integers(0, len(lines) - 1))
            lines[number : number + 1] = draw(st.sampled_from(list(_changes(lines[number], draw))))
        changed[name] = "\n".join(lines)
    return changed


def _changes(line: str, draw: st.DrawFn) -> Iterator[list[str]]:
    """What may become of a line."""
    head, colon, _ = line.partition(":")
    place = draw(st.integers(0, len(line)))
    yield [f"{head}{colon} {draw(st.sampled_from(VALUES))}"]
    yield [line[:place] + draw(st.sampled_from(PIECES)) + line[place:]]
    yield [line, line]
    yield []
    yield [f"  {line}"]
    yield [line[2:]]


@contextmanager
def tree(changed: dict[str, str], layer: str) -> Iterator[Path]:
    """The small tree with the changed files over their own, or as an organisation's layer."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SMALL, Path(folder) / "content")
        for name, text in changed.items():
            path = Path(folder) / layer / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        yield Path(folder)


def check_shown(checked: Checked) -> None:
    """Every finding has a known code and nothing left open in its words, in either language."""
    assert {finding.code for finding in checked.findings} <= set(SEVERITIES)
    assert not [finding for finding in checked.findings if unfilled(finding)]
    for language in ("zh", "en"):
        as_text(collect(checked.findings), checked.sources, catalogue(language))


@settings(max_examples=100, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(changed=broken(), layer=st.sampled_from(["content", "organisation"]))
def test_no_content_brings_an_exception(changed: dict[str, str], layer: str) -> None:
    """Broken in any way, as shipped content or as an own layer, content is told about and never crashes."""
    with tree(changed, layer) as root:
        check_shown(read(Project(root), today=TODAY))


@settings(max_examples=30, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(changed=broken(), layer=st.sampled_from(["content", "organisation"]), key=st.sampled_from(KEYS))
def test_no_content_breaks_a_writing_tool(changed: dict[str, str], layer: str, key: tuple[str, str]) -> None:
    """Each tool does its work or leaves the file alone, and what it writes has no more faults than before."""
    with tree(changed, layer) as root:
        project = Project(root)
        faults = len(parse(project).findings)
        formatted = formatting(files(project))
        assert set(formatted.texts) | set(formatted.left) <= {file.file for file in files(project)}
        write_texts(root, formatted.texts)
        assert len(parse(project).findings) == faults
        fix(root, quiet=True)
        accept(root, parse(project).documents)
        blanks(root, parse(project).documents, key, "en")
        rename(root, lambda: parse(project).documents, key, "numbers")
        assert len(parse(project).findings) <= faults
