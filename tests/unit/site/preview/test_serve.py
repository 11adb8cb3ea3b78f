"""The whole preview: saves become visible, faults are shown, the last good site keeps answering."""

import queue
import shutil
import threading
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site import pagefind
from generator.site.job import SiteJob
from generator.site.preview import watch
from generator.site.preview.haste import Heed, Interrupted
from generator.site.preview.news import News
from generator.site.preview.turns import Turns
from generator.site.preview.workshop import Scope, Workshop
from generator.site.serve import Preview, Rebuilt, Turn, serve
from generator.write.lock import acquire
from tests.unit.site.sample import page, project, write_pages

ADDRESS = "http://127.0.0.1:8000/"
Save = Callable[[str, str], Turn]


@dataclass
class Desk:
    """Somebody who writes, beside a running preview whose turns come as they are done."""

    content: Path
    site: Path
    turns: "queue.Queue[Turn]"

    def save(self, name: str, text: str) -> Turn:
        """Save a file of the content and wait for its turn."""
        (self.content / name).write_text(text, encoding="utf-8")
        return self.turns.get(timeout=60)

    def page(self, path: str) -> str:
        """A page as it is served now."""
        return (self.site / path / "index.html").read_text(encoding="utf-8")


class Stop(BaseException):
    """Ends a preview that would go on for ever."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A preview of the sample whose content are the Chinese pages themselves."""
    monkeypatch.setattr(pagefind, "_indexer", list)
    job = project(tmp_path)
    content = tmp_path / "content"
    shutil.copytree(tmp_path / "playbooks/zh", content)
    turns: queue.Queue[Turn] = queue.Queue()
    stopped = threading.Event()
    monkeypatch.setattr(watch, "_LOOK", 100)

    def report(turn: Turn) -> None:
        turns.put(turn)

    def rebuild(address: str) -> Rebuilt:
        if stopped.is_set():
            raise Stop
        return generated(job, content, address)

    preview = Preview(root=tmp_path, rebuild=rebuild, describe=describe, report=report, watched=("content",))
    with Workshop(tmp_path) as workshop:
        thread = threading.Thread(target=go_on, args=(preview, workshop))
        thread.start()
        assert turns.get(timeout=60).findings == ()
        yield Desk(content, workshop.site, turns)
        stopped.set()
        (content / "last.txt").touch()
        thread.join(30)


def go_on(preview: Preview, workshop: Workshop) -> None:
    """Run the turns of a preview until it is stopped."""
    try:
        Turns(preview, workshop, News(), ADDRESS).go_on()
    except Stop:
        return


def generated(job: SiteJob, content: Path, address: str) -> Rebuilt:
    """A generator that copies pages that changed, and objects to the word "broken"."""
    for file in content.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        target = job.root / "playbooks/zh" / file.relative_to(content)
        if "broken" in text:
            return Rebuilt(None, [Finding("wrong-type", whole_file("content/index.md"))])
        if "crash" in text:
            raise ZeroDivisionError
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    return Rebuilt(replace(job, site_url=address))


def describe(findings: Sequence[Finding]) -> dict[str, str]:
    """Findings in words."""
    return {"zh": " ".join(finding.code for finding in findings)}


def test_a_save_becomes_visible(desk: Desk) -> None:
    """A changed page shows its new words, also in what other pages say of it."""
    turn = desk.save("roles/user-ops.md", page("改过的标题", "新的一段 {.x}\n\n## x {#day}"))
    assert turn.findings == ()
    assert "新的一段" in desk.page("roles/user-ops")
    assert "改过的标题" in desk.page("roles")


def test_a_fault_keeps_the_last_good_site(desk: Desk) -> None:
    """A half-saved file is told; the page stays as it was and heals with the next save."""
    good = desk.page("")
    turn = desk.save("index.md", "---\ntitle: broken")
    assert [finding.code for finding in turn.findings] == ["wrong-type"]
    assert desk.page("") == good
    assert desk.save("index.md", page("healed")).findings == ()
    assert "healed" in desk.page("")


def test_a_crash_is_a_finding(desk: Desk) -> None:
    """An error that nobody foresaw is told, and the preview goes on."""
    assert [finding.code for finding in desk.save("index.md", "crash").findings] == ["internal"]
    assert desk.save("index.md", page("healed")).findings == ()


def test_a_new_page_appears_and_a_bad_one_is_told(desk: Desk) -> None:
    """A page that was not there before is built; an unsafe one is named by the gate."""
    assert desk.save("new.md", page("new", "hello")).findings == ()
    assert "hello" in desk.page("new")
    turn = desk.save("new.md", page("new", "<script>alert(1)</script>"))
    assert [(finding.code, finding.variant) for finding in turn.findings] == [("unsafe-html", "script")]


def test_a_folder_moved_away_and_back_is_still_watched(desk: Desk) -> None:
    """After the content's folder was another for a while, saves are noticed as before."""
    away = desk.content.with_name("away")
    shutil.copytree(desk.content, away)
    shutil.rmtree(desk.content)
    desk.turns.get(timeout=60)
    away.rename(desk.content)
    while "back again" not in desk.page(""):
        desk.save("index.md", page("back again"))


def test_what_can_wait_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Further files come in when nobody has saved for a while, and open pages hear of it."""
    monkeypatch.setattr(pagefind, "_indexer", list)
    monkeypatch.setattr("generator.site.preview.turns._QUIET", 0)
    job, news = project(tmp_path), News()
    preview = Preview(
        root=tmp_path,
        rebuild=lambda _: Rebuilt(job),
        settle=lambda _, heed: Rebuilt(replace(job, extra_files={"index.md": b"twin"})),
        describe=describe,
        report=lambda _: None,
    )
    with Workshop(tmp_path) as workshop:
        turns = Turns(preview, workshop, news, ADDRESS)
        turns._turn(frozenset())
        assert news.after(1, 60).number == 2
        assert (workshop.site / "index.md").read_bytes() == b"twin"
        turns._later.join(30)


def test_a_save_ends_what_can_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who saves while the rest of the last save is being done sees the new words first; then the rest comes."""
    monkeypatch.setattr(pagefind, "_indexer", list)
    monkeypatch.setattr("generator.site.preview.turns._QUIET", 0)
    job, news = project(tmp_path), News()
    begun, done = threading.Event(), threading.Event()

    def settle(_: str, heed: Heed) -> Rebuilt:
        first = not begun.is_set()
        begun.set()
        while first and not done.wait(0.01):
            heed()
        return Rebuilt(replace(job, extra_files={"index.md": b"twin"}))

    preview = Preview(
        root=tmp_path, rebuild=lambda _: Rebuilt(job), settle=settle, describe=describe, report=lambda _: None
    )
    with Workshop(tmp_path) as workshop:
        turns = Turns(preview, workshop, news, ADDRESS)
        turns._turn(frozenset())
        assert begun.wait(60)
        (tmp_path / "playbooks/zh/index.md").write_text(page("saved meanwhile"), encoding="utf-8")
        turns._turn(frozenset(["content/index.yaml"]))
        assert "saved meanwhile" in (workshop.site / "index.html").read_text(encoding="utf-8")
        assert news.after(2, 60).number == 3
        assert (workshop.site / "index.md").read_bytes() == b"twin"
        done.set()
        turns._later.join(30)


def test_a_build_that_is_ended_is_made_good_later(tmp_path: Path) -> None:
    """A change that every page shows, ended in the middle, is on every page after the next whole build."""
    job = project(tmp_path)
    with Workshop(tmp_path) as workshop:
        workshop.update(job, Scope.CONTENT)
        write_pages(tmp_path, "zh", {"roles/user-ops.md": page("改过的标题")})
        quick = workshop.update(job, Scope.CONTENT, hurry=True)
        assert "roles/user-ops/index.html" in quick.changed
        assert "改过的标题" not in (workshop.site / "roles/index.html").read_text(encoding="utf-8")
        with pytest.raises(Interrupted):
            workshop.update(job, Scope.CONTENT, _end)
        workshop.update(job, Scope.CONTENT)
        assert "改过的标题" in (workshop.site / "roles/index.html").read_text(encoding="utf-8")


def _end() -> None:
    raise Interrupted


def test_a_second_preview_hears_of_the_first(tmp_path: Path) -> None:
    """Two previews of one project would rebuild against each other, so the second ends with a finding."""
    job = project(tmp_path)
    held = acquire(tmp_path / ".opsbook/preview.lock", "serve")
    assert not isinstance(held, Finding)
    with held:
        preview = Preview(
            root=tmp_path, rebuild=lambda _: Rebuilt(job), describe=describe, report=lambda _: None
        )
        found = serve(preview)
    assert found is not None
    assert found.code == "build-locked"


def test_the_preview_answers_over_http(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A started preview serves its site at the address that it reports, under which it was built."""
    monkeypatch.setattr(pagefind, "_indexer", list)
    job = project(tmp_path)
    seen: list[str] = []

    def report(turn: Turn) -> None:
        with urllib.request.urlopen(turn.address + "en/roles/", timeout=30) as answer:  # noqa: S310 - ours
            seen.append(answer.read().decode())
        raise Stop

    preview = Preview(
        root=tmp_path,
        rebuild=lambda address: Rebuilt(replace(job, site_url=address)),
        describe=describe,
        report=report,
        port=18_080,
    )
    with pytest.raises(Stop):
        serve(preview)
    assert 'rel="canonical" href="http://127.0.0.1:18' in seen[0]
