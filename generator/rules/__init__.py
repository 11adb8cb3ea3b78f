"""What the schema cannot say: one rule, one file; add a rule with one line here."""

from collections.abc import Callable, Iterator

from generator.diagnostics.finding import Finding
from generator.rules.content import Content

Rule = Callable[[Content], Iterator[Finding]]

RULES: tuple[Rule, ...] = ()


def check(content: Content) -> Iterator[Finding]:
    """What all rules find."""
    for rule in RULES:
        yield from rule(content)
