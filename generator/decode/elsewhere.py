"""A file in the folder of another kind: said once, in place of every field that does not fit."""

from generator.diagnostics.finding import Finding
from generator.model.kinds import KINDS, Kind
from generator.model.shape import shape_of
from generator.source.node import Mapping


def misplaced(body: Mapping, kind: Kind) -> Finding | None:
    """The finding about a body that does not fit `kind` but is exactly like one other kind."""
    written = {entry.key.text for entry in body}
    fitting = [
        other for other in KINDS if other is not kind and not other.single_file and _fits(written, other)
    ]
    if len(fitting) != 1 or kind.single_file or _knows(written, kind):
        return None
    params = {"kind": fitting[0].name, "folder": kind.folder}
    return Finding("misplaced-file", body.entries[0].key.span, params, "kind", fitting[0].folder)


def _knows(written: set[str], kind: Kind) -> bool:
    return written <= shape_of(kind.record).fields.keys()


def _fits(written: set[str], kind: Kind) -> bool:
    """Whether all that a record of `kind` must have is among what is written, and nothing foreign to it."""
    fields = kind.record.model_fields.items()
    required = {field.alias or name for name, field in fields if field.is_required()}
    return required <= written and _knows(written, kind)
