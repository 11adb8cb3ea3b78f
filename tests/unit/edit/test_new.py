"""`new`: a form with every field, in which nothing is wrong but what is not filled in."""

from pathlib import Path

import pytest

from generator.edit.format_files import formatting
from generator.edit.new import new
from generator.edit.refusal import Refusal
from generator.model.kinds import KIND_OF_NAME
from generator.model.shape import shape_of
from generator.project import Project
from generator.reading import files, parse, read
from tests.unit.edit.trees import copy, put, said, text


def made(root: Path, kind: str, name: str = "fresh", layer: int = 0) -> str:
    """The file of a new entity."""
    file = new(root, parse(Project(root)).documents, (kind, name), layer)
    assert isinstance(file, str)
    return file


@pytest.mark.parametrize("kind", KIND_OF_NAME)
def test_only_what_is_not_filled_in_is_missing(kind: str, tmp_path: Path) -> None:
    """The form can be read, has every field and its schema, and is in shape already."""
    file = made(copy(tmp_path), kind)
    found = [f for f in read(Project(tmp_path)).findings if f.span.file == file]
    assert {finding.code for finding in found} == {"missing-field"}
    form = text(tmp_path, file)
    record = KIND_OF_NAME[kind].record
    for field in shape_of(record).fields:
        assert f"{field}:" in form or (kind, field) == ("article", "body")
    assert kind in ("article", "slot") or form.startswith(
        f"# yaml-language-server: $schema=../../schemas/{kind}.json\n"
    )
    shaped = formatting(files(Project(tmp_path)), frozenset([file]))
    assert kind == "slot" or (shaped.texts, shaped.left) == ({}, ())


def test_comments_say_what_is_required_and_what_may_stand_there(tmp_path: Path) -> None:
    """Who fills it in needs no other page beside it."""
    form = text(tmp_path, made(copy(tmp_path), "metric"))
    assert "# 必填。标题，纯文字，不带任何标记\ntitle:\n" in form
    assert "# 必填。单位（可选：percent, ratio," in form
    sample = "  # # 必填。和什么混\n  # - with:\n  #   # 必填。差在哪\n  #   why:\n"
    assert f"# 容易和哪些指标混\nnot_to_confuse:\n{sample}" in form


def test_a_form_becomes_a_page_by_filling_it_in(tmp_path: Path) -> None:
    """Taking the sign off a sample makes it an entry; the rest may stay as it is."""
    copy(tmp_path)
    file = made(tmp_path, "question", "why-now")
    form = text(tmp_path, file)
    for name, words in {
        "title": "为什么是现在？",
        "summary": "一句话",
        "answer": "因为早。",
        "full": "早一天是一天。",
    }.items():
        form = form.replace(f"\n{name}:\n", f"\n{name}: {words}\n")
    form = form.replace("  # - who:", "  - who: 甲").replace("  #   says:", "    says: 早")
    put(tmp_path, file, form)
    checked = read(Project(tmp_path), ("zh",))
    assert not [f for f in checked.findings if f.span.file == file]
    assert checked.content is not None
    assert ("question", "why-now") in checked.content.source.entries


def test_a_slot_joins_the_others_in_their_file(tmp_path: Path) -> None:
    """Comments and entries that are there stay as they are."""
    copy(tmp_path)
    before = "# what only we know\n" + text(tmp_path, "content/slots.yaml")
    put(tmp_path, "content/slots.yaml", before)
    assert made(tmp_path, "slot", "desk") == "content/slots.yaml"
    after = text(tmp_path, "content/slots.yaml")
    assert after.startswith(before)
    assert "\ndesk:\n  # 必填。标题" in after
    assert said(tmp_path)["# what only we know"] == 1


def test_an_organisation_starts_a_file_of_its_own(tmp_path: Path) -> None:
    """Its own roles lie in its own layer and need nothing of the shipped content."""
    assert made(copy(tmp_path), "role", "shop-ops", layer=1) == "organisation/roles/shop-ops.yaml"
    assert made(tmp_path, "slot", "desk", layer=1) == "organisation/slots.yaml"
    assert text(tmp_path, "organisation/slots.yaml").startswith(
        "# yaml-language-server: $schema=../schemas/slot.json"
    )


@pytest.mark.parametrize(
    ("kind", "name", "reason"),
    [
        ("rolle", "fresh", "near_kind"),
        ("terms", "fresh", "near_kind"),
        ("thing", "fresh", "no_kind"),
        ("role", "user-ops", "taken"),
        ("slot", "dashboard", "taken"),
        ("role", "User_Ops", "bad_id"),
        ("role", "用户", "bad_id"),
        ("role", "../x", "bad_id"),
        ("role", "index", "reserved"),
    ],
)
def test_what_cannot_be_is_refused(kind: str, name: str, reason: str, tmp_path: Path) -> None:
    """Nothing is overwritten, and no file gets a name that could not be its id."""
    copy(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    refused = new(tmp_path, parse(Project(tmp_path)).documents, (kind, name))
    assert isinstance(refused, Refusal)
    assert refused.reason == reason
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
