"""The whole matrix of skills, levels and acts as readable text, a page per category: a form on paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.catalog import CatalogEntry
from generator.model.role import Role
from generator.model.skill import Skill
from generator.render.address import Address
from generator.render.page import Crumb, Page
from generator.render.view import View


@dataclass(frozen=True, slots=True)
class Category:
    """The skills of one category that some role asks for, and their page."""

    title: str
    path: str
    skills: tuple[tuple[CatalogEntry, Skill], ...]


def pages(view: View) -> Iterator[Page]:
    """One page per category of skills."""
    found = categories(view)
    for category in found:
        yield Page(
            path=category.path,
            title=view.messages("assess.matrix.page", category=category.title),
            template="skill_matrix.md.j2",
            context={
                "skills": category.skills,
                "scale": view.catalog.site.scale,
                "others": tuple(_links(found, category.path)),
            },
            summary=view.messages("assess.matrix.lead"),
            crumbs=(Crumb(view.messages("assess.title"), "assess.md"), Crumb(category.title)),
            section="assess",
        )


def categories(view: View) -> tuple[Category, ...]:
    """All categories, in the order of their first skill; the same addresses in every language."""
    slugs = _slugs(view)
    by_slug: dict[str, list[tuple[CatalogEntry, Skill]]] = {}
    for entry, skill in view.catalog.records(Skill):
        if entry.id in slugs:
            by_slug.setdefault(slugs[entry.id], []).append((entry, skill))
    return tuple(
        Category(str(members[0][1].category), f"assess/matrix/{slug}.md", tuple(members))
        for slug, members in by_slug.items()
    )


def _slugs(view: View) -> dict[str, str]:
    """Skill that is asked for → its category as addresses name it: the English words, else a number."""
    names: dict[str, str] = {}
    for entry, skill in view.catalogs.get("en", view.catalog).records(Skill):
        slug = re.sub(r"[^a-z0-9]+", "-", skill.category.lower()).strip("-")
        names[entry.id] = slug or f"part-{1 + len(set(names.values()))}"
    asked = _asked(view)
    return {name: slug for name, slug in names.items() if name in asked}


def _asked(view: View) -> frozenset[str]:
    """The skills that any stage of any role asks for."""
    stages = (stage for _, role in view.catalog.records(Role) for stage in role.stages.values())
    return frozenset(str(requirement.skill) for stage in stages for requirement in stage.requires)


def _links(found: tuple[Category, ...], page: str) -> Iterator[tuple[str, str]]:
    """Title and address of the other categories."""
    for category in found:
        if category.path != page:
            yield category.title, Address(category.path).from_page(page)
