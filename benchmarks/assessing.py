"""How long the assessment keeps the browser busy: for a tick with forty skills, and for a team of thirty."""

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Page, Route

from benchmarks.browsing import browser_page
from benchmarks.served import serve
from benchmarks.table import Row
from benchmarks.timing import RUNS
from benchmarks.workplace import Workplace

SKILLS, MEMBERS = 40, 30
TICK_LIMIT, TEAM_LIMIT = 16.0, 1000.0
TICKS = 12
ROLE, STAGE = "user-ops", "senior"
DATA = "**/data/assessment.json"

TICK = """async (number) => {
  const boxes = document.querySelectorAll(".ob-rate input[type=checkbox]");
  boxes[number % boxes.length].click();
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
}"""
WATCH = """() => {
  addEventListener("change", () => { window.begun ??= performance.now(); }, { capture: true, once: true });
  new MutationObserver(() => {
    if (document.querySelector("#coverage") && !window.ended) {
      requestAnimationFrame(() => setTimeout(() => { window.ended = performance.now(); }));
    }
  }).observe(document.body, { childList: true, subtree: true });
}"""
"""Notes when files were chosen and when the table that came of them has been drawn."""

TOOK = """async () => {
  while (!window.ended) await new Promise((then) => setTimeout(then, 5));
  return window.ended - window.begun;
}"""


def rows(place: Workplace) -> Iterator[Row]:
    """Milliseconds in a browser, with requirements of forty of the project's own skills."""
    with serve(place.site()) as served, browser_page() as page:
        page.route(DATA, _demanding)
        tick = _ticks(page, served.address)
        found = f"{tick:.1f} ms of script"
        yield Row(f"a tick, {SKILLS} skills", found, f"≤ {TICK_LIMIT:g} ms", tick <= TICK_LIMIT)
        files = _member_files(page, place.folder / "members")
        team = median(_team(page, served.address, files) for _ in range(RUNS))
        found = f"{team:.0f} ms until drawn"
        yield Row(f"a team of {MEMBERS} files", found, f"≤ {TEAM_LIMIT / 1000:g} s", team <= TEAM_LIMIT)


def _demanding(route: Route) -> None:
    """The assessment's content, with one stage that asks for forty skills."""
    data: dict[str, Any] = route.fetch().json()
    role = next(one for one in data["roles"] if one["id"] == ROLE)
    stage = next(one for one in role["stages"] if one["id"] == STAGE)
    names = [skill["id"] for skill in data["skills"]][:SKILLS]
    stage["requires"] = [{"skill": name, "level": 3, "weight": 1} for name in names]
    route.fulfill(json=data)


def _ticks(page: Page, address: str) -> float:
    """Script time of one tick, once every skill has been rated."""
    page.goto(f"{address}assess/#role={ROLE}&stage={STAGE}")
    for _ in range(SKILLS - 1):
        page.locator('label[for="level-3"]').click()
        page.locator('[data-key="bar.next"]').click()
    page.locator('label[for="level-3"]').click()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    times = []
    for number in range(TICKS):
        before = _script_seconds(session)
        page.evaluate(TICK, number)
        times.append((_script_seconds(session) - before) * 1000)
    return median(times)


def _script_seconds(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "ScriptDuration"))


def _member_files(page: Page, folder: Path) -> list[Path]:
    """The file that this page saves for a lead, under many names."""
    page.locator('[data-key="bar.result"]').click()
    page.locator("#out-name").fill("one")
    with page.expect_download() as download:
        page.locator('[data-key="out.file"]').click()
    record = json.loads(Path(download.value.path()).read_text("utf-8"))
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number}.json" for number in range(MEMBERS)]
    for number, file in enumerate(files):
        file.write_text(json.dumps(record | {"name": f"Member {number}"}), "utf-8")
    return files


def _team(page: Page, address: str, files: list[Path]) -> float:
    page.goto(f"{address}team/")
    page.locator("#team-files").wait_for()
    page.evaluate(WATCH)
    page.locator("#team-files").set_input_files(files)
    took = float(page.evaluate(TOOK))
    page.locator("#team-delete").click()
    return took
