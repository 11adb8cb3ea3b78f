"""Findings as plain values that JSON can hold, and back."""

from typing import Any

from generator.diagnostics.finding import Finding, Related
from generator.diagnostics.span import between

Record = dict[str, Any]


def to_record(finding: Finding) -> Record:
    """`finding` as strings, numbers, lists and mappings."""
    return {
        "code": finding.code,
        "span": list(finding.span),
        "params": dict(finding.params),
        "variant": finding.variant,
        "suggestion": finding.suggestion,
        "related": [[list(item.span), item.message, dict(item.params)] for item in finding.related],
    }


def from_record(record: Record) -> Finding:
    """The finding that `record` was made of; raises KeyError, TypeError or ValueError for anything else."""
    related = tuple(Related(between(*span), message, params) for span, message, params in record["related"])
    return Finding(**record | {"span": between(*record["span"]), "related": related})
