"""The theme's own templates that ours replace or extend are still those we looked at."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

import yaml

from tests.unit.theme.sample import OVERRIDES

RECORD = OVERRIDES / "partials/upstream.yaml"


def upstream() -> Path:
    """The templates of the installed theme."""
    spec = find_spec("material")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0], "templates")


def replaced() -> list[str]:
    """Our templates that stand in the place of one of the theme's, and the base that main.html extends."""
    ours = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
    return ["base.html", *(name for name in ours if (upstream() / name).is_file())]


def digests() -> dict[str, str]:
    """What the theme has now in each of those places."""
    return {name: hashlib.sha256((upstream() / name).read_bytes()).hexdigest()[:16] for name in replaced()}


def test_the_replaced_templates_are_those_we_know() -> None:
    """After an upgrade: read what changed, take over what matters, then write the new digests down."""
    recorded = yaml.safe_load(RECORD.read_text("utf-8"))
    assert digests() == recorded["templates"], f"compare with upstream, then mend {RECORD.name}"
