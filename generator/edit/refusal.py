"""Why a writing tool did nothing: a reason, said in words by the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics.suggest import nearest
from generator.model.kinds import KIND_OF_FOLDER, KIND_OF_NAME


@dataclass(frozen=True, slots=True)
class Refusal:
    """`reason` names a message of the command line (`refused_<reason>`); `params` fill it."""

    reason: str
    params: Mapping[str, str] = field(default_factory=dict)


def no_kind(written: str) -> Refusal:
    """What is said where there is no kind of this name; the name of its folder is the likeliest slip."""
    folder = KIND_OF_FOLDER.get(written)
    near = folder.name if folder else nearest(written.lower(), KIND_OF_NAME)
    if near:
        return Refusal("near_kind", {"kind": written, "near": near})
    return Refusal("no_kind", {"kind": written, "kinds": ", ".join(KIND_OF_NAME)})
