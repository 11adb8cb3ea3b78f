"""Findings as values, and the reporters that show them."""
