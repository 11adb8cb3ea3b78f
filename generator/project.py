"""Where things are in a project folder."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout: the folder with `content/`, and an `organisation/` layer beside it if there is one."""

    root: Path

    @property
    def content(self) -> Path:
        """The shipped content."""
        return self.root / "content"

    @property
    def organisation(self) -> Path:
        """An organisation's own layer over the shipped content; need not exist."""
        return self.root / "organisation"

    @property
    def playbooks(self) -> Path:
        """Where the generated Markdown goes, one folder a language."""
        return self.root / "playbooks"

    @property
    def state(self) -> Path:
        """Generated configuration, manifest, cache, lock."""
        return self.root / ".opsbook"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.root / "site"

    @property
    def schemas(self) -> Path:
        """JSON Schemas for editors."""
        return self.root / "schemas"
