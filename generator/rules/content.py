"""What rules look at: all catalogs with their graphs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from generator.link.graph import Graph
from generator.model.catalog import Catalog


def this_day() -> date:
    """Today, everywhere the same."""
    return datetime.now(UTC).date()


@dataclass(frozen=True)
class Content:
    """Every language's catalog and graph; `source` is the language that the content is written in.

    `own_layer` tells whether an organisation has laid files of its own over the shipped content; `today` is
    the day that reviews are measured by, and no page depends on it.
    """

    catalogs: Mapping[str, Catalog]
    graphs: Mapping[str, Graph]
    source_language: str = "zh"
    own_layer: bool = False
    today: date = field(default_factory=this_day)

    @property
    def source(self) -> Catalog:
        """The catalog in the source language."""
        return self.catalogs[self.source_language]

    @property
    def graph(self) -> Graph:
        """The graph of the source language."""
        return self.graphs[self.source_language]
