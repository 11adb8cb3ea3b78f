"""What `opsbook explain CODE` says: what a code means, why it matters, what to do, and an example."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

from generator.diagnostics.catalogue import Catalogue
from generator.diagnostics.codes import severity_of
from generator.diagnostics.suggest import nearest

_EXAMPLES = Path(__file__).parent / "examples"


@dataclass(frozen=True, slots=True)
class Example:
    """A small file with the fault, and the same file mended."""

    bad: str
    good: str


def example(code: str) -> Example | None:
    """The example of a code; None for codes that no small file can show (a lock, a link, an encoding)."""
    texts = [_text(code, name) for name in ("bad", "good")]
    return Example(texts[0], texts[1]) if texts[0] is not None and texts[1] is not None else None


def explain(code: str, catalogue: Catalogue) -> str | None:
    """Everything about a code, for reading in a terminal; None where there is no such code."""
    text = catalogue.codes.get(code)
    if text is None:
        return None
    severity = catalogue.word(f"{severity_of(code)}-word")
    parts = [catalogue.word("explain-title", severity=severity, code=code, title=text.title)]
    sections = [("means", text.means), ("why", text.why), ("fix", text.fix)]
    shown = example(code)
    if shown:
        sections += [("example-bad", shown.bad), ("example-good", shown.good)]
    parts += [
        f"{catalogue.word(f'explain-{name}')}\n{indent(body.rstrip(), '  ')}" for name, body in sections
    ]
    return "\n\n".join(parts) + "\n"


def unknown_code(code: str, catalogue: Catalogue) -> str:
    """What to say when `code` is none."""
    near = nearest(code, catalogue.codes)
    text = catalogue.word("unknown-code", code=code)
    return f"{text}{catalogue.word('unknown-code-near', near=near)}" if near else text


def _text(code: str, name: str) -> str | None:
    for suffix in (".yaml", ".md"):
        path = _EXAMPLES / code / f"{name}{suffix}"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return None
