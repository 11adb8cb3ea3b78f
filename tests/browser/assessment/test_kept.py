"""Nothing that was answered is lost: over edits, links, backups, hostile files and a closed storage."""

import copy
import json
import zlib
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.assessment.members import content_of, snapshot, write_member
from tests.browser.assessment.steps import (
    downloaded,
    kept,
    open_rating,
    rate_all,
    save_member_file,
    sentence,
    serve,
    told,
    unfold,
)

SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>"
LARGE = 50 * 1024 * 1024


@pytest.fixture
def content(built_site: Path) -> dict[str, Any]:
    """What the assessment reads, to be changed at will."""
    return content_of(built_site)


@pytest.fixture
def wide(page: Page) -> Page:
    """A reader at a desk, who may use the clipboard."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def edited(content: dict[str, Any]) -> dict[str, Any]:
    """Another edition: a role, a skill and an act renamed, an act reworded, a skill gone, a level raised."""
    later = copy.deepcopy(content)
    later["version"] = "2027.01"
    role = next(entry for entry in later["roles"] if entry["id"] == "user-ops")
    role |= {"id": "member-ops", "formerIds": ["user-ops"]}
    skills = {entry["id"]: entry for entry in later["skills"]}
    skills["data-analysis"] |= {"id": "numbers", "formerIds": ["data-analysis"]}
    acts = skills["data-analysis"]["levels"]["3"]["indicators"]
    acts[0] |= {"id": "renamed-act", "formerIds": [acts[0]["id"]]}
    acts[1] |= {"text": "换了说法", "hash": "reworded"}
    later["skills"] = [entry for entry in later["skills"] if entry["id"] != "mentoring"]
    for stage in role["stages"]:
        stage["requires"] = [entry for entry in stage["requires"] if entry["skill"] != "mentoring"]
        for entry in stage["requires"]:
            entry["skill"] = {"data-analysis": "numbers"}.get(entry["skill"], entry["skill"])
            if stage["id"] == "senior" and entry["skill"] == "ab-testing":
                entry["level"] += 1
    return later


def test_an_edit_of_the_content_loses_nothing_and_says_what_changed(
    wide: Page, browser: Browser, site_address: str, content: dict[str, Any], tmp_path: Path
) -> None:
    """Answers, snapshots, links, files and addresses follow new ids; new wording asks to be checked once."""
    open_rating(wide, site_address)
    rate_all(wide, 3)
    wide.locator('[data-key="out.keep"]').click()
    said = sentence(wide)
    file = save_member_file(wide, "甲", tmp_path / "甲.json")
    wide.locator('[data-key="out.link"]').click()
    expect(wide.locator(".ob-out__status")).not_to_be_empty()
    link = wide.evaluate("navigator.clipboard.readText()")
    ticks = len(kept(wide)["rating/data-analysis"]["ticks"])
    serve(wide, edited(content))
    wide.goto("about:blank")
    open_rating(wide, site_address)
    for words in ("改了名", "没有删"):
        expect(wide.locator(".ob-notices")).to_contain_text(words)
    held = kept(wide)
    assert len(held["rating/numbers"]["ticks"]) == ticks
    assert held["rating/numbers"]["ticks"]["renamed-act"] == "statement"
    assert held["archive/mentoring"]["ticks"]
    first = wide.locator(".ob-skills__button").first
    expect(first).to_contain_text("请再核对")
    first.click()
    wide.locator(".ob-rate__offer button").click()
    expect(wide.locator(".ob-rate__offer")).to_have_count(0)
    expect(first).not_to_contain_text("请再核对")
    wide.locator('[data-key="bar.result"]').click()
    history = wide.locator(".ob-history")
    for words in ("2027.01", "A/B 测试的要求：2 → 3", "改过文字的有 1 条", "要求改过，不算进度"):
        expect(history).to_contain_text(words)
    context = browser.new_context()
    guest = context.new_page()
    serve(guest, edited(content))
    guest.goto(link)
    expect(guest.locator("#received ~ .ob-banner")).to_contain_text("用户运营")
    assert sentence(guest) == said
    expect(guest.locator(".ob-result tbody")).to_contain_text("数据分析")
    assert not [key for key in kept(guest) if key.startswith(("snapshot/", "rating/"))]
    guest.locator('[data-key="received.keep"]').click()
    expect(guest.locator("#history")).to_be_focused()
    assert [value["role"] for key, value in kept(guest).items() if key.startswith("snapshot/")] == [
        "member-ops"
    ]
    guest.goto(f"{site_address}team/")
    guest.locator("#team-files").set_input_files(file)
    block = guest.locator("#skill-numbers")
    unfold(block)
    block.locator("tbody label").last.click()
    expect(block.locator("tbody td").last).to_contain_text("3")
    context.close()
    serve(wide, content)
    wide.goto("about:blank")
    open_rating(wide, site_address)
    expect(wide.locator(".ob-notices")).to_contain_text("又回来了")


def test_export_wipe_and_restore_give_the_same(wide: Page, site_address: str, tmp_path: Path) -> None:
    """Ratings, reasons, snapshots and goals, record for record."""
    open_rating(wide, site_address)
    wide.locator("#na summary").click()
    wide.locator("#not-applicable").fill("核心也写了原因")
    wide.locator("#na button").first.click()
    rate_all(wide, 2)
    wide.locator('[data-key="out.keep"]').click()
    wide.locator('[data-key="goals.add"]').first.click()
    before = kept(wide)
    assert {key.split("/")[0] for key in before} >= {"rating", "not-applicable", "snapshot", "goal"}
    wide.goto(f"{site_address}my/")
    save = wide.locator("section:has(> #backup) .ob-export .ob-button").first
    downloaded(wide, save.click, tmp_path / "backup.json")
    wide.evaluate("localStorage.clear()")
    wide.reload()
    wide.locator("#my-file").set_input_files(tmp_path / "backup.json")
    wide.locator(".ob-my__restore button").first.click()
    expect(wide.locator("#assessment")).to_be_visible()
    assert kept(wide) == before


def packed(data: bytes) -> str:
    """A fragment as the site makes them, whatever is in it."""
    deflated = zlib.compress(data, 9)
    return f"1.{zlib.crc32(deflated):08x}.{urlsafe_b64encode(deflated).decode().rstrip('=')}"


def hostile_links(content: dict[str, Any]) -> dict[str, str]:
    """What somebody might send; the checksums are right where that gets further."""
    taken = snapshot(content, "user-ops", "senior", lambda _: 3)
    shared = {key: taken[key] for key in ("asOf", "source", "version", "role", "target", "ratings", "ticks")}
    shared |= {"kind": "result", "name": "甲", "notApplicable": [], "evidenced": []}

    def text(value: object) -> str:
        return packed(json.dumps(value).encode())

    return {
        "markup": SCRIPT,
        "newer": "2" + text(shared)[1:],
        "wrong sum": "1.00000000.abc",
        "too long": "1.4f1d5e2a." + "A" * 17_000,
        "cut": text(shared)[:-9],
        "inflates": packed(b" " * LARGE),
        "not JSON": packed(b"hello"),
        "prototype": packed(b'{"kind":"result","__proto__":{"polluted":true}}'),
        "constructor": packed(b'{"kind":"result","ratings":{"constructor":{"prototype":{"polluted":1}}}}'),
        "deep": packed(b"[" * 5000 + b"]" * 5000),
        "role": text(shared | {"role": "nobody-knows"}),
        "word for id": text(shared | {"role": SCRIPT}),
        "level": text(shared | {"ratings": {"data-analysis": 99}}),
        "empty": "",
    }


def test_hostile_links_say_one_sentence_and_change_nothing(
    wide: Page, site_address: str, content: dict[str, Any]
) -> None:
    """Nothing runs, nothing is lost; a name full of script is shown as the letters it is."""
    said = told(wide)
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    before = kept(wide)
    alert = wide.locator("ob-assessment [role=alert]")
    for name, fragment in hostile_links(content).items():
        wide.evaluate("() => { location.hash = 'role=user-ops' }")
        expect(alert, name).to_have_count(0)
        wide.evaluate("text => { location.hash = `result=${encodeURIComponent(text)}` }", fragment)
        expect(alert, name).to_have_count(1)
        assert kept(wide) == before, name
    good = json.loads(json.dumps(snapshot(content, "user-ops", "senior", lambda _: 3)))
    named = {key: good[key] for key in ("asOf", "source", "role", "target", "ratings", "ticks")}
    named |= {"kind": "result", "name": SCRIPT, "version": SCRIPT[:40], "notApplicable": [], "evidenced": []}
    wide.evaluate("text => { location.hash = `result=${text}` }", packed(json.dumps(named).encode()))
    expect(wide.locator("#received")).to_contain_text("<script>alert(2)</script>")
    assert wide.locator("ob-assessment :is(img, script)").count() == 0
    assert wide.evaluate("({}).polluted") is None
    assert said == []


def test_hostile_files_change_nothing_for_member_or_lead(
    wide: Page, site_address: str, content: dict[str, Any], tmp_path: Path
) -> None:
    """Each is refused with its reason on both pages; the one that reads is letters and nothing else."""
    said = told(wide)
    agreed = {"opsbook": "agreed", "format": 1}
    texts = {
        "empty": "",
        "text": "not json",
        "cut": '{"opsbook": "agreed", "format": 1, "snapshot": {',
        "newer": json.dumps(agreed | {"format": 99}),
        "foreign": '{"some": "thing"}',
        "prototype": '{"opsbook": "agreed", "format": 1, "__proto__": {"polluted": true}}',
        "shape": json.dumps(agreed | {"snapshot": SCRIPT}),
        "deep": "[" * 50_000,
        "deep inside": json.dumps(agreed)[:-1] + ', "snapshot": ' + '{"a":' * 100 + "1" + "}" * 101,
        "large": "A" * LARGE,
    }
    files = []
    for name, text in texts.items():
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(text, encoding="utf-8")
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    before = kept(wide)
    wide.locator(".ob-agreed summary").click()
    alert = wide.locator("ob-assessment [role=alert]")
    for file in files:
        wide.locator("#agreed-file").set_input_files(file)
        expect(alert, file.name).to_have_count(1)
        wide.evaluate("() => document.querySelector('ob-assessment [role=alert]').remove()")
    assert kept(wide) == before
    wide.goto(f"{site_address}team/")
    taken = snapshot(content, "user-ops", "mid", lambda _: 2) | {"version": SCRIPT[:40]}
    evidence = {"data-analysis": [{"text": SCRIPT, "link": "javascript:alert(3)", "date": "2026-01-01"}]}
    readable = write_member(tmp_path, "letters", taken, name=SCRIPT, evidence=evidence)
    wide.locator("#team-files").set_input_files([*files, readable])
    refused = wide.locator(".ob-team__entry li")
    expect(refused).to_have_count(len(files))
    block = wide.locator("#skill-data-analysis")
    unfold(block)
    block.locator("tbody label").nth(3).click()
    expect(block).to_contain_text("javascript:alert(3)")
    wide.locator("#talk > summary").click()
    expect(wide.locator(".ob-sheet h3")).to_contain_text("<img src=x")
    assert wide.locator("ob-team :is(img, script, a)").count() == 0
    assert wide.evaluate("({}).polluted") is None
    assert said == []


@pytest.mark.parametrize("closed", ["blocked", "full"])
def test_where_nothing_can_be_kept_the_page_says_so_and_works(
    wide: Page, site_address: str, closed: str
) -> None:
    """Rating goes on in memory, and a file can still be taken along."""
    blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    full = (
        "localStorage.setItem('another', '1'); const set = Storage.prototype.setItem;"
        "Storage.prototype.setItem = function (key, value) {"
        " if (key !== 'another') throw new DOMException('full', 'QuotaExceededError');"
        " set.call(this, key, value) }"
    )
    wide.add_init_script(blocked if closed == "blocked" else full)
    open_rating(wide, site_address)
    wide.locator('label[for="level-2"]').click()
    expect(wide.locator(".ob-notices [role=alert]")).to_be_visible()
    expect(wide.locator("#level-2")).to_be_checked()
    wide.locator('[data-key="bar.next"]').click()
    wide.locator(".ob-skills__button").first.click()
    expect(wide.locator("#level-2")).to_be_checked()
