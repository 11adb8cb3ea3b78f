"""Which files count as content, and what is said about all others."""

import os
from pathlib import Path

import pytest

from generator.source.discover import Discovery, discover
from generator.source.layout import Folder, Layout

LAYOUT = Layout(
    folders={"roles": Folder(), "articles": Folder(".md"), "calendar": Folder(names="year")},
    single_files=frozenset({"site.yaml", "slots.yaml"}),
    is_id=lambda name: (
        name.isascii() and name.islower() and name.replace("-", "").isalnum() and name != "con"
    ),
    reserved_ids=frozenset({"con"}),
)


def tree(root: Path, *files: str) -> Path:
    """A tree with empty files."""
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text("", encoding="utf-8")
    return root


def found(discovery: Discovery) -> list[tuple[str, str]]:
    """Code and file of each finding."""
    return [(finding.code, finding.span.file) for finding in discovery.findings]


def test_every_place_where_content_may_lie(tmp_path: Path) -> None:
    """Entities, articles, single files, calendars, their translations, and both layers, sorted by path."""
    root = tree(
        tmp_path,
        "organisation/slots.yaml",
        "content/roles/user-ops.yaml",
        "content/roles/user-ops.en.yaml",
        "content/articles/first-week.md",
        "content/articles/first-week.en.md",
        "content/calendar/2026.yaml",
        "content/site.yaml",
        "content/site.en.yaml",
    )
    discovery = discover(root, LAYOUT)
    assert discovery.findings == ()
    assert [(f.file, f.layer, f.kind_folder, f.id, f.lang) for f in discovery.files] == [
        ("content/articles/first-week.en.md", "content", "articles", "first-week", "en"),
        ("content/articles/first-week.md", "content", "articles", "first-week", None),
        ("content/calendar/2026.yaml", "content", "calendar", "2026", None),
        ("content/roles/user-ops.en.yaml", "content", "roles", "user-ops", "en"),
        ("content/roles/user-ops.yaml", "content", "roles", "user-ops", None),
        ("content/site.en.yaml", "content", "", "site", "en"),
        ("content/site.yaml", "content", "", "site", None),
        ("organisation/slots.yaml", "organisation", "", "slots", None),
    ]
    assert all(Path(f.path_on_disk) == root / f.file for f in discovery.files)


def test_house_keeping_files_are_passed_over(tmp_path: Path) -> None:
    """Notes for colleagues and what systems and editors leave behind are nobody's fault."""
    root = tree(tmp_path, "content/README.md", "content/roles/.user-ops.yaml.swp", "content/roles/Thumbs.db")
    assert discover(root, LAYOUT) == Discovery((), ())


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("content/rolls/user-ops.yaml", "unknown-folder"),
        ("content/user-ops.yaml", "misplaced-file"),
        ("content/roles/senior/user-ops.yaml", "misplaced-file"),
        ("content/roles/user-ops.yml", "wrong-extension"),
        ("content/articles/first-week.yaml", "wrong-extension"),
        ("content/roles/User-Ops.yaml", "bad-file-name"),
        ("content/roles/con.yaml", "bad-file-name"),
        ("content/roles/用户.yaml", "bad-file-name"),
        ("content/roles/a.b.yaml", "bad-file-name"),
        ("content/calendar/1999.yaml", "bad-file-name"),
        ("content/roles/user-ops.fr.yaml", "unknown-language"),
        ("content/site.fr.yaml", "unknown-language"),
    ],
)
def test_what_does_not_belong_is_named_and_left_out(tmp_path: Path, file: str, code: str) -> None:
    """A file in a wrong place or with a wrong name is never read."""
    discovery = discover(tree(tmp_path, file), LAYOUT)
    assert discovery.files == ()
    ((found_code, place),) = found(discovery)
    assert found_code == code
    assert file.startswith(place)


@pytest.mark.parametrize(
    ("file", "better"),
    [
        ("content/rolls/user-ops.yaml", "roles"),
        ("content/Roles/user-ops.yaml", "roles"),
        ("content/roles/User_Ops.en.yaml", "user-ops.en.yaml"),
        ("content/roles/user-ops.yml", "user-ops.yaml"),
        ("content/roles/用户.yaml", None),
    ],
)
def test_the_name_that_was_meant_is_offered(tmp_path: Path, file: str, better: str | None) -> None:
    """A slip of spelling brings the right name along."""
    (finding,) = discover(tree(tmp_path, file), LAYOUT).findings
    assert finding.suggestion == better


def test_names_that_differ_only_in_capitals_clash(tmp_path: Path) -> None:
    """The lower-case file counts; the other one is named."""
    discovery = discover(tree(tmp_path, "content/roles/User-Ops.yaml", "content/roles/user-ops.yaml"), LAYOUT)
    assert [file.id for file in discovery.files] == ["user-ops"]
    assert found(discovery) == [("file-name-clash", "content/roles/User-Ops.yaml")]


def test_links_are_never_followed(tmp_path: Path) -> None:
    """A link to a file, to a folder, to itself, or in place of a layer is reported and not opened."""
    root = tree(tmp_path, "content/roles/user-ops.yaml", "secret/roles/plan.yaml")
    (root / "content/roles/linked.yaml").symlink_to("user-ops.yaml")
    (root / "content/roles/loop.yaml").symlink_to("loop.yaml")
    (root / "content/articles").symlink_to(root / "secret/roles")
    (root / "organisation").symlink_to(root / "secret")
    discovery = discover(root, LAYOUT)
    assert [file.file for file in discovery.files] == ["content/roles/user-ops.yaml"]
    assert sorted(found(discovery)) == [
        ("not-a-file", "content/articles"),
        ("not-a-file", "content/roles/linked.yaml"),
        ("not-a-file", "content/roles/loop.yaml"),
        ("not-a-file", "organisation"),
    ]


def test_a_pipe_is_reported_without_waiting_on_it(tmp_path: Path) -> None:
    """Only its type is looked at, so nothing hangs."""
    root = tree(tmp_path, "content/roles/user-ops.yaml")
    os.mkfifo(root / "content/roles/pipe.yaml")
    discovery = discover(root, LAYOUT)
    assert found(discovery) == [("not-a-file", "content/roles/pipe.yaml")]


def test_names_that_are_no_text_are_reported(tmp_path: Path) -> None:
    """A name in another encoding neither crashes nor hides."""
    root = tree(tmp_path, "content/roles/user-ops.yaml")
    (root / os.fsdecode(b"content/roles/\xd3\xc3.yaml")).write_text("", encoding="utf-8")
    assert [code for code, _ in found(discover(root, LAYOUT))] == ["bad-file-name"]


def test_only_the_first_layer_must_exist(tmp_path: Path) -> None:
    """A project without an own layer is sound; one without content is not."""
    assert found(discover(tmp_path, LAYOUT)) == [("content-missing", "content")]
