"""Addresses: where a page lies in the docs folder and on the site, and the way from page to page."""

from dataclasses import dataclass
from functools import lru_cache

from generator.model.catalog import Key
from generator.model.kinds import KIND_OF_NAME


@dataclass(frozen=True, slots=True)
class Address:
    """A Markdown file of the docs folder, and a place on its page."""

    path: str
    anchor: str = ""

    @property
    def url(self) -> str:
        """The path on the site, with a slash at the end and none at the start; empty for the home page."""
        folder = self.path.removesuffix("index.md").removesuffix(".md")
        return folder if not folder or folder.endswith("/") else folder + "/"

    def from_page(self, path: str) -> str:
        """The relative URL from the page at `path`, for use inside raw HTML."""
        away = "" if self.path == path else way(Address(path).url, self.url)
        return away + (f"#{self.anchor}" if self.anchor else "") or "./"

    def from_file(self, path: str) -> str:
        """The relative path from the Markdown file at `path`, for use in Markdown links."""
        away = way(path.rpartition("/")[0], self.path)
        anchor = f"#{self.anchor}" if self.anchor else ""
        return ("" if self.path == path else away) + anchor or away


@lru_cache(maxsize=1 << 16)
def way(here: str, there: str) -> str:
    """The relative path from the folder `here` to `there`, both below the same root."""
    start = [part for part in here.split("/") if part]
    goal = there.split("/")
    shared = 0
    while shared < min(len(start), len(goal) - 1) and start[shared] == goal[shared]:
        shared += 1
    return "../" * (len(start) - shared) + "/".join(goal[shared:]) or "./"


def entity_address(key: Key, item: str | None = None) -> Address:
    """Where the entity `key` (and the item inside it) is shown."""
    kind, name = key
    known = KIND_OF_NAME[kind]
    if known.page:
        return Address(f"{known.page}.md", item or name)
    return Address(f"{known.folder}/{name}.md", item or "")


def stage_address(role: str, stage: str, item: str = "") -> Address:
    """The page of one stage of a role."""
    return Address(f"roles/{role}/{stage}.md", item)


def learning_path_address(role: str, stage: str, item: str = "") -> Address:
    """The page of the way from the stage below to `stage`."""
    return Address(f"roles/{role}/{stage}/path.md", item)


def handbook_address(role: str) -> Address:
    """The whole role as one document for print."""
    return Address(f"roles/{role}/handbook.md")


def assess_address(role: str, stage: str = "") -> Address:
    """The assessment, opened for a role, and for one stage of it as the goal; a script reads the fragment."""
    return Address("assess.md", f"role={role}&stage={stage}" if stage else f"role={role}")


def compare_address() -> Address:
    """The page that compares roles and computes the way from one to another."""
    return Address("roles/compare.md")


def moves_address(role: str, target: str = "") -> Address:
    """The page of the moves from `role`, or the section on the move to `target`.

    It lies below the page of comparison: no role and no stage can be called that, so no page takes its place.
    """
    return Address(f"roles/compare/{role}.md", target)


def template_file(name: str, language: str, suffix: str) -> str:
    """Where a template lies as a file to fill in, below the home of its language."""
    return f"data/templates/{name}.{language}.{suffix}"


def index_address(kind: str) -> Address:
    """The page that lists all entities of a kind."""
    known = KIND_OF_NAME[kind]
    return Address(f"{known.page}.md" if known.page else f"{known.folder}/index.md")
