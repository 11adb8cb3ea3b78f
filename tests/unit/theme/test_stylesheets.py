"""The stylesheets: all loaded, colours in one place, light enough to send, strong enough to read."""

import gzip
import re
from pathlib import Path

import pytest

from tests.unit.theme.sample import OVERRIDES

STYLES = OVERRIDES / "assets/stylesheets"
SCRIPTS = OVERRIDES / "assets/javascripts"
KILO = 1024


def plain(path: Path) -> str:
    """A stylesheet without comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def test_every_stylesheet_is_loaded_and_print_comes_last() -> None:
    """A stylesheet that no page loads helps nobody; one loaded after print would undo it."""
    text = (OVERRIDES / "partials/stylesheets.html").read_text("utf-8")
    named = re.findall(
        r"\"([a-z-]+)\",|stylesheets/([a-z-]+)\.css", re.sub(r"{#.*?#}", "", text, flags=re.DOTALL)
    )
    loaded = [one or other for one, other in named]
    assert sorted(loaded) == sorted(path.stem for path in STYLES.rglob("*.css"))
    assert loaded[-1] == "print"


def test_colours_live_in_the_tokens() -> None:
    """No other stylesheet names a colour, but for paper, which has its own."""
    for path in sorted(STYLES.rglob("*.css")):
        if path.stem not in {"tokens", "print"}:
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl)a?\(", plain(path)), (
                path.name
            )


def test_nothing_is_loaded_from_anywhere() -> None:
    """No url() and no @import: fonts and pictures are the reader's own or inline in the page."""
    for path in sorted(STYLES.rglob("*.css")):
        assert not re.search(r"url\(|@import", plain(path)), path.name


def test_the_first_page_stays_light() -> None:
    """Styles and the scripts of every page: at most 25 KB each, compressed."""
    styles = b"".join(path.read_bytes() for path in sorted(STYLES.rglob("*.css")))
    assert len(gzip.compress(styles)) <= 25 * KILO
    always = [SCRIPTS / "early.js", SCRIPTS / "opsbook.mjs", SCRIPTS / "search/open.mjs"]
    always += [*(SCRIPTS / "header").glob("*.mjs"), *(SCRIPTS / "site").glob("*.mjs")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in always) <= 25 * KILO


def tokens(scheme: str) -> dict[str, str]:
    """Name → colour of one scheme."""
    light, _, dark = plain(STYLES / "tokens.css").partition('[data-md-color-scheme="slate"]')
    pattern = r"--ob-([a-z0-9-]+): (#[0-9A-F]{6});"
    return dict(re.findall(pattern, light)) | (dict(re.findall(pattern, dark)) if scheme == "dark" else {})


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT = [
    (text, ground)
    for ground in ("paper", "wash", "tint")
    for text in ("ink", "ink2", "ink3", "accent", "accent-hi")
] + [
    ("on-accent", "accent"), ("on-accent", "accent-hi"), ("ink", "focus-bg"), ("ink2", "sunk"),
    ("ink", "sunk"),
    ("warn", "warn-bg"), ("warn", "paper"), ("bad", "bad-bg"), ("bad", "paper"), ("ink", "warn-bg"),
    ("ink", "bad-bg"), ("accent", "warn-bg"), ("accent", "bad-bg"), ("paper", "ink"),
]  # fmt: skip
LINES = [("edge", ground) for ground in ("paper", "wash", "tint")] + [("focus", "paper"), ("accent", "paper")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_can_be_read(scheme: str) -> None:
    """Text has 4.5 : 1 on every ground it stands on, borders that carry meaning and role hues 3 : 1."""
    colour = tokens(scheme)
    weak = {pair: contrast(colour[pair[0]], colour[pair[1]]) for pair in TEXT}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}
    hues = [(name, ground) for name in colour if name.startswith("hue-") for ground in ("paper", "wash")]
    lines = {pair: contrast(colour[pair[0]], colour[pair[1]]) for pair in LINES + hues}
    assert {pair: ratio for pair, ratio in lines.items() if ratio < 3} == {}
