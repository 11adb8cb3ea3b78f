"""What was made before, kept with what it was made from: the very same things in, the same thing out."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from operator import is_
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Kept:
    """Results of earlier rounds, the latest of each name; they are shared, so nobody may change them."""

    made: dict[Hashable, tuple[tuple[object, ...], Any]] = field(default_factory=dict)

    def get(self, name: Hashable, made_from: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives; what it gave under `name` before, where that was made from the same objects.

        The same objects, not equal ones: comparing whole files would take longer than making most things.
        """
        known = self.made.get(name)
        if known and len(known[0]) == len(made_from) and all(map(is_, known[0], made_from)):
            result: T = known[1]
            return result
        result = make()
        self.made[name] = (made_from, result)
        return result
