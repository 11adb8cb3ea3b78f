"""What the schema cannot say: one rule, one file; add a rule with one line here."""

from collections.abc import Callable, Iterator

from generator.diagnostics.finding import Finding
from generator.rules import (
    copy_style,
    core_skills,
    coverage,
    cycles,
    former_ids,
    formulas,
    indicators,
    inner_names,
    item_ids,
    markup,
    organisation_values,
    orphans,
    playbook_steps,
    requirement_falls,
    reviews,
    shared_sentences,
    source_items,
    terms,
    touches,
    translations,
    wording,
)
from generator.rules.content import Content

Rule = Callable[[Content], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    copy_style.check,
    core_skills.check,
    coverage.check,
    cycles.check,
    former_ids.check,
    formulas.check,
    indicators.check,
    inner_names.check,
    item_ids.check,
    markup.check,
    organisation_values.check,
    orphans.check,
    playbook_steps.check,
    requirement_falls.check,
    reviews.check,
    shared_sentences.check,
    source_items.check,
    terms.check,
    touches.check,
    translations.check,
    wording.check,
)


def check(content: Content) -> Iterator[Finding]:
    """What all rules find."""
    for rule in RULES:
        yield from rule(content)
