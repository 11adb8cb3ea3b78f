"""What rules look at: all catalogs with their graphs."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.link.graph import Graph
from generator.model.catalog import Catalog


@dataclass(frozen=True)
class Content:
    """Every language's catalog and graph; `source` is the language that the content is written in."""

    catalogs: Mapping[str, Catalog]
    graphs: Mapping[str, Graph]
    source_language: str = "zh"

    @property
    def source(self) -> Catalog:
        """The catalog in the source language."""
        return self.catalogs[self.source_language]

    @property
    def graph(self) -> Graph:
        """The graph of the source language."""
        return self.graphs[self.source_language]
