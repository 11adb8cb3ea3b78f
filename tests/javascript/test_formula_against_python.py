"""The formula evaluator of metric pages against Python's own arithmetic, over random expressions."""

import functools
import math
import operator
import random
from collections.abc import Callable
from typing import Any

INPUTS = {"cohort": 1200.0, "returned": 276.0, "cost": -3.5, "nothing": 0.0, "tiny": 1e-9}
OPERATORS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "min": min,
    "max": max,
}
Tree = dict[str, Any]
MODULE = "formula/evaluate"
Call = Callable[[str, str, list[list[Any]]], list[Any]]


def random_tree(rng: random.Random, depth: int) -> Tree:
    """An expression of at most that depth."""
    if depth == 0 or rng.random() < 0.2:
        if rng.random() < 0.6:
            return {"input": rng.choice(list(INPUTS))}
        return {"number": rng.choice([0, 1, 2, -1, 0.1, 100, 1e12, 7.25])}
    name = rng.choice(list(OPERATORS))
    count = 1 if name == "-" and rng.random() < 0.2 else rng.choice([2, 2, 2, 3])
    return {"op": name, "args": [random_tree(rng, depth - 1) for _ in range(count)]}


def in_python(tree: Tree) -> float:
    """The value by Python's operators on floats."""
    if "number" in tree:
        return float(tree["number"])
    if "input" in tree:
        return INPUTS[tree["input"]]
    values = [in_python(arg) for arg in tree["args"]]
    return -values[0] if len(values) == 1 else functools.reduce(OPERATORS[tree["op"]], values)


def test_random_expressions_give_what_python_gives(call_module: Call) -> None:
    """Values agree bit by bit; where Python divides by zero or overflows, a code says so."""
    rng = random.Random(12)  # noqa: S311 - test data, the same every time
    trees = [random_tree(rng, rng.randint(0, 6)) for _ in range(5000)]
    outcomes = {"value": 0, "divide-by-zero": 0}
    for tree, result in zip(
        trees, call_module(MODULE, "evaluate", [[tree, INPUTS] for tree in trees]), strict=True
    ):
        try:
            wanted: dict[str, Any] = {"ok": True, "value": in_python(tree)}
        except ZeroDivisionError:
            wanted = {"ok": False, "reason": "divide-by-zero"}
        if result["ok"]:
            assert float(result["value"]) == wanted["value"], tree
        else:
            assert result["reason"] == wanted["reason"], tree
        outcomes["value" if result["ok"] else "divide-by-zero"] += 1
    assert min(outcomes.values()) > 200


def test_powers_agree_with_python(call_module: Call) -> None:
    """Powers, negative exponents and fractional ones."""
    pairs = [(2, 10), (9, 0.5), (0, 0), (-2, 3), (-2, -2), (1.05, 12), (0, 2)]
    trees = [{"op": "pow", "args": [{"number": a}, {"number": b}]} for a, b in pairs]
    for (base, exponent), result in zip(
        pairs, call_module(MODULE, "evaluate", [[tree, {}] for tree in trees]), strict=True
    ):
        assert math.isclose(result["value"], base**exponent, rel_tol=1e-14)


def test_faults_are_codes_that_name_the_input(call_module: Call) -> None:
    """Nothing entered, dividing by an input that is 0, overflow, and trees that are no expression."""
    ratio: Tree = {"op": "/", "args": [{"input": "returned"}, {"input": "cohort"}]}
    huge: Tree = {"op": "*", "args": [{"number": 1e308}, {"number": 10}]}
    cases: list[tuple[Any, dict[str, Any], dict[str, Any]]] = [
        (ratio, {"returned": 1}, {"reason": "missing-input", "input": "cohort"}),
        (ratio, {"returned": 1, "cohort": None}, {"reason": "missing-input", "input": "cohort"}),
        (ratio, {"returned": 1, "cohort": 0}, {"reason": "divide-by-zero", "input": "cohort"}),
        (ratio, {"returned": "1", "cohort": 2}, {"reason": "not-a-number", "input": "returned"}),
        (huge, {}, {"reason": "overflow"}),
        ({"op": "pow", "args": [{"number": -8}, {"number": 0.5}]}, {}, {"reason": "undefined-power"}),
        ({"op": "pow", "args": [{"number": 0}, {"number": -1}]}, {}, {"reason": "divide-by-zero"}),
        ({"input": "constructor"}, {}, {"reason": "missing-input", "input": "constructor"}),
        ({"op": "constructor", "args": []}, {}, {"reason": "bad-expression"}),
        ({"op": "+", "args": []}, {}, {"reason": "bad-expression"}),
        ({"op": "/", "args": [{"number": 1}]}, {}, {"reason": "bad-expression"}),
        ({"op": "+"}, {}, {"reason": "bad-expression"}),
        ({}, {}, {"reason": "bad-expression"}),
        (None, {}, {"reason": "bad-expression"}),
        ("1+1", {}, {"reason": "bad-expression"}),
        ({"number": "1"}, {}, {"reason": "overflow"}),
    ]
    found = call_module(MODULE, "evaluate", [[tree, inputs] for tree, inputs, _ in cases])
    assert found == [{"ok": False, **wanted} for _, _, wanted in cases]


def test_an_expression_deeper_than_any_real_one_is_refused(call_module: Call) -> None:
    """Depth cannot exhaust the stack."""
    tree: Tree = {"number": 1}
    for _ in range(200):
        tree = {"op": "-", "args": [tree]}
    assert call_module(MODULE, "evaluate", [[tree, {}]]) == [{"ok": False, "reason": "bad-expression"}]
