"""Formulas: they parse, use only declared inputs, and compute with the numbers of the example."""

from collections.abc import Iterator
from fractions import Fraction

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import Span
from generator.diagnostics.suggest import nearest
from generator.model.formula import Expression, FormulaError, evaluate, names, parse
from generator.model.markup.places import placed
from generator.model.metric import Formula, Metric
from generator.model.text import Leaf, place_of
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """What keeps a metric's formula or example from computing."""
    for _, metric in content.source.records(Metric):
        if metric.formula:
            yield from _formula(metric, metric.formula)


def _formula(metric: Metric, formula: Formula) -> Iterator[Finding]:
    try:
        tree = parse(formula.expression)
    except FormulaError as error:
        yield Finding("formula-syntax", _at(formula.expression, error.column, 1), {}, error.reason)
        return
    unknown = [used for used in names(tree) if used.name not in formula.inputs]
    for used in unknown:
        span = _at(formula.expression, used.column, len(used.name))
        suggestion = nearest(used.name, formula.inputs)
        yield Finding("formula-unknown-input", span, {"name": used.name}, suggestion=suggestion)
    if not unknown and metric.example:
        yield from _example(metric, formula, tree)


def _at(expression: Leaf, column: int, length: int) -> Span:
    start = min(column, max(len(expression) - 1, 0))
    return placed(expression, (start, min(start + length, len(expression))))


def _example(metric: Metric, formula: Formula, tree: Expression) -> Iterator[Finding]:
    example = metric.example
    if example is None:
        return
    place = next(map(place_of, example.inputs), example.note.span)
    for name in sorted(example.inputs.keys() - formula.inputs.keys()):
        suggestion = nearest(name, formula.inputs)
        yield Finding("formula-result", place_of(name), {"name": name}, "extra", suggestion)
    missing = {used.name for used in names(tree)} - example.inputs.keys()
    for name in sorted(missing):
        yield Finding("formula-result", place, {"name": name}, "missing")
    if not missing:
        try:
            evaluate(tree, {name: Fraction(str(value)) for name, value in example.inputs.items()})
        except ZeroDivisionError:
            yield Finding("formula-result", place, {}, "zero")
