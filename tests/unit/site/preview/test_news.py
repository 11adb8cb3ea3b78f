"""The news: a page hears of every change that it missed, and of what is wrong now."""

from threading import Thread

from generator.site.preview.news import Bulletin, News


def test_a_waiting_page_hears_at_once() -> None:
    """Who waits for news gets the next bulletin as soon as there is one."""
    news = News()
    heard: list[Bulletin] = []
    waiting = Thread(target=lambda: heard.append(news.after(0, 60)))
    waiting.start()
    news.announce({"zh": "坏了"}, ["roles/index.html"])
    waiting.join(30)
    assert heard == [Bulletin(1, {"zh": "坏了"}, ("/roles/",))]


def test_missed_changes_add_up() -> None:
    """A page that was busy hears of all that changed in between, with the words of now."""
    news = News()
    news.announce({"zh": "a"}, ["index.html"])
    news.announce({"zh": "b"}, ["roles/index.html", "data/graph.json"])
    news.announce({"zh": ""}, [])
    assert news.after(1, 0) == Bulletin(3, {"zh": ""}, ("/roles/",))


def test_a_new_page_has_missed_nothing() -> None:
    """A page that was just loaded is up to date, and a page of an earlier server loads again."""
    news = News()
    news.announce({}, ["index.html"])
    assert news.after(-1, 0).changed == ()
    assert news.after(99, 0).changed is None


def test_a_changed_style_concerns_every_page() -> None:
    """Styles, scripts and very many pages at once mean: load again, whatever you show."""
    for changed in (["assets/a.css"], ["assets/a.mjs"], [f"{number}.html" for number in range(400)]):
        news = News()
        news.announce({}, changed)
        assert news.after(0, 0).changed is None


def test_patience_has_an_end() -> None:
    """Without news the answer is the bulletin of before."""
    assert News().after(0, 0) == Bulletin(0, {}, ())
