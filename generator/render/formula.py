"""Formulas and their results as readers see them."""

import json
from dataclasses import dataclass
from fractions import Fraction

from generator.model.formula import (
    Expression,
    FormulaError,
    Input,
    Number,
    Operation,
    as_json,
    evaluate,
    parse,
)
from generator.model.metric import Formula, Metric
from generator.render.text.escape import escape
from generator.render.text.safe import Safe

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2}


@dataclass(frozen=True, slots=True)
class ShownInput:
    """An input with its example value, as typed and as shown."""

    name: str
    label: str
    unit: str
    raw: str
    shown: str


@dataclass(frozen=True, slots=True)
class ShownFormula:
    """A formula ready for a template."""

    shown: Safe
    json: str
    inputs: tuple[ShownInput, ...]


def shown_formula(metric: Metric) -> ShownFormula | None:
    """The metric's formula with labels in place of names; None where it has none that parses."""
    if metric.formula is None:
        return None
    try:
        tree = parse(metric.formula.expression)
    except FormulaError:
        return None
    values = metric.example.inputs if metric.example else {}
    inputs = tuple(
        ShownInput(name, given.label, given.unit, _raw(values.get(name)), _number(values.get(name)))
        for name, given in metric.formula.inputs.items()
    )
    return ShownFormula(_fraction(tree, metric.formula), json.dumps(as_json(tree), sort_keys=True), inputs)


def _raw(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.4f}".rstrip("0").rstrip(".")


def _fraction(tree: Expression, formula: Formula) -> Safe:
    """A division at the top as numerator over denominator, anything else on one line."""
    if isinstance(tree, Operation) and tree.operator == "/":
        above, below = (escape(_words(part, formula, 0)) for part in tree.arguments)
        return Safe(
            f'<span class="ob-fraction"><span class="ob-fraction__above">{above}</span>'
            f'<span class="ob-hidden"> ÷ </span><span class="ob-fraction__below">{below}</span></span>'
        )
    return Safe(escape(_words(tree, formula, 0)))


def _words(tree: Expression, formula: Formula, binding: int) -> str:
    if isinstance(tree, Number):
        return _number(float(tree.value))
    if isinstance(tree, Input):
        given = formula.inputs.get(tree.name)
        return str(given.label) if given else tree.name
    return _operation(tree, formula, binding)


def _operation(tree: Operation, formula: Formula, binding: int) -> str:
    own = _BINDING.get(tree.operator, 0)
    if not own:
        return f"{tree.operator}({', '.join(_words(part, formula, 0) for part in tree.arguments)})"
    if len(tree.arguments) == 1:
        return f"−{_words(tree.arguments[0], formula, 3)}"
    left, right = tree.arguments
    tighter = own + 1 if tree.operator in "-/" else own
    line = f"{_words(left, formula, own)} {_SIGNS[tree.operator]} {_words(right, formula, tighter)}"
    return f"({line})" if own < binding else line


def result_of(metric: Metric) -> Fraction | None:
    """The value of the worked example; None where there is none that computes."""
    if metric.formula is None or metric.example is None:
        return None
    try:
        values = {name: Fraction(str(value)) for name, value in metric.example.inputs.items()}
        return evaluate(parse(metric.formula.expression), values)
    except (FormulaError, ZeroDivisionError, KeyError):
        return None


def shown_result(value: Fraction, unit: str) -> str:
    """A result with as many digits as its unit bears: percent with one decimal, counts with none."""
    number = float(value)
    match unit:
        case "percent":
            return f"{number * 100:.1f}%"
        case "count" | "people" | "rank":
            return f"{number:,.0f}" if float(round(number)) == number else f"{number:,.1f}"
        case _:
            return f"{number:,.2f}".rstrip("0").rstrip(".")
