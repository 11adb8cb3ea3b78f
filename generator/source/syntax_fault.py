"""Where and why a text stopped being YAML, in libyaml's words."""

from dataclasses import dataclass

from yaml.error import MarkedYAMLError, YAMLError

from generator.diagnostics.span import Position


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """`problem` and `context` are libyaml's sentences; `began` is where the broken piece starts, if known."""

    problem: str
    context: str
    at: Position
    began: Position | None

    @classmethod
    def of(cls, error: YAMLError) -> "SyntaxFault":
        """The fault behind an error of the reader."""
        if not isinstance(error, MarkedYAMLError):
            return cls(str(error), "", Position(1, 1), None)
        at = _position(error.problem_mark) or Position(1, 1)
        return cls(str(error.problem or ""), str(error.context or ""), at, _position(error.context_mark))


def _position(mark: object) -> Position | None:
    line, column = getattr(mark, "line", None), getattr(mark, "column", None)
    if not isinstance(line, int) or not isinstance(column, int):
        return None
    return Position(line + 1, column + 1)
