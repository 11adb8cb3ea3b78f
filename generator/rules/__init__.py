"""What the schema cannot say: one rule, one file; add a rule with one line here."""

from collections.abc import Callable, Iterator

from generator.diagnostics.finding import Finding
from generator.rules import (
    core_skills,
    coverage,
    cycles,
    former_ids,
    formulas,
    indicators,
    item_ids,
    markup,
    orphans,
    playbook_steps,
    requirement_falls,
    shared_sentences,
    terms,
    touches,
    translations,
    wording,
)
from generator.rules.content import Content

Rule = Callable[[Content], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    core_skills.check,
    coverage.check,
    cycles.check,
    former_ids.check,
    formulas.check,
    indicators.check,
    item_ids.check,
    markup.check,
    orphans.check,
    playbook_steps.check,
    requirement_falls.check,
    shared_sentences.check,
    terms.check,
    touches.check,
    translations.check,
    wording.check,
)


def check(content: Content) -> Iterator[Finding]:
    """What all rules find."""
    for rule in RULES:
        yield from rule(content)
