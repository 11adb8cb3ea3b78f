"""The gate: every planted fault is found, with its page, line and column; a sound page passes."""

from pathlib import Path

import pytest

from generator.diagnostics.finding import Finding
from generator.site.addresses import Served
from generator.site.gate import Expected, inspect

RULES = "default-src 'none'"
EXPECTED = Expected(Served("https://example.org/b/", "/b/"), {"": "zh", "en/": "en"}, RULES, "site")
HEAD = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{RULES}">'


def html(body: str, head: str = "", language: str = "zh") -> str:
    """A page that would pass, but for what is put into it."""
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{HEAD}{head}<title>T</title></head>\n'
        f"<body><h1>T</h1>\n{body}\n</body></html>\n"
    )


def site(folder: Path, **pages: str) -> Path:
    """A site with a sound home page, another page, a style and a script, and further pages as given."""
    sound = {"index": html('<a href="other/">o</a>'), "other/index": html('<p id="here">x</p>')}
    for name, text in (sound | pages).items():
        file = folder / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "a.css").write_text("p{background:url(data:image/png;base64,AA)}")
    (folder / "a.mjs").write_text("")
    return folder


def faults(findings: list[Finding]) -> list[tuple[str, str, str]]:
    """Code, variant and detail of each finding."""
    return [(finding.code, finding.variant, finding.params["detail"]) for finding in findings]


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<a href="https://example.com/">x</a> <a href="mailto:a@example.com">y</a>',
        '<a href="other/#here">x</a> <a href="other/#v=1&amp;skill=3">state</a> <a href="#">top</a>',
        '<img src="a.css" alt=""><script type="module" src="a.mjs"></script>',
        '<script type="application/json" id="d">{"a": "<\\/script>"}</script>',
        '<ob-check-list data-role="x"><label><input type="checkbox"> a</label></ob-check-list>',
        '<svg viewBox="0 0 1 1" role="img"><title>t</title><path d="M0 0" fill="url(#p)"/></svg>',
        '<table><tr><td style="text-align: right;">1</td></tr></table>',
        "<noscript><p>x</p></noscript><!-- a comment -->",
    ],
)
def test_sound_pages_pass(tmp_path: Path, body: str) -> None:
    """What the theme and the generator make is let through."""
    assert inspect(site(tmp_path, page=html(body)), EXPECTED) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<script>alert(1)</script>", ("unsafe-html", "script", "alert(1)")),
        ('<script type="text/x">a</script>', ("unsafe-html", "script", "text/x")),
        ("<p onclick=a()>x</p>", ("unsafe-html", "attribute", "p onclick")),
        ("<p OnMouseOver='a()'>x</p>", ("unsafe-html", "attribute", "p onmouseover")),
        ("<svg><path onload=a()></svg>", ("unsafe-html", "attribute", "path onload")),
        ("<p style='color:red'>x</p>", ("unsafe-html", "attribute", "p style")),
        ("<p data-x='</p><script>'>x</p>", ("unsafe-html", "attribute", "p")),
        ("<rect fill='url(https://e.com/#a)'/>", ("unsafe-html", "attribute", "rect fill")),
        ("<form action='/x'></form>", ("unsafe-html", "attribute", "form action")),
        ("<button formaction='x'>x</button>", ("unsafe-html", "attribute", "button formaction")),
        ("<a ping='x' href='#'>x</a>", ("unsafe-html", "attribute", "a ping")),
        ("<meta http-equiv='set-cookie' content='a'>", ("unsafe-html", "attribute", "meta set-cookie")),
        ("<iframe></iframe>", ("unsafe-html", "element", "iframe")),
        ("<style>p{}</style>", ("unsafe-html", "element", "style")),
        ("<base href='other/'>", ("unsafe-html", "element", "base")),
        ("<object></object>", ("unsafe-html", "element", "object")),
        ("<math></math>", ("unsafe-html", "element", "math")),
        ("<x-own></x-own>", ("unsafe-html", "element", "x-own")),
        ("<a href='javascript:a()'>x</a>", ("unsafe-html", "address", "javascript:a()")),
        ("<a href='&#106;avascript:a()'>x</a>", ("unsafe-html", "address", "javascript:a()")),
        ("<a href='http://e.com/'>x</a>", ("unsafe-html", "address", "http://e.com/")),
        ("<a href='//e.com/'>x</a>", ("unsafe-html", "address", "//e.com/")),
        ("<!--[if IE]><p><![endif]-->", ("unsafe-html", "comment", "[if IE]><p><![endif]")),
        ("<?php a ?>", ("unsafe-html", "comment", "php a ?")),
        ("<img src='https://e.com/a.png' alt=''>", ("external-load", "", "https://e.com/a.png")),
        ("<script src='//e.com/a.js'></script>", ("external-load", "", "//e.com/a.js")),
        ("<link rel='preconnect' href='https://e.com'>", ("external-load", "", "https://e.com")),
        ("<img srcset='https://e.com/a.png 2x' alt=''>", ("external-load", "", "https://e.com/a.png")),
        ("<svg><use href='https://e.com/a.svg#b'/></svg>", ("external-load", "", "https://e.com/a.svg#b")),
        ("<a href='missing/'>x</a>", ("dead-link", "", "missing/")),
        ("<a href='other'>x</a>", ("dead-link", "", "other")),
        ("<img src='missing.png' alt=''>", ("dead-link", "", "missing.png")),
        ("<a href='other/#gone'>x</a>", ("dead-link", "anchor", "other/#gone")),
        ("<a href='#gone'>x</a>", ("dead-link", "anchor", "#gone")),
        ("<a href='/other/'>x</a>", ("dead-link", "outside", "/other/")),
        ("<a href='../x/'>x</a>", ("dead-link", "outside", "../x/")),
        ("<h1>second</h1>", ("page-structure", "headings", "2")),
        ("<p id='a'></p><p id='a'></p>", ("page-structure", "duplicate-id", "a")),
    ],
)
def test_planted_faults_are_found(tmp_path: Path, body: str, expected: tuple[str, str, str]) -> None:
    """Each fault gives its finding, at the line where it stands."""
    findings = inspect(site(tmp_path, page=html(body)), EXPECTED)
    assert expected in faults(findings)
    found = findings[faults(findings).index(expected)]
    assert found.span.file == "site/page.html"
    assert found.span.start.line == (1 if found.variant == "headings" else 4)


def test_a_script_that_never_ends_is_found(tmp_path: Path) -> None:
    """An inline script without an end counts, whatever follows it."""
    (finding,) = inspect(site(tmp_path, page=html("<script>")), EXPECTED)
    assert (finding.code, finding.variant) == ("unsafe-html", "script")


def test_a_page_in_the_wrong_language_is_found(tmp_path: Path) -> None:
    """What stands under en/ is English, all else Chinese."""
    folder = site(tmp_path, **{"en/index": html("", language="zh")}, page=html("", language="en"))
    assert faults(inspect(folder, EXPECTED)) == [
        ("page-structure", "language", "zh"),
        ("page-structure", "language", "en"),
    ]


def test_a_page_without_the_policy_is_found(tmp_path: Path) -> None:
    """Every page carries exactly the site's policy."""
    bare = html("").replace(HEAD, "")
    weaker = html("").replace(RULES, "default-src *")
    assert faults(inspect(site(tmp_path, page=bare, weak=weaker), EXPECTED)) == [
        ("page-structure", "policy", "")
    ]


def test_broken_data_is_found(tmp_path: Path) -> None:
    """A data script that is no JSON would fail in the browser."""
    found = inspect(site(tmp_path, page=html('<script type="application/json">{a}</script>')), EXPECTED)
    assert [(finding.code, finding.variant) for finding in found] == [("page-structure", "data")]


def test_a_redirect_leads_to_a_page(tmp_path: Path) -> None:
    """A redirect page needs no heading, but its target must be there."""
    page = (
        '<!doctype html><html lang="zh"><head>{}<meta http-equiv="refresh" content="0; url={}"></head></html>'
    )
    folder = site(tmp_path, old=page.format(HEAD, "other/"), older=page.format(HEAD, "gone/"))
    assert faults(inspect(folder, EXPECTED)) == [("dead-link", "", "gone/")]


def test_one_fault_on_many_pages_is_one_finding(tmp_path: Path) -> None:
    """A fault of a template is told once, with the number of pages that have it."""
    folder = site(tmp_path, **{f"page-{number}": html("<iframe></iframe>") for number in range(3)})
    findings = inspect(folder, EXPECTED)
    assert [(finding.span.file, finding.params["pages"]) for finding in findings] == [
        ("site/page-0.html", "3")
    ]


def test_styles_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    """An address of another site in a style sheet is found too."""
    folder = site(tmp_path)
    (folder / "a.css").write_text("@import 'https://e.com/a.css'; p{background:url(//e.com/b.png)}")
    assert {fault[2] for fault in faults(inspect(folder, EXPECTED))} == {
        "https://e.com/a.css",
        "//e.com/b.png",
    }


def test_many_pages_are_read_in_several_processes(tmp_path: Path) -> None:
    """A large site gives the same findings as a small one."""
    pages = {f"p{number}/index": html("") for number in range(90)} | {"bad": html("<iframe></iframe>")}
    assert faults(inspect(site(tmp_path, **pages), EXPECTED)) == [("unsafe-html", "element", "iframe")]


def test_only_some_pages_can_be_asked_for(tmp_path: Path) -> None:
    """The preview looks at changed pages alone, and their links into others still count."""
    folder = site(tmp_path, bad=html("<iframe></iframe>"), new=html('<a href="other/#gone">x</a>'))
    assert faults(inspect(folder, EXPECTED, only={"new.html"})) == [("dead-link", "anchor", "other/#gone")]
