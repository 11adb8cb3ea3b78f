"""The JSON Schemas that editors complete from."""

import json
from typing import Any

from generator.export.schemas import IDS, schema_files


def _objects(schema: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            found.append(schema)
        for value in schema.values():
            found += _objects(value)
    return found


def test_every_field_is_described_in_chinese() -> None:
    """Whoever fills in a field in an editor reads in Chinese what belongs there."""
    for name, data in schema_files(None).items():
        for schema in _objects(json.loads(data)):
            for field, body in schema["properties"].items():
                words = body.get("description", "")
                assert any("\u4e00" <= c <= "\u9fff" for c in words), f"{name}: {field}"


def test_schemas_are_draft_seven() -> None:
    """The editor plug-ins that read the modeline know draft 07 best."""
    for data in schema_files(None).values():
        assert json.loads(data)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_references_complete_from_a_list_of_ids_and_accept_new_ones() -> None:
    """A reference to an entity that is yet to be written is no fault in the editor."""
    files = schema_files(None)
    skill = json.loads(files["role.json"])["definitions"]["Requirement"]["properties"]["skill"]
    assert {"$ref": f"{IDS}#/definitions/skill"} in skill["anyOf"]
    assert any("pattern" in option for option in skill["anyOf"])
