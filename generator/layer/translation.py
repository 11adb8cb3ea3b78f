"""A translation over its source text: same shape, text only, nothing added and nothing hidden."""

from generator.diagnostics.finding import Finding
from generator.diagnostics.suggest import nearest
from generator.layer.overlay import HIDDEN, key_of
from generator.model.shape import LEAF, Shape
from generator.source.node import Entry, Mapping, Node, Scalar, Sequence

STAMPS = "translates"


class Translator:
    """Lays one translation over its source; collects what does not fit."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def translated(self, base: Node, over: Node, shape: Shape) -> Node:
        """`base` with the words of `over`, where both have the same shape."""
        if isinstance(base, Scalar) and isinstance(over, Scalar):
            return self._scalar(base, over, shape)
        if isinstance(base, Mapping) and isinstance(over, Mapping):
            return self._mapping(base, over, shape)
        if isinstance(base, Sequence) and isinstance(over, Mapping | Sequence) and shape.key:
            return self._keyed(base, over, shape, shape.key)
        if isinstance(base, Sequence) and isinstance(over, Sequence):
            return self._positional(base, over, shape)
        self._report("translation-shape", over, "kind")
        return base

    def _report(
        self, code: str, node: Node, variant: str, suggestion: str | None = None, **params: str
    ) -> None:
        self.findings.append(Finding(code, node.span, params, variant, suggestion))

    def _scalar(self, base: Scalar, over: Scalar, shape: Shape) -> Scalar:
        if not shape.text:
            if base.text != over.text:
                self._report("translation-hides-or-adds", over, "data")
            return base
        return over if over.text else base

    def _mapping(self, base: Mapping, over: Mapping, shape: Shape) -> Mapping:
        values = {key.text: value for key, value in base.entries}
        for key, value in over.entries:
            name = key.text
            if name == HIDDEN:
                self._report("translation-hides-or-adds", key, "hides")
            elif name in values:
                values[name] = self.translated(values[name], value, shape.below[name])
            else:
                self._unknown(key, shape)
        keys = (key for key, _ in base.entries)
        return Mapping(tuple(map(Entry, keys, values.values())), base.span)

    def _unknown(self, key: Scalar, shape: Shape) -> None:
        name = key.text
        if shape.child(name):
            self._report("translation-shape", key, "absent", field=name)
        else:
            near = nearest(name, shape.fields)
            self._report("translation-shape", key, "unknown", near, field=name)

    def _keyed(self, base: Sequence, over: Mapping | Sequence, shape: Shape, key: str) -> Sequence:
        written = list(over) if isinstance(over, Mapping) else self._by_key(over, key)
        places = {key_of(node, key) or "": number for number, node in enumerate(base.items)}
        items = list(base.items)
        for name, node in written:
            if name.text not in places:
                near = nearest(name.text, places)
                self._report("translation-shape", name, "item", near, id=name.text)
            else:
                place = places[name.text]
                items[place] = self.translated(items[place], node, shape.items or LEAF)
        return Sequence(tuple(items), base.span)

    def _by_key(self, over: Sequence, key: str) -> list[Entry]:
        named: list[Entry] = []
        for node in over.items:
            name = node.get(key) if isinstance(node, Mapping) else None
            if isinstance(name, Scalar) and name.text:
                named.append(Entry(name, node))
            else:
                self._report("translation-shape", node, "key", key=key)
        return named

    def _positional(self, base: Sequence, over: Sequence, shape: Shape) -> Sequence:
        if len(base.items) != len(over.items):
            counts = {"source": str(len(base.items)), "translation": str(len(over.items))}
            self._report("translation-shape", over, "length", **counts)
            return base
        pairs = zip(base.items, over.items, strict=True)
        return Sequence(tuple(self.translated(b, o, shape.items or LEAF) for b, o in pairs), base.span)
