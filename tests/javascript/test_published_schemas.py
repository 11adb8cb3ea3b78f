"""The JSON Schemas of backups, assessment files and links, as published beside the modules."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "theme_overrides/data/schemas"
SCRIPT = ROOT / "scripts/schemas-cli.mjs"
RunNode = Callable[[Path, str], subprocess.CompletedProcess[str]]
KEYWORDS = {
    *("$schema", "type", "properties", "required", "patternProperties", "maxProperties", "items", "maxItems"),
    *("maxLength", "pattern", "format", "enum", "minimum", "maximum", "default", "description"),
}


def nodes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schema and all schemas inside it."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("patternProperties", {}).values()]
    for child in [*inner, *([schema["items"]] if "items" in schema else [])]:
        yield from nodes(child)


def test_published_schemas_are_those_the_site_decodes_by(run_node: RunNode) -> None:
    """The files are what the modules say (docs/storage-format.md tells how to renew them)."""
    printed = json.loads(run_node(SCRIPT, "").stdout)
    written = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.iterdir()}
    assert written == printed


def test_published_schemas_use_standard_keywords_and_patterns_that_compile() -> None:
    """Nothing in them is of our own making, and every required property is described."""
    for path in SCHEMAS.iterdir():
        for node in nodes(json.loads(path.read_text(encoding="utf-8"))):
            assert node.keys() <= KEYWORDS, path.name
            assert set(node.get("required", [])) <= node.get("properties", {}).keys()
            for pattern in [node.get("pattern", ""), *node.get("patternProperties", {})]:
                re.compile(pattern)
