"""The one choke point between words from content and pages: whatever a template prints came through here."""

from generator.model.markup.nodes import Reference
from generator.render.text.front_matter import front_matter
from generator.render.text.renderer import TextRenderer
from generator.render.text.safe import PageEnvironment, Safe, finalize
from generator.render.text.target import Mark, Marks, NoMarks, Target

__all__ = [
    "Mark",
    "Marks",
    "NoMarks",
    "PageEnvironment",
    "Reference",
    "Safe",
    "Target",
    "TextRenderer",
    "finalize",
    "front_matter",
]
