"""The order of lists: what the settings put first, then by name, outdated practice last."""

from generator.link.graph import Graph
from generator.render.order import in_order
from generator.render.view import View
from tests.unit.layer.made import made

TIP = "summary: 短\nadvice: 做\nwhy: 因为\ntry_this: 试\n"
FILES = {
    "content/site.yaml": "name: 册\ntagline: 短\nrepository: https://example.org/a\nbranch: main\n"
    'content_version: "1"\nfirst: [tip/z-last]\n',
    "content/tips/a-first.yaml": f"title: 重要的事\n{TIP}",
    "content/tips/b-old.yaml": f"title: 安排\nstatus: historic\n{TIP}",
    "content/tips/c-middle.yaml": f"title: 办法\n{TIP}",
    "content/tips/z-last.yaml": f"title: 走访\n{TIP}",
}


def test_readers_see_chosen_ones_first_then_names_by_pinyin() -> None:
    """The id decides nothing: 办法 (banfa) stands before 重要 (zhongyao), and an outdated tip at the end."""
    catalogs, findings = made(FILES)
    assert findings == ()
    view = View("zh", catalogs, dict.fromkeys(catalogs, Graph.of([])))
    assert [entry.id for entry in in_order(view, "tip")] == ["z-last", "c-middle", "a-first", "b-old"]
