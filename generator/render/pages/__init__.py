"""Page functions: each decides what a page holds and returns it; templates word it.

Add a page type with one line here.
"""

from collections.abc import Callable, Iterator

from generator.render.page import Page
from generator.render.pages import checklist, knowledge, ladder, metric, onboarding, playbook, role, skill, source, stage, template
from generator.render.view import View

PageType = Callable[[View], Iterator[Page]]

PAGE_TYPES: tuple[PageType, ...] = (role.pages, stage.pages, skill.pages, playbook.pages, metric.pages, checklist.pages, template.pages, onboarding.pages, knowledge.pages, ladder.pages, source.pages)
