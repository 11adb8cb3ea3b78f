"""Calendar files written in the browser, read back by an independent library."""

import json
import subprocess
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # comes with icalendar
from icalendar import Calendar, Event

HERE = Path(__file__).parent
RunNode = Callable[[Path, str], subprocess.CompletedProcess[str]]
Written = Callable[..., Calendar]
STAMP = "2026-03-05T08:00:00Z"
YEAR = {
    "year": 2026,
    "holidays": [
        {"name": "春节", "from": "2026-02-15", "to": "2026-02-23"},
        {"name": "清明节", "from": "2026-04-04", "to": "2026-04-06"},
    ],
    "workdays": [{"name": "调休", "from": "2026-02-14", "to": "2026-02-14"}],
}
TEXTS = (
    "看一遍指标字典；对着日报说出每一列来自哪张表，问到不会的当场查",
    'a, b; c\\d\nsecond line: "quoted"',
    "👩‍💻" * 40 + "é" * 40,
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "\\n is not a line break",
    " leading and trailing ",
)


@pytest.fixture(scope="module")
def written(run_node: RunNode) -> Written:
    """Parses the file for the events in `file`, and for `rhythm` where there is one."""

    def write(**payload: Any) -> Calendar:
        done = run_node(HERE / "write-calendar.mjs", json.dumps(payload))
        assert done.returncode == 0, done.stderr
        parsed = Calendar.from_ical(done.stdout)
        assert isinstance(parsed, Calendar)
        return parsed

    return write


def events_of(calendar: Calendar) -> list[Event]:
    """The events, after making sure that the library found no fault in any."""
    events = [part for part in calendar.walk("VEVENT") if isinstance(part, Event)]
    assert all(not event.errors for event in [calendar, *events])
    return events


def happens(event: Event) -> set[date]:
    """The days of a series: its rule, without the exceptions and with the additions."""
    start: date = event.decoded("dtstart")
    rule: Any = event["rrule"]
    series = rrulestr(rule.to_ical().decode(), dtstart=datetime.combine(start, time()))
    days = {moment.date() for moment in series}
    for name, change in (("exdate", days.difference_update), ("rdate", days.update)):
        listed = event.get(name)
        change({entry.dt for entry in listed.dts} if listed else set())
    return days


def test_texts_come_back_as_they_went_in(written: Written) -> None:
    """Summary and description survive escaping and folding, whatever characters they hold."""
    events = [
        {"uid": ["plan", str(n)], "date": "2026-03-05", "summary": text, "description": text}
        for n, text in enumerate(TEXTS)
    ]
    read = events_of(written(file={"name": "入职；计划", "language": "zh", "stamp": STAMP, "events": events}))
    plain = [text.replace("\r\n", "\n") for text in TEXTS]
    assert [str(event["summary"]) for event in read] == plain
    assert [str(event["description"]) for event in read] == plain


def test_every_event_is_a_whole_day_with_an_id_of_its_own(written: Written) -> None:
    """Start, exclusive end, stamp and id are what calendar programs expect."""
    days = ["2026-02-28", "2026-12-31", "2024-02-29"]
    events = [{"uid": ["plan", day], "date": day, "summary": day} for day in days]
    calendar = written(file={"name": "x", "language": "en", "stamp": STAMP, "events": events})
    read = events_of(calendar)
    assert [event.decoded("dtstart") for event in read] == [date.fromisoformat(day) for day in days]
    assert [event.decoded("dtend") - event.decoded("dtstart") for event in read] == [timedelta(days=1)] * 3
    assert len({str(event["uid"]) for event in read}) == 3
    assert {event.decoded("dtstamp").isoformat() for event in read} == {"2026-03-05T08:00:00+00:00"}
    assert (calendar["version"], str(calendar["method"])) == ("2.0", "PUBLISH")


def test_recurring_work_happens_on_the_days_it_should(written: Written) -> None:
    """Daily work follows holidays and make-up days, weekly work skips holidays, monthly work stays."""
    items = [
        {"id": "report", "text": "日报", "every": "day"},
        {"id": "review", "text": "周会", "every": "week", "weekday": 1},
        {"id": "close", "text": "月结", "every": "month"},
        {"id": "plan", "text": "季度", "every": "quarter", "monthDay": 10},
    ]
    rhythm = {"role": "user-ops", "from": "2026-02-10", "until": "2026-04-30", "items": items}
    file: dict[str, Any] = {"name": "x", "language": "zh", "stamp": STAMP, "events": []}
    daily, weekly, monthly, quarterly = map(
        happens, events_of(written(file=file, rhythm=rhythm, years=[YEAR]))
    )
    span = [date(2026, 2, 10) + timedelta(days=n) for n in range(80)]
    holidays = {date(2026, 2, 15) + timedelta(days=n) for n in range(9)} | {
        date(2026, 4, n) for n in (4, 5, 6)
    }
    worked = {day for day in span if day.weekday() < 5 and day not in holidays} | {date(2026, 2, 14)}
    assert daily == worked
    assert weekly == {day for day in span if day.weekday() == 0 and day not in holidays}
    assert monthly == {date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)}
    assert quarterly == {date(2026, 3, 10)}
