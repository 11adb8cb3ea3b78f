"""The JSON Schemas in schemas/: one per kind and form for editors, and the list of ids they complete from."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.export.schema_types import Form, SchemaMaker
from generator.model.catalog import Catalog
from generator.model.kinds import CALENDAR, KINDS, SITE, Kind
from generator.project import Project
from generator.write.atomic import replace_file

DRAFT = "http://json-schema.org/draft-07/schema#"
IDS = "ids.json"
_DESCRIPTIONS = Path(__file__).parents[1] / "model" / "descriptions.zh.yaml"
_SUFFIX = {Form.WHOLE: "", Form.TRANSLATION: ".translation", Form.LAYER: ".layer"}


def schema_files(catalog: Catalog | None) -> dict[str, bytes]:
    """File name → schema. Without a catalog the list of ids holds none."""
    descriptions = yaml.load(_DESCRIPTIONS.read_text("utf-8"), Loader=yaml.CSafeLoader)
    files = {
        f"{kind.name}{_SUFFIX[form]}.json": _bytes(_schema(kind, form, descriptions))
        for kind in (*KINDS, SITE, CALENDAR)
        for form in Form
    }
    return files | {IDS: _bytes(_ids(catalog))}


def _schema(kind: Kind, form: Form, descriptions: Mapping[str, Any]) -> dict[str, Any]:
    maker = SchemaMaker(form, descriptions)
    schema = maker.record(kind.record)
    if form is Form.TRANSLATION:
        stamps = {"type": "object", "additionalProperties": {"type": "string"}}
        schema["properties"]["translates"] = stamps | {"description": descriptions["translates"]}
    if kind.single_file and kind is not SITE:
        maker.definitions[kind.record.__name__] = schema
        schema = {"type": "object", "additionalProperties": {"$ref": f"#/definitions/{kind.record.__name__}"}}
    return {"$schema": DRAFT, **schema, "definitions": maker.definitions}


def _ids(catalog: Catalog | None) -> dict[str, Any]:
    """The ids there are, per kind, for completion only: references also accept ids that are not here yet."""
    known = {kind.name: [e.id for e in catalog.of_kind(kind.name)] if catalog else [] for kind in KINDS}
    every = [f"{kind}/{name}" for kind, names in known.items() for name in names]
    definitions = {kind: {"enum": names or [""]} for kind, names in known.items()}
    return {"$schema": DRAFT, "definitions": definitions | {"any": {"enum": every or [""]}}}


def _bytes(schema: Mapping[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def write_schemas(project: Project, catalog: Catalog | None) -> int:
    """Write the schemas that changed; how many there are."""
    files = schema_files(catalog)
    project.schemas.mkdir(exist_ok=True)
    for name, data in files.items():
        path = project.schemas / name
        if not path.is_file() or path.read_bytes() != data:
            replace_file(path, data)
    return len(files)


def stale_schemas(project: Project) -> tuple[str, ...]:
    """The schemas that differ from the models; the list of ids is left out, it changes with every page."""
    files = schema_files(None)
    paths = {name: project.schemas / name for name in files if name != IDS}
    return tuple(n for n, path in paths.items() if not path.is_file() or path.read_bytes() != files[n])
