"""Building a site: whole in both languages, refused while anything is wrong, the old one kept until then."""

import json
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.site import build, pagefind
from generator.site.build import make_site
from generator.site.job import SiteJob, SiteResult, Step
from tests.unit.site.sample import page, project, tree, without_search, write_pages

HEARD: list[tuple[Step, int, int]] = []
BAD_PAGES = {
    "zh/missing.md": ("[x](missing-page.md)", "broken-page-link"),
    "zh/anchor.md": ("[x](index.md#gone)", "broken-page-link"),
    "en/absolute.md": ("[x](/roles/)", "broken-page-link"),
    "zh/raw.md": ('<a href="gone/">x</a>', "dead-link"),
    "zh/script.md": ("<script>alert(1)</script>", "unsafe-html"),
    "en/handler.md": ('<p onclick="a()">x</p>', "unsafe-html"),
    "zh/image.md": ('<img src="https://example.com/a.png" alt="">', "external-load"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SiteJob:
    """The sample, built with its search index and some further files."""
    extra = {"llms.txt": b"x", "old/index.html": b'<html lang="zh"><head></head><h1>o</h1></html>'}
    job = replace(project(tmp_path_factory.mktemp("built"), "hello"), extra_files=extra)
    result = make_site(job, lambda *heard: HEARD.append(heard))
    assert result.findings == ()
    assert (result.is_published, result.pages) == (True, 8)
    return job


@pytest.fixture
def good(built: SiteJob, tmp_path: Path) -> SiteJob:
    """A copy of the built sample, to break, in a folder with an awkward name."""
    root = tmp_path / "a project 项目 #1"
    shutil.copytree(built.root, root)
    languages = tuple(
        replace(language, docs=root / "playbooks" / language.code) for language in built.languages
    )
    return without_search(replace(built, root=root, out=root / "site", languages=languages))


def codes(result: SiteResult) -> list[str]:
    """The codes of a result's findings."""
    return [finding.code for finding in result.findings]


def test_both_languages_are_one_site(built: SiteJob) -> None:
    """Chinese stands at the root and English under en/, each page in its language."""
    pages = sorted(path.relative_to(built.out).as_posix() for path in built.out.rglob("*.html"))
    one = ["index.html", "roles/index.html", "roles/user-ops/index.html", "templates/weekly/index.html"]
    assert pages == sorted(["404.html", "old/index.html", *one, *(f"en/{path}" for path in one)])
    for path in one:
        assert '<html lang="zh"' in (built.out / path).read_text("utf-8")
        assert '<html lang="en"' in (built.out / "en" / path).read_text("utf-8")


def test_every_page_carries_the_same_policy(built: SiteJob) -> None:
    """One policy stands on each page, further files included, and lets no foreign script run."""
    pattern = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
    policies = [pattern.findall(file.read_text("utf-8")) for file in built.out.rglob("*.html")]
    assert {len(found) for found in policies} == {1}
    (policy,) = {found[0] for found in policies}
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")
    assert "unsafe-inline" not in policy.partition("style-src-attr")[0]


def test_search_has_one_index_for_each_language(built: SiteJob) -> None:
    """The index knows Chinese and English, and nothing of pages that are none."""
    entry = json.loads((built.out / "pagefind/pagefind-entry.json").read_text("utf-8"))
    assert {name: part["page_count"] for name, part in entry["languages"].items()} == {"zh": 5, "en": 4}


def test_search_does_not_wait_longer_than_it_must(built: SiteJob) -> None:
    """The indexer's scripts look for the index every 5 ms, and in no place at long intervals."""
    for script in (built.out / "pagefind").glob("*.js"):
        assert set(re.findall(r"asyncSleep\((\d+)\)", script.read_text("utf-8"))) == {"5"}, script.name


def test_what_no_page_uses_is_left_out(built: SiteJob) -> None:
    """The theme's own search, which is off, takes no room; sitemaps are ours, or there is none."""
    for pattern in ("**/lunr*", "**/*.map", "**/pagefind-ui*", "sitemap.xml*", "en/sitemap.xml*"):
        assert list(built.out.glob(pattern)) == []


@pytest.mark.usefixtures("built")
def test_progress_counts_pages() -> None:
    """Steps are told in order, and all pages of all languages are counted."""
    steps = list(dict.fromkeys(step for step, _, _ in HEARD))
    assert steps == [Step.PAGES, Step.SEARCH, Step.CHECK, Step.PUBLISH]
    assert max(of for _, _, of in HEARD) == 8


def test_bad_pages_keep_the_old_site(good: SiteJob) -> None:
    """All faults of all pages are told at once, and the site that was there stays as it was."""
    before = tree(good.out)
    for path, (body, _) in BAD_PAGES.items():
        language, _, name = path.partition("/")
        write_pages(good.root, language, {name: page("x", body)})
    result = make_site(good)
    found = {(finding.span.file, finding.code) for finding in result.findings}
    for path, (_, code) in BAD_PAGES.items():
        html = f"site/{path.removeprefix('zh/').removesuffix('.md')}/index.html"
        assert (f"playbooks/{path}" if code == "broken-page-link" else html, code) in found
    assert not result.is_published
    assert tree(good.out) == before
    assert not list(good.root.glob(".site.*"))


def test_a_broken_template_is_named(good: SiteJob) -> None:
    """A slip in the theme is a finding with the template and line, and the old site stays."""
    before = tree(good.out)
    (good.root / "theme_overrides/main.html").write_text('{% extends "base.html" %}\n{% block %}')
    result = make_site(good)
    assert codes(result) == ["site-build-failed", "site-build-failed"]
    assert "(main.html:2)" in result.findings[0].params["message"]
    assert tree(good.out) == before


def test_a_folder_that_is_no_site_is_left_alone(good: SiteJob, tmp_path: Path) -> None:
    """Something else in the output folder is never replaced."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/dear.txt").write_text("dear")
    assert codes(make_site(replace(good, out=tmp_path / "letters"))) == ["foreign-folder"]
    (tmp_path / "link").symlink_to(good.out)
    assert codes(make_site(replace(good, out=tmp_path / "link"))) == ["unsafe-output-path"]
    assert (tmp_path / "letters/dear.txt").read_text() == "dear"


def test_further_files_stay_inside(good: SiteJob) -> None:
    """A further file with a path that leads out of the site stops the build."""
    result = make_site(replace(good, extra_files={"../evil.txt": b"x"}))
    assert codes(result) == ["unsafe-output-path"]
    assert not list(good.root.parent.rglob("evil.txt"))


def test_without_the_indexer_the_site_is_built(good: SiteJob, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing search program is said and costs the search alone."""
    monkeypatch.setattr(pagefind, "_indexer", list)
    result = make_site(replace(good, with_search=True))
    assert (codes(result), result.is_published) == (["search-not-built"], True)


def test_an_indexer_that_fails_keeps_the_old_site(good: SiteJob, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search program that ends in an error is told with its last words."""
    failing = [sys.executable, "-c", "import sys; sys.exit('out of memory')"]
    monkeypatch.setattr(pagefind, "_indexer", lambda: failing)
    result = make_site(replace(good, with_search=True))
    assert (codes(result), result.is_published) == (["search-failed"], False)
    assert result.findings[0].params["message"] == "out of memory"


def test_a_full_disk_keeps_the_old_site(good: SiteJob, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the system refuses to write, that is the finding, and nothing is left lying about."""
    before = tree(good.out)

    def refuse(_site: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build, "seal", refuse)
    result = make_site(good)
    assert [(finding.code, finding.variant) for finding in result.findings] == [("cannot-write", "disk-full")]
    assert tree(good.out) == before
    assert not list(good.root.glob(".site.*"))


def test_a_damaged_memory_changes_nothing(good: SiteJob) -> None:
    """Whatever became of the remembered pages, the next build gives the same bytes."""
    before = tree(good.out)
    for file in (good.root / ".opsbook/cache").iterdir():
        file.write_bytes(file.read_bytes()[:-100])
    assert make_site(good).is_published
    assert tree(good.out) == before


def test_remembered_pages_are_the_same_pages(good: SiteJob) -> None:
    """A second build, which renders nothing anew, gives the same bytes; a changed page is new."""
    before = tree(good.out)
    assert make_site(good).is_published
    assert tree(good.out) == before
    write_pages(good.root, "zh", {"roles/user-ops.md": page("new", "## 新 {#day}\n\n新的一段")})
    assert make_site(good).is_published
    assert "新的一段" in (good.out / "roles/user-ops/index.html").read_text("utf-8")
