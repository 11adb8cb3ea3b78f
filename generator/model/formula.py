"""Arithmetic over named inputs: parsed here, never evaluated as code; the browser gets the parsed tree.

Grammar: numbers, names, `+ - * /`, parentheses, `min(…)`, `max(…)`, as in Python's expressions.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

LONGEST = 200
DEEPEST = 12
LARGEST = 1e15
_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_FUNCTIONS = ("min", "max")


@dataclass(frozen=True, slots=True)
class Number:
    """A constant, kept exactly."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Input:
    """A named input; `column` is its 0-based place in the expression."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Operation:
    """`+ - * /` with two arguments (or `-` with one), `min` and `max` with any number."""

    operator: str
    arguments: "tuple[Expression, ...]"


Expression = Number | Input | Operation


class FormulaError(ValueError):
    """An expression that is not in the grammar; `column` is the 0-based place of the fault, in characters."""

    def __init__(self, reason: str, column: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.column = column


def parse(text: str) -> Expression:
    """The expression in `text`.

    Raises FormulaError with the reason `long`, `syntax`, `deep`, `operator`, `function`, `number` or `part`.
    """
    if len(text) > LONGEST:
        raise FormulaError("long", LONGEST)
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise FormulaError("syntax", max(0, (error.offset or 1) - 1)) from None
    except (RecursionError, MemoryError, ValueError):
        raise FormulaError("syntax", 0) from None
    for node in ast.walk(tree):  # Python counts bytes, people count characters
        if isinstance(node, ast.expr):
            node.col_offset = len(text.encode()[: node.col_offset].decode(errors="ignore"))
    return _expression(tree.body, 0)


def _expression(node: ast.expr, depth: int) -> Expression:
    if depth > DEEPEST:
        raise FormulaError("deep", node.col_offset)
    match node:
        case ast.Constant(value=value):
            return _number(value, node.col_offset)
        case ast.Name(id=name):
            return Input(name, node.col_offset)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return Operation("-", (_expression(operand, depth + 1),))
        case ast.BinOp(left=left, op=operator, right=right):
            return _binary(node, left, operator, right, depth)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _call(node, name, arguments, depth)
        case _:
            raise FormulaError("part", node.col_offset)


def _number(value: object, column: int) -> Number:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > LARGEST:
        raise FormulaError("number", column)
    return Number(Fraction(str(value)))


def _binary(
    node: ast.BinOp, left: ast.expr, operator: ast.operator, right: ast.expr, depth: int
) -> Operation:
    sign = _OPERATORS.get(type(operator))
    if sign is None:
        raise FormulaError("operator", node.col_offset)
    return Operation(sign, (_expression(left, depth + 1), _expression(right, depth + 1)))


def _call(node: ast.Call, name: str, arguments: list[ast.expr], depth: int) -> Operation:
    if name not in _FUNCTIONS or not arguments:
        raise FormulaError("function", node.col_offset)
    return Operation(name, tuple(_expression(argument, depth + 1) for argument in arguments))


def names(expression: Expression) -> Iterator[Input]:
    """The inputs that an expression uses, in order of appearance."""
    if isinstance(expression, Input):
        yield expression
    elif isinstance(expression, Operation):
        for argument in expression.arguments:
            yield from names(argument)


def evaluate(expression: Expression, inputs: Mapping[str, Fraction]) -> Fraction:
    """The value of the expression, exactly.

    Raises ZeroDivisionError, and KeyError for an input that has no value.
    """
    if isinstance(expression, Number):
        return expression.value
    if isinstance(expression, Input):
        return inputs[expression.name]
    values = [evaluate(argument, inputs) for argument in expression.arguments]
    if expression.operator == "-" and len(values) == 1:
        return -values[0]
    return _COMPUTE[expression.operator](values)


_COMPUTE: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "+": lambda values: values[0] + values[1],
    "-": lambda values: values[0] - values[1],
    "*": lambda values: values[0] * values[1],
    "/": lambda values: values[0] / values[1],
    "min": min,
    "max": max,
}


def as_json(expression: Expression) -> dict[str, Any]:
    """The tree that the browser evaluates: `{"op", "args"}`, `{"input"}` or `{"number"}`."""
    if isinstance(expression, Number):
        return {"number": float(expression.value)}
    if isinstance(expression, Input):
        return {"input": expression.name}
    return {"op": expression.operator, "args": [as_json(argument) for argument in expression.arguments]}
