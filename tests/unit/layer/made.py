"""Layers made from texts, without files: path → YAML."""

from collections.abc import Mapping as TextsByPath

from generator.decode.catalogs import catalogs
from generator.diagnostics.finding import Finding
from generator.layer.document import Document
from generator.layer.documents import documents_of
from generator.layer.layers import Layers, merge
from generator.model.catalog import Catalog
from generator.source.articles import parse_article
from generator.source.file_names import split_name
from generator.source.layout import ContentFile
from generator.source.node import Mapping, Node, Scalar
from generator.source.parse import parse

LANGUAGES = ("zh", "en")
SITE = (
    "name: 小册\ntagline: 一份小内容\nrepository: https://example.org\nbranch: main\ncontent_version: '1'\n"
)


def documents(files: TextsByPath[str, str]) -> list[Document]:
    """The documents of sound files."""
    found: list[Document] = []
    for path, text in files.items():
        layer, *folder, name = path.split("/")
        parts = split_name(name)
        file = ContentFile(path, layer, folder[0] if folder else "", parts.stem, parts.lang, path)
        body, faults = parse_article(path, text) if path.endswith(".md") else parse(path, text)
        assert body is not None, faults
        found += documents_of(file, body).documents
    return found


def merged(files: TextsByPath[str, str]) -> Layers:
    """The files merged, whatever their order."""
    return merge(reversed(documents(files)), LANGUAGES)


def made(files: TextsByPath[str, str]) -> tuple[dict[str, Catalog], tuple[Finding, ...]]:
    """The catalogs of the files and of a site around them, with all findings."""
    layers = merged({"content/site.yaml": SITE, **files})
    found, faults = catalogs(layers, LANGUAGES)
    return found, (*layers.findings, *faults)


def words(node: Node | None) -> object:
    """A node as plain values."""
    match node:
        case None:
            return None
        case Scalar(text=text):
            return text
        case Mapping():
            return {entry.key.text: words(entry.value) for entry in node}
        case _:
            return [words(item) for item in node.items]


def field(layers: Layers, key: tuple[str, str], name: str, language: str = "zh") -> object:
    """What stands at a field after merging."""
    return words(layers.by_language[language][key].body.get(name))
