"""A page under watch: what it asks other hosts for, and what it complains about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Error, Page, Request


@dataclass
class Watched:
    """What a page did that it should not: requests outside `home`, and words in its console."""

    home: str
    outside: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    def request(self, request: Request) -> None:
        """Note a request."""
        self.requested.append(request.url)
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.outside.append(request.url)

    def message(self, message: ConsoleMessage) -> None:
        """Note what stands in the console; a page's policy speaks there too."""
        self.said.append(f"{message.type}: {message.text}")

    def fault(self, error: Error) -> None:
        """Note what a script failed of."""
        self.said.append(str(error))


def watch(page: Page, home: str) -> Watched:
    """Watch `page` from now on; `home` is the address of the site."""
    watched = Watched(home)
    page.on("request", watched.request)
    page.on("console", watched.message)
    page.on("pageerror", watched.fault)
    return watched


@contextmanager
def watching(page: Page, home: str) -> Iterator[Watched]:
    """Watch `page` for a while only."""
    watched = watch(page, home)
    yield watched
    page.remove_listener("request", watched.request)
    page.remove_listener("console", watched.message)
    page.remove_listener("pageerror", watched.fault)
