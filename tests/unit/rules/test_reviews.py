"""Reviews: due after the days of the page or the site, after 180 at most for a regulation."""

from datetime import date

import pytest

from generator.diagnostics.finding import Finding
from generator.link.graph import Graph
from generator.rules import organisation_values, reviews
from generator.rules.content import Content
from tests.unit.layer.made import made

TIP = "title: 当天数\nsummary: 不留\nadvice: 数\nwhy: 对不上\ntry_this: 数一次\n"
RULE = """\
title: 规则
summary: 不外传
official_name: 示例规则
issued_by: 机关
reference: 一号
means: [不外传]
checked: 2026-01-01
"""


def content(files: dict[str, str], today: date, *, own_layer: bool = False) -> Content:
    """What the files make, seen on a day."""
    catalogs, findings = made(files)
    assert findings == ()
    graphs = dict.fromkeys(catalogs, Graph.of([]))
    return Content(catalogs, graphs, own_layer=own_layer, today=today)


def due(files: dict[str, str], today: date) -> list[Finding]:
    """What is overdue on a day."""
    return list(reviews.check(content(files, today)))


@pytest.mark.parametrize(
    ("more", "last_good"),
    [
        ("reviewed: 2026-01-01\n", date(2027, 1, 1)),
        ("reviewed: 2026-01-01\nreview_every: 30\n", date(2026, 1, 31)),
        ("", date(2099, 1, 1)),
    ],
    ids=["as the site says", "as the page says", "never reviewed"],
)
def test_a_page_is_due_after_its_days(more: str, last_good: date) -> None:
    """On the last day nothing is said, on the next it is; a page without a date is not nagged about."""
    files = {"content/tips/same-day.yaml": TIP + more}
    assert due(files, last_good) == []
    following = date.fromordinal(last_good.toordinal() + 1)
    assert [finding.code for finding in due(files, following)] == (["review-overdue"] if more else [])


def test_a_regulation_is_checked_twice_a_year() -> None:
    """Even where it asks for less; what counts is the day on which the official text was checked."""
    files = {"content/regulations/rule.yaml": f"{RULE}review_every: 700\nreviewed: 2025-06-01\n"}
    assert due(files, date(2026, 6, 30)) == []
    (finding,) = due(files, date(2026, 7, 1))
    assert (finding.variant, finding.params) == ("regulation", {"reviewed": "2026-01-01", "days": "180"})


def test_blanks_are_asked_for_only_where_an_organisation_has_begun() -> None:
    """The shipped content leaves them open on purpose; a filled one is not mentioned."""
    desk = "desk: {title: 座位, summary: 在哪, ask: 主管}\n"
    slots = f"{desk}board: {{title: 看板, summary: 在哪, ask: 导师, value: 网盘}}\n"
    files = {"content/slots.yaml": slots}
    today = date(2026, 1, 1)
    assert list(organisation_values.check(content(files, today))) == []
    (finding,) = organisation_values.check(content(files, today, own_layer=True))
    assert finding.params == {"id": "desk"}
