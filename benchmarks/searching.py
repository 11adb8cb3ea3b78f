"""How long a reader waits for the search: until it is ready, and from typing to results."""

from collections.abc import Iterator
from statistics import median

from playwright.sync_api import Page

from benchmarks.browsing import browser_page
from benchmarks.served import serve
from benchmarks.table import Row
from benchmarks.timing import RUNS
from benchmarks.workplace import Workplace

READY_LIMIT = 200
RESULTS_LIMIT = 100
QUERIES = ("用户留存率", "活动策划怎么做", "数据分析", "liucun", "新人培训清单")

READY = """async () => {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
  const isReady = () => document.querySelector('dialog[open] [role=listbox][aria-busy="false"]');
  while (!isReady()) await new Promise((then) => setTimeout(then, 1));
  return performance.now() - start;
}"""
"""From the keys that focus the search until its field stands there and the whole index has been loaded.

Nothing of the index was loaded before; by the pointer it begins earlier, on the way to the button. What is
typed from then on is answered at once, but for the parts of the index that hold its own words (the time for
"words never asked before"). The filters come after, and nobody waits for them: they don't count.
"""

TYPED = """async (query) => {
  const [input, list] = ["input", "[role=listbox]"].map((one) => document.querySelector(`.ob-search ${one}`));
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const until = async (test) => { while (!test()) await new Promise((then) => setTimeout(then, 1)); };
  type("");
  await until(() => !list.querySelector("[role=option]"));
  const start = performance.now();
  type(query);
  await until(() => list.querySelector("[role=option]"));
  return performance.now() - start;
}"""
"""From the last letter until results stand there, the pause included that waits for more letters."""


def rows(place: Workplace) -> Iterator[Row]:
    """Milliseconds in a browser, on the project's own content, each time in a fresh one."""
    with serve(place.site()) as served:
        ready, first, warm = zip(*(_visit(served.address) for _ in range(RUNS)), strict=True)
    found = f"{median(ready):.0f} ms"
    yield Row("search ready after focus", found, f"≤ {READY_LIMIT} ms", median(ready) <= READY_LIMIT)
    known = median(median(times) for times in warm)
    found = f"{known:.0f} ms ({median(median(times) for times in first):.0f} ms for words never asked before)"
    yield Row("typed → results, warm", found, f"≤ {RESULTS_LIMIT} ms", known <= RESULTS_LIMIT)


def _visit(address: str) -> tuple[float, list[float], list[float]]:
    with browser_page() as page:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        ready = float(page.evaluate(READY))
        return ready, _ask_all(page), _ask_all(page)


def _ask_all(page: Page) -> list[float]:
    return [float(page.evaluate(TYPED, query)) for query in QUERIES]
