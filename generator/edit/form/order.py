"""The order of fields: that of the model, everywhere."""

from generator.edit.form.tree import BLANK, Collection, Item, Value
from generator.layer.overlay import HIDDEN
from generator.layer.translation import STAMPS
from generator.model.shape import LEAF, Shape


def order(tree: Collection, shape: Shape) -> None:
    """Put the fields of every record below `tree` into the order of the model; the lists stay as they are."""
    heading = _take_heading(tree)
    _order(tree, shape)
    if tree.items:
        tree.items[0].lead[:0] = heading


def _take_heading(tree: Collection) -> list[str]:
    """The comments that open a file, up to the last blank line: they belong to no field."""
    lead = tree.items[0].lead if tree.items else []
    if BLANK not in lead:
        return []
    end = len(lead) - lead[::-1].index(BLANK)
    heading, lead[:end] = lead[:end], []
    return heading


def _order(value: Value, shape: Shape) -> None:
    if not isinstance(value, Collection):
        return
    if shape.fields and not value.is_list:
        ranks = {name: rank for rank, name in enumerate((HIDDEN, *shape.fields))}
        value.items.sort(key=lambda item: _rank(item, ranks))
    for item in value.items:
        _order(item.value, (shape.items if value.is_list else shape.child(item.key)) or LEAF)


def _rank(item: Item, ranks: dict[str, int]) -> int:
    """Known fields first; fields that nobody knows after them, in the order written; stamps at the end."""
    return len(ranks) + 1 if item.key == STAMPS and STAMPS not in ranks else ranks.get(item.key, len(ranks))
