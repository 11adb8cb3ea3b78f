"""Page functions: each decides what a page holds and returns it; templates word it.

Add a page type with one line here.
"""

from collections.abc import Callable, Iterator

from generator.render.page import Page
from generator.render.pages import (
    alphabetical,
    assess,
    checklist,
    compare,
    contribute,
    glossary,
    handbook,
    health,
    home,
    index,
    knowledge,
    ladder,
    learning_path,
    metric,
    metric_tree,
    moves,
    onboarding,
    playbook,
    role,
    roles,
    skill,
    skill_matrix,
    source,
    stage,
    start,
    template,
    tools,
    tour,
)
from generator.render.view import View

PageType = Callable[[View], Iterator[Page]]

PAGE_TYPES: tuple[PageType, ...] = (
    home.pages,
    roles.pages,
    index.pages,
    glossary.pages,
    role.pages,
    stage.pages,
    learning_path.pages,
    handbook.pages,
    moves.pages,
    compare.pages,
    skill.pages,
    playbook.pages,
    metric.pages,
    checklist.pages,
    template.pages,
    onboarding.pages,
    knowledge.pages,
    ladder.pages,
    source.pages,
    start.pages,
    tour.pages,
    alphabetical.pages,
    metric_tree.pages,
    health.pages,
    contribute.pages,
    assess.pages,
    skill_matrix.pages,
    tools.pages,
)
