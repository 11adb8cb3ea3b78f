"""What page functions read: one language's catalog and graph, its words, and the other languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.link.graph import Graph
from generator.model.catalog import Catalog, CatalogEntry, Key
from generator.model.ladder import Ladder, LadderStage
from generator.model.playbook import Playbook
from generator.model.role import Role
from generator.render.messages import Messages
from generator.render.minutes import minutes_of

PARTING = "lead"
"""The stage at which the main track begins to lead people, and the expert's way parts from it."""


@dataclass(frozen=True)
class View:
    """What there is to show in `language`."""

    language: str
    catalogs: Mapping[str, Catalog]
    graphs: Mapping[str, Graph]

    @property
    def catalog(self) -> Catalog:
        """The catalog of this language."""
        return self.catalogs[self.language]

    @property
    def graph(self) -> Graph:
        """The graph of this language."""
        return self.graphs[self.language]

    @cached_property
    def messages(self) -> Messages:
        """The words of pages in this language."""
        return Messages(self.language)

    def source(self, key: Key) -> CatalogEntry | None:
        """The same entity as it is written in the source language."""
        return self.catalogs[self.catalog.site.source_language].entries.get(key)

    def other(self, key: Key) -> CatalogEntry | None:
        """The same entity in the other language."""
        for language, catalog in self.catalogs.items():
            if language != self.language:
                return catalog.entries.get(key)
        return None

    @cached_property
    def primary(self) -> Ladder | None:
        """The primary ladder."""
        return next((record for _, record in self.catalog.records(Ladder) if record.primary), None)

    @cached_property
    def stages(self) -> Mapping[str, LadderStage]:
        """The stages of the primary ladder, in order."""
        return {str(stage.id): stage for stage in self.primary.stages} if self.primary else {}

    def minutes(self, entry: CatalogEntry) -> int:
        """Minutes that `entry` takes (`generator.render.minutes`), counted once."""
        if entry.key not in self._minutes:
            self._minutes[entry.key] = minutes_of(entry)
        return self._minutes[entry.key]

    @cached_property
    def _minutes(self) -> dict[Key, int]:
        return {}

    @cached_property
    def exercises(self) -> Mapping[str, tuple[tuple[CatalogEntry, Playbook], ...]]:
        """From a skill to the playbooks in use that exercise it, in the order of their ids."""
        found: dict[str, dict[str, tuple[CatalogEntry, Playbook]]] = {}
        for entry, playbook in self.catalog.records(Playbook):
            for shown in playbook.skills if playbook.status == "active" else ():
                found.setdefault(str(shown.skill), {})[entry.id] = (entry, playbook)
        return {skill: tuple(places.values()) for skill, places in found.items()}

    def role_stages(self, role: Role) -> tuple[str, ...]:
        """The ids of the stages that `role` describes, in the order of the primary ladder."""
        return tuple(stage for stage in self.stages if stage in role.stages)

    def stage_below(self, role: Role, stage: str) -> str | None:
        """The stage one comes from: the one before on the main track.

        Experts part from it before `lead`: whoever stays without reports has not led a team first.
        """
        main = [s for s in self.role_stages(role) if self.stages[s].track == "main"]
        if stage in main:
            above = main[: main.index(stage)]
        else:
            order = list(self.stages)
            end = PARTING if PARTING in order and order.index(PARTING) < order.index(stage) else stage
            above = [s for s in main if order.index(s) < order.index(end)]
        return above[-1] if above else None
