"""Merged nodes → records; every fault of a file at once, each at its place."""
