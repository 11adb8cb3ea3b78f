"""Why a writing tool did nothing: a reason, said in words by the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal:
    """`reason` names a message of the command line (`refused_<reason>`); `params` fill it."""

    reason: str
    params: Mapping[str, str] = field(default_factory=dict)
