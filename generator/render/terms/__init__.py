"""Marks the first occurrence of each term of the glossary on a page, in Chinese and in English."""

from generator.render.terms.marker import PageMarks, TermMarker
from generator.render.terms.names import TermEntry

__all__ = ["PageMarks", "TermEntry", "TermMarker"]
