"""A small site under the real theme: hand-written pages whose front matter is what the generator writes."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from generator.render.text.front_matter import front_matter
from generator.site.job import LanguageSite, NavEntry, SiteJob

REPOSITORY = Path(__file__).parents[3]
OVERRIDES = REPOSITORY / "theme_overrides"
MESSAGES = REPOSITORY / "generator/render/messages"
ADDRESS = "https://example.org/handbook/"
SOURCE = "content/roles/user-ops.yaml"
HOSTILE = '</title><script>alert(1)</script> & "x" <b>'
LANGUAGES = ("zh", "en")
PREFIXES = {"zh": "", "en": "en/"}
RENAMED = {"role": {"member-ops": "user-ops"}}
PLACES = ("assess", "contribute", "data", "health", "index", "metrics", "my", "onboarding", "sources")


def words(language: str) -> dict[str, Any]:
    """The frame's messages in one language."""
    loaded: dict[str, Any] = yaml.safe_load((MESSAGES / f"theme.{language}.yaml").read_text("utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class SamplePage:
    """A page: front matter fields and Markdown."""

    title: str
    body: str = ""
    description: str = ""
    ob: Mapping[str, Any] = field(default_factory=dict)

    def text(self) -> str:
        """The file."""
        facts = {"kind": "site", "source": "content/site.yaml", "translations": list(LANGUAGES), **self.ob}
        head = front_matter({"title": self.title, "description": self.description, "ob": facts})
        return f"{head}\n# {self.title.partition('<')[0] or 'x'} {{#top}}\n\n{self.body}\n"


TITLES = [
    {
        "page": "roles/user-ops/",
        "names": [["用户运营", "yonghuyunying", "yhyy"], ["会员运营", "huiyuanyunying", "hyyy"]],
    },
    {"page": "roles/", "names": [["内容运营", "neirongyunying", "nryy"]]},
]


def role_pages() -> dict[str, SamplePage]:
    """A role with one stage, for the rail, the breadcrumb and the search."""
    search = {"kind": "岗位", "roles": ["用户运营"], "stages": [], "historic": False}
    known = {"names": ["会员运营", "User operations"], "pinyin": ["yonghuyunying", "yhyy", "huiyuanyunying"]}
    crumbs = [{"title": "岗位", "url": "roles/"}, {"title": "用户运营", "url": "roles/user-ops/"}]
    stage_search = {**search, "kind": "阶段", "stages": ["高级"]}
    return {
        "roles/index.md": SamplePage("岗位", "- [用户运营](user-ops.md)", ob={"section": "roles"}),
        "roles/user-ops.md": SamplePage(
            "用户运营",
            "## 为什么 {#why}\n\n拉新把人带到门口。\n\n## 交付 {#outcomes}\n\n留存率可归因地上升。\n",
            "让来过的人愿意再来。",
            {
                "kind": "role", "section": "roles", "source": SOURCE, "search": {**search, **known},
                "breadcrumbs": [crumbs[0], {"title": "用户运营", "url": None}], "review_due": "2020-01-01",
            },
        ),
        "roles/user-ops/senior.md": SamplePage(
            "用户运营：高级",
            "## 准备升级 {#preparation}\n\n近两个季度，指标写着我的名字。\n",
            "对一整个阶段负责。",
            {
                "kind": "stage", "section": "roles", "source": SOURCE, "search": stage_search,
                "breadcrumbs": [*crumbs, {"title": "高级", "url": None}],
            },
        ),
    }  # fmt: skip


def other_pages() -> dict[str, SamplePage]:
    """The home page with a title finder, a playbook, and where header and footer lead."""
    finder = (
        "<div><ob-title-finder>\n<ul>\n"
        '<li><a href="roles/user-ops/">用户运营</a></li>\n<li><a href="roles/">内容运营</a></li>\n</ul>\n'
        '<p data-none><a href="roles/">-</a></p>\n</ob-title-finder></div>\n'
    )
    playbook = {
        "kind": "打法",
        "roles": ["市场运营"],
        "names": [],
        "pinyin": ["tuiguangliubu"],
        "historic": False,
    }
    pages = {name: SamplePage(name, ob={"section": name, "layout": "full"}) for name in PLACES}
    return {
        "index.md": SamplePage("运营手册", finder, "给做运营的人。", {"layout": "full"}),
        "playbooks/index.md": SamplePage("打法", ob={"section": "playbooks"}),
        "playbooks/six-steps.md": SamplePage(
            "推广六步",
            "## 步骤 {#steps}\n\n把目标拆到每天。\n\n"
            "## 落后了怎么办 {#behind}\n\n当天改渠道配比，薅羊毛要防住。\n\n"
            '<p id="say">请直接说这句话</p>\n<ob-copy from="say"></ob-copy>\n',
            "边走边校正。",
            {"kind": "playbook", "section": "playbooks", "search": playbook},
        ),
        "checklists/launch.md": SamplePage(
            "发布前", ticks(), ob={"kind": "checklist", "section": "playbooks"}
        ),
        "hostile.md": SamplePage(HOSTILE, "", HOSTILE, {"kind": "term", "breadcrumbs": [{"title": HOSTILE}]}),
        **{f"{name}/index.md": page for name, page in pages.items()},
    }


def ticks() -> str:
    """A list to tick, as the page of a checklist holds it."""
    item = (
        '<li class="ob-tick" id="{0}" data-item="checklist/launch/{0}" data-hash="1">'
        '<label class="ob-tick__label"><input type="checkbox" class="ob-tick__box">'
        '<span class="ob-tick__text">{0}</span></label></li>'
    )
    items = "".join(item.format(name) for name in ("goal", "budget"))
    return f'<div><ob-checklist data-list="checklist/launch">\n<ul>{items}</ul>\n</ob-checklist></div>\n'


def project(root: Path, address: str = ADDRESS) -> SiteJob:
    """A project at `root`: real theme, sample pages in both languages, to be served at `address`."""
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    shutil.copytree(OVERRIDES, root / "theme_overrides")
    pages = {**role_pages(), **other_pages()}
    for language in LANGUAGES:
        for path, page in pages.items():
            fallback = language == "en" and path == "roles/user-ops/senior.md"
            shown = replace(page, ob={**page.ob, "untranslated": fallback})
            file = root / "playbooks" / language / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(shown.text(), encoding="utf-8")
    languages = tuple(_language(root, code) for code in LANGUAGES)
    return SiteJob(
        root=root, out=root / "site", languages=languages, timestamp=1_700_000_000, site_url=address,
        repo_url="https://github.com/owner/repo",
        extra_files={f"{at}data/titles.json": json.dumps(TITLES).encode() for at in PREFIXES.values()},
    )  # fmt: skip


def _language(root: Path, code: str) -> LanguageSite:
    roles: list[NavEntry] = [
        "roles/index.md",
        {"用户运营": ["roles/user-ops.md", "roles/user-ops/senior.md"]},
    ]
    playbooks: list[NavEntry] = ["playbooks/index.md", "playbooks/six-steps.md"]
    site = {
        "languages": [{"code": c, "path": PREFIXES[c]} for c in LANGUAGES],
        "version": "2026.03",
        "branch": "main",
    }
    return LanguageSite(
        code=code, prefix=PREFIXES[code], docs=root / "playbooks" / code, name="运营手册",
        nav=["index.md", {"岗位": roles}, {"打法": playbooks}],
        extra={"words": {c: words(c) for c in LANGUAGES}, "site": site, "renamed": RENAMED},
    )  # fmt: skip
