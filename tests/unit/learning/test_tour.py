"""The tour stops only where there is something to see, and names it."""

from typing import Any

import pytest

from generator.model.catalog import Key
from generator.render.pages.tour import pages
from tests.unit.learning.sample import RECORDS, view

ROLE: Key = ("role", "user-ops")


def stops(changed: dict[Key, dict[str, Any]] | None = None) -> dict[str, str]:
    """Where each stop leads."""
    (page,) = pages(view(changed))
    return {stop.id: stop.href for stop in page.given()["stops"]}


def test_each_stop_leads_to_something_that_shows_it() -> None:
    """A stage with one below it to differ from, and that stage in the assessment; a list to tick."""
    assert stops() == {
        "role": "../../#finder",
        "stage": "../../roles/user-ops/mid/",
        "rate": "../../assess/#role=user-ops&stage=mid",
        "tick": "../../checklists/shared/",
        "find": "../../glossary/",
    }


def test_the_list_is_one_of_the_role_shown_where_it_has_one() -> None:
    """Whoever reads about a role ticks what that role ticks."""
    own: Key = ("checklist", "before")
    assert stops({own: RECORDS[own] | {"roles": ["user-ops"]}})["tick"] == "../../checklists/before/"


@pytest.mark.parametrize("requires", [[], None])
def test_without_stages_to_read_there_is_no_such_stop(requires: list[Any] | None) -> None:
    """Roles that describe no stages, or stages that ask for nothing, are not read or rated on the tour."""
    bare = {"scope": "一段", "horizon": "月"}
    stages = {} if requires is None else {"junior": bare, "mid": bare}
    assert list(stops({ROLE: RECORDS[ROLE] | {"stages": stages}})) == ["role", "tick", "find"]


def test_the_lead_tells_how_many_stops_there_are() -> None:
    """The number in the lead is that of the stops."""
    (page,) = pages(view())
    assert page.summary.startswith("5 站")
