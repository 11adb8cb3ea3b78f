"""What goes into the layers and what comes out of them."""

from dataclasses import dataclass

from generator.model.catalog import Key, Part
from generator.model.kinds import Kind
from generator.source.node import Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file (or one entry of a file that holds several entities).

    `layer` is 0 for the shipped content and grows upwards; `lang` is None for source text.
    """

    kind: Kind
    id: str
    layer: int
    lang: str | None
    file: str
    body: Mapping

    @property
    def key(self) -> Key:
        """Kind name and id."""
        return self.kind.name, self.id


@dataclass(frozen=True, slots=True)
class Layered:
    """An entity with all its layers merged, in one language."""

    kind: Kind
    id: str
    body: Mapping
    files: tuple[str, ...]
    stale: tuple[Part, ...] = ()
    """Translated parts whose source text has changed since."""
    unstamped: tuple[Part, ...] = ()
    """Translated parts that nobody has confirmed against their source text yet."""

    @property
    def key(self) -> Key:
        """Kind name and id."""
        return self.kind.name, self.id
