"""When something is due to be read through again."""

from datetime import date, timedelta

from generator.model.base import Entity
from generator.model.knowledge import Regulation

REGULATION_DAYS = 180
"""Regulations change faster than practice, so none may wait longer."""


def last_review(record: Entity) -> date | None:
    """The day of the last review; of a regulation also the day on which its official text was checked."""
    if isinstance(record, Regulation):
        return max(record.checked, record.reviewed or record.checked)
    return record.reviewed


def review_days(record: Entity, default: int) -> int:
    """The days that may pass until the next review; `default` is the site's."""
    days = record.review_every or default
    return min(days, REGULATION_DAYS) if isinstance(record, Regulation) else days


def review_due(record: Entity, default: int) -> date | None:
    """The day by which it should be read through again; None where it was never reviewed."""
    reviewed = last_review(record)
    return reviewed + timedelta(days=review_days(record, default)) if reviewed else None
