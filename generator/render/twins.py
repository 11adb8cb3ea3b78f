"""Which pages have twins: the same knowledge once more as Markdown and as JSON."""

from generator.model.kinds import KINDS
from generator.render.address import index_address
from generator.render.page import Page

INDEX_KINDS = {index_address(kind.name).path: kind.name for kind in KINDS if kind.name != "slot"}
"""From the path of an index page (or the one page of all terms) to the kind it lists."""


def has_twins(page: Page) -> bool:
    """Whether `page` shows knowledge: an entity, an index, the glossary. Tools and guides have no twins."""
    return page.entity is not None or page.path in INDEX_KINDS
