"""The scripts that readers load do the same as those that people write."""

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from generator.site.packed_scripts import packed
from scripts.typescript import install

SCRIPTS = Path(__file__).parents[2] / "theme_overrides/assets/javascripts"
SAME_CODE = Path(__file__).parent / "same-code.mjs"


def test_packing_leaves_out_comments_and_nothing_else(
    run_node: Callable[[Path, str], subprocess.CompletedProcess[str]],
) -> None:
    """Every script consists of the same tokens after it was packed, and all together weigh a quarter less."""
    assert install() == 0
    files = sorted([*SCRIPTS.rglob("*.mjs"), SCRIPTS / "early.js"])
    texts = {file.relative_to(SCRIPTS).as_posix(): file.read_text("utf-8") for file in files}
    done = run_node(SAME_CODE, json.dumps({name: (text, packed(text)) for name, text in texts.items()}))
    assert json.loads(done.stdout or "null") == [], done.stderr
    sizes = [(_size(text), _size(packed(text))) for text in texts.values()]
    assert sum(after for _, after in sizes) < 0.75 * sum(before for before, _ in sizes)


def _size(text: str) -> int:
    return len(gzip.compress(text.encode()))
