"""The first line of a file, by which editors know its schema: `# yaml-language-server: $schema=…`."""

from generator.edit.form.tree import BLANK, Collection
from generator.model.kinds import SITE, Kind

MARK = "# yaml-language-server:"


def schema_line(kind: Kind, *, lang: str | None, over: bool) -> str:
    """The line for a file of `kind`; `over`: it changes what a lower layer holds."""
    form = ".translation" if lang else ".layer" if over else ""
    up = "../.." if kind.folder and not kind.single_file else ".."
    folder = up if kind is not SITE else ".."
    return f"{MARK} $schema={folder}/schemas/{kind.name}{form}.json"


def without_schema_line(tree: Collection) -> None:
    """Take the line off, wherever at the top it stands."""
    lead = tree.items[0].lead if tree.items else []
    kept = [line for line in lead if not line.startswith(MARK)]
    while kept and kept[0] == BLANK:
        kept.pop(0)
    lead[:] = kept
