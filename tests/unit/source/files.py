"""Content files for tests."""

from pathlib import Path

from generator.source.layout import ContentFile


def content_file(path: Path) -> ContentFile:
    """The content file at `path`, as discovery would describe a role."""
    return ContentFile(f"content/roles/{path.name}", "content", "roles", path.stem, None, str(path))
