"""What all records share: strictness, identity, references and the common fields of an entity."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from generator.model.text import Inline, Leaf, Plain

ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
ID_CAP = 64
_WINDOWS_DEVICES = ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
_SITE_PATHS = [
    "index",
    "404",
    "assets",
    "search",
    "tags",
    "sitemap",
    "pagefind",
    "data",
    "en",
    "zh",
    "print",
    "compare",
    "handbook",
]
_YAML_WORDS = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"]
_JAVASCRIPT_PROPERTIES = ["constructor", "prototype", "tostring", "valueof", "hasownproperty"]
RESERVED_IDS = frozenset([*_WINDOWS_DEVICES, *_SITE_PATHS, *_YAML_WORDS, *_JAVASCRIPT_PROPERTIES])


def is_id(value: str) -> bool:
    """Whether `value` follows the grammar of ids: ASCII, lower case, hyphens, at most 64 characters."""
    return len(value) <= ID_CAP and ID_PATTERN.fullmatch(value) is not None and value not in RESERVED_IDS


class Record(BaseModel):
    """A frozen piece of content; unknown keys are faults."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=False, arbitrary_types_allowed=True
    )

    key: ClassVar[str | None] = None
    """The field by which a list of these merges across layers; None merges by position."""


class Id(Leaf):
    """The name of a thing, immutable once published."""

    __slots__ = ()

    @classmethod
    def check(cls, value: str) -> None:
        if value in RESERVED_IDS:
            raise PydanticCustomError("reserved_id", "reserved id", {"id": value})
        if not is_id(value):
            raise PydanticCustomError("bad_id", "not an id", {"id": value})


class Ref(Leaf):
    """A reference to an entity: the bare id where `kind` is set, else `kind/id` with an optional `#item`."""

    __slots__ = ()
    kind: ClassVar[str | None] = None

    @classmethod
    def check(cls, value: str) -> None:
        body = value.partition("#")[0]
        name = body if cls.kind else body.partition("/")[2]
        if not is_id(name):
            sort = "bad_reference" if cls.kind else "bad_full_reference"
            raise PydanticCustomError(sort, "not a reference", {"value": value})

    @property
    def target(self) -> tuple[str, str]:
        """Kind and id of what is meant."""
        body = self.partition("#")[0]
        if self.kind:
            return self.kind, body
        kind, _, name = body.partition("/")
        return kind, name

    @property
    def item(self) -> str | None:
        """The item inside the entity, if one is named."""
        return self.partition("#")[2] or None


class RoleRef(Ref):
    """The id of a role."""

    __slots__ = ()
    kind = "role"


class SkillRef(Ref):
    """The id of a skill."""

    __slots__ = ()
    kind = "skill"


class MetricRef(Ref):
    """The id of a metric."""

    __slots__ = ()
    kind = "metric"


class ChecklistRef(Ref):
    """The id of a checklist."""

    __slots__ = ()
    kind = "checklist"


class TemplateRef(Ref):
    """The id of a template."""

    __slots__ = ()
    kind = "template"


class CaseRef(Ref):
    """The id of a case."""

    __slots__ = ()
    kind = "case"


class SourceRef(Ref):
    """The id of a source."""

    __slots__ = ()
    kind = "source"


class AnyRef(Ref):
    """`kind/id` or `kind/id#item`."""

    __slots__ = ()


class StageRef(Leaf):
    """The id of a stage of the primary ladder."""

    __slots__ = ()


class SourceItemRef(Leaf):
    """The id of an item of a source document, or `item#part` for a part of it."""

    __slots__ = ()


def _truth(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("truth_type", "true or false expected")
        return value == "true"
    return value


Truth = Annotated[bool, BeforeValidator(_truth)]
"""`true` or `false` and nothing else: YAML's `yes`, `on` and the like are text here."""


def _as_it_is(value: object) -> object:
    return value


Name = Annotated[str, PlainValidator(_as_it_is)]
"""A key that the writer chose: a `Leaf`, so that it can be pointed at; typed as the text that it is."""

Level = Annotated[int, Field(ge=1, le=4)]


class Status(StrEnum):
    """Whether readers see an entity, and as what."""

    ACTIVE = "active"
    DRAFT = "draft"
    HISTORIC = "historic"


class Touch(StrEnum):
    """Sensitive ground that a playbook enters or a checklist guards."""

    ADS = "ads"
    PRICE = "price"
    LOTTERY = "lottery"
    PERSONAL_DATA = "personal-data"
    MINORS = "minors"
    LIVESTREAM = "livestream"
    AI_CONTENT = "ai-content"
    MESSAGES = "messages"


Importance = Literal["must", "should", "could"]


class Entity(Record):
    """The fields common to everything that has an id and a page (or an anchor on one)."""

    title: Plain
    summary: Inline
    also_called: tuple[Plain, ...] = ()
    former_ids: tuple[Id, ...] = ()
    from_: tuple[SourceItemRef, ...] = Field(default=(), alias="from")
    see: tuple[AnyRef, ...] = ()
    owner: Plain | None = None
    reviewed: date | None = None
    review_every: Annotated[int, Field(ge=1, le=730)] | None = None
    """Days between reviews; None takes the site's default."""
    status: Status = Status.ACTIVE
