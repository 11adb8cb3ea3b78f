"""The page of an entity: everything that is the same for every kind."""

from collections.abc import Iterable

from generator.model.catalog import CatalogEntry
from generator.model.kinds import KIND_OF_NAME
from generator.render.address import entity_address, index_address
from generator.render.page import Context, Crumb, Page, SearchData
from generator.render.view import View

SECTION_OF_KIND = {
    "role": "roles",
    "ladder": "roles",
    "onboarding": "onboarding",
    "metric": "metrics",
    "playbook": "playbooks",
    "checklist": "playbooks",
    "template": "playbooks",
}
"""The word of the header under which a kind stands."""


def entity_page(
    view: View, entry: CatalogEntry, context: Context, roles: Iterable[str] = (), template: str = ""
) -> Page:
    """The page of `entry`, worded by the template of its kind; `roles` are the roles it matters to."""
    record = entry.record
    return Page(
        path=entity_address(entry.key).path,
        title=record.title,
        template=template or f"{entry.kind}.md.j2",
        context=context,
        summary=record.summary,
        entity=entry.key,
        files=entry.files,
        crumbs=(
            Crumb(view.messages(f"kinds.{entry.kind}.all"), index_address(entry.kind).path),
            Crumb(record.title),
        ),
        search=SearchData(
            entry.kind,
            roles=tuple(dict.fromkeys(roles)),
            names=record.also_called,
            historic=record.status == "historic",
        ),
        section=SECTION_OF_KIND.get(entry.kind, ""),
        untranslated=entry.untranslated,
        former_paths=tuple(f"{KIND_OF_NAME[entry.kind].folder}/{former}.md" for former in record.former_ids),
    )
