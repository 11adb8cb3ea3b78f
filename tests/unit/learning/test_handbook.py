"""The whole role on paper: all of it, nothing of others, every text once."""

from typing import Any

from generator.model.catalog import Key
from generator.render.layout import lay_out
from generator.render.page import Page
from generator.render.pages.handbook import pages
from generator.render.term_marks import marks_for
from generator.render.view import View
from tests.unit.learning.sample import RECORDS, checklist, named, playbook, view

ROLE = ("role", "user-ops")


def part(name: str, role: str = "user-ops") -> list[dict[str, Any]]:
    """A role's part in a playbook."""
    return [{"role": role, "part": name}]


def term(title: str, english: str) -> dict[str, Any]:
    """A term of the glossary."""
    return named(title) | {"english": english, "topic": "users", "definition": f"{english} 的意思"}


CHANGED: dict[Key, dict[str, Any]] = {
    ("playbook", "runs"): playbook("我跑的", "1", roles=part("responsible")),
    ("playbook", "answers"): playbook("我担的", "1", roles=part("accountable")),
    ("playbook", "step"): playbook("我做一步", "1", steps=[{"id": "a", "do": "做", "owner": "user-ops"}]),
    ("playbook", "asked"): playbook("问过我", "1", roles=part("consulted")),
    ("playbook", "gone"): playbook("过时的", "1", roles=part("responsible"), status="historic"),
    ("checklist", "before"): RECORDS["checklist", "before"] | {"roles": ["user-ops"]},
    ("checklist", "shared"): RECORDS["checklist", "shared"] | {"roles": ["user-ops"]},
    ("checklist", "others"): checklist("别人的", "3", roles=["short-ops"]),
    ("term", "cohort"): term("同期群", "cohort"),
    ("term", "retention"): term("留存", "retention"),
    ("term", "churn"): term("流失", "churn"),
    ROLE: RECORDS[ROLE] | {"mission": "看留存，也看[[term/cohort|哪一批人]]"},
}


def book(changed: dict[Key, dict[str, Any]] | None = None) -> tuple[View, Page]:
    """The handbook of the full role."""
    made = view(CHANGED | (changed or {}))
    (page,) = pages(made)
    return made, page


def text() -> str:
    """The handbook as laid out."""
    made, page = book()
    return lay_out(made, page, marks_for(made)(page)).decode()


def test_it_is_for_print_and_not_to_be_found() -> None:
    """It says again what other pages say: neither the site's search nor search machines list it."""
    _, page = book()
    assert (page.path, page.noindex, page.search) == ("roles/user-ops/handbook.md", True, None)
    assert '"noindex": true' in text()


def test_skills_stand_at_the_levels_that_some_stage_asks_for() -> None:
    """Each level once, with the stages that ask for it; level 3 of numbers nobody asks for."""
    _, page = book()
    numbers = next(part for part in page.given()["skills"] if part.id == "numbers")
    assert [(part.number, part.stages) for part in numbers.levels] == [
        (1, "junior"), (2, "mid、senior"), (4, "expert"),
    ]  # fmt: skip
    assert numbers.asked == (1, 2, 2, 0, 4, 0)


def test_playbooks_are_those_that_the_role_does() -> None:
    """Run, answered for, or a step owned; not those it is only asked about, nor historic ones."""
    _, page = book()
    assert [entry.id for entry, _ in page.given()["playbooks"]] == ["answers", "own", "runs", "step"]


def test_a_shared_item_keeps_its_words_in_one_list() -> None:
    """The second list points at the first; lists of other roles are not there."""
    _, page = book()
    lists = {part.id: part.items for part in page.given()["checklists"]}
    assert [item.text for item in lists["before"]] == ["一", "三"]
    assert [(item.text, item.earlier.id) for item in lists["shared"]] == [(None, "before")]
    assert lists.keys() == {"before", "shared"}


def test_the_contents_name_what_is_there() -> None:
    """A chapter with nothing in it is neither listed nor written."""
    _, page = book()
    assert [chapter.id for chapter in page.given()["chapters"]] == [
        "mission", "stages", "skills", "playbooks", "checklists", "glossary",
    ]  # fmt: skip
    written = text()
    assert all(f"{{#{chapter.id} .ob-chapter}}" in written for chapter in page.given()["chapters"])
    assert "#metrics" not in written


def test_terms_that_are_used_are_explained_at_the_end() -> None:
    """Those that the words name and those that a text links to; no others."""
    _, _, glossary = text().partition("{#glossary .ob-chapter}")
    assert "retention 的意思" in glossary
    assert "cohort 的意思" in glossary
    assert "churn" not in glossary
