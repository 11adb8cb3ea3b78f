"""Markup inside texts: what inline, block and long text may hold, and what is wrong where they hold more.

Reads text into nodes; knows nothing of pages. Link and rules use it to check, render to show.
"""

from generator.model.markup.blocks import block_nodes
from generator.model.markup.faults import faults
from generator.model.markup.inline import inline_nodes
from generator.model.markup.references import OPENING, TextReference, references

__all__ = ["OPENING", "TextReference", "block_nodes", "faults", "inline_nodes", "references"]
