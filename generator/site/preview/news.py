"""What the preview tells the pages that are open: that something changed, and what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from threading import Condition

_TOO_MANY = 300
_REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One state of the preview. `texts`: language → the findings in words, "" when there are none.

    `changed` are addresses of pages below the site's root; None stands for all of them.
    """

    number: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] | None = ()


class News:
    """The latest bulletin, and a way to wait for the next."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._issues = [Bulletin()]

    def announce(self, texts: Mapping[str, str], changed: Iterable[str]) -> None:
        """Make a new bulletin of findings in words and of changed files of the site."""
        with self._condition:
            bulletin = Bulletin(self._issues[-1].number + 1, dict(texts), _addresses(set(changed)))
            self._issues = [*self._issues[-_REMEMBERED:], bulletin]
            self._condition.notify_all()

    def after(self, number: int, patience: float) -> Bulletin:
        """The latest bulletin as soon as it is another than `number`, or as it is after `patience` seconds.

        It tells everything that changed since `number`; to a reader who saw none yet (-1) nothing did.
        """
        with self._condition:
            self._condition.wait_for(lambda: self._issues[-1].number != number, patience)
            latest = self._issues[-1]
        return replace(latest, changed=() if number < 0 else self._since(number))

    def _since(self, number: int) -> tuple[str, ...] | None:
        """What changed after bulletin `number`; everything when that one is not known (any more)."""
        missed = [issue.changed for issue in self._issues if issue.number > number]
        if not any(issue.number == number for issue in self._issues) or None in missed:
            return None
        return tuple(sorted({address for changed in missed for address in changed or ()}))


def _addresses(changed: set[str]) -> tuple[str, ...] | None:
    """The pages among the changed files; all of them when a style, a script or very much changed."""
    pages = {path for path in changed if path.endswith(".html")}
    if len(pages) > _TOO_MANY or any(path.endswith((".css", ".js", ".mjs")) for path in changed):
        return None
    return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in pages))
