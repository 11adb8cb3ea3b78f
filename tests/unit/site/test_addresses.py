"""Addresses: what stands in a page leads to the file a server would give, or it leads out."""

import pytest

from generator.site.addresses import Inside, Outside, Served

SERVED = Served("https://example.org/handbook/", "/handbook/")
PAGE = "roles/user-ops/index.html"


@pytest.mark.parametrize(
    ("address", "path", "fragment"),
    [
        ("", PAGE, ""),
        ("#day", PAGE, "day"),
        ("../content-ops/", "roles/content-ops/index.html", ""),
        ("../", "roles/index.html", ""),
        ("..", "roles/index.html", ""),
        ("../..", "index.html", ""),
        ("../../", "index.html", ""),
        ("../../en/roles/#a", "en/roles/index.html", "a"),
        ("../../assets/a.css?v=1", "assets/a.css", ""),
        ("/handbook/", "index.html", ""),
        ("/handbook/assets/a.css", "assets/a.css", ""),
        ("https://example.org/handbook/roles/", "roles/index.html", ""),
        ("%E7%94%A8/", "roles/user-ops/用/index.html", ""),
    ],
)
def test_addresses_within(address: str, path: str, fragment: str) -> None:
    """An address within the site gives the file and the id."""
    assert SERVED.resolve(PAGE, address) == Inside(path, fragment)


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("../../../", ""),
        ("../../../other/", ""),
        ("/", ""),
        ("/roles/", ""),
        ("/handbook", ""),
        ("//example.com/a.js", "?"),
        ("https://example.com/", "https"),
        ("mailto:a@example.com", "mailto"),
        ("javascript:alert(1)", "javascript"),
        ("JaVaScRiPt:alert(1)", "javascript"),
        ("java\tscript:alert(1)", "?"),
        (" javascript:alert(1)", "?"),
        ("\\\\example.com", "?"),
        ("data:text/html,x", "data"),
    ],
)
def test_addresses_beyond(address: str, scheme: str) -> None:
    """An address that leaves the site says by which scheme; one that is read oddly is never inside."""
    assert SERVED.resolve(PAGE, address) == Outside(scheme)
