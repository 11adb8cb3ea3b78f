"""A page under watch: what it asks other hosts for, and what it complains about."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page


@dataclass
class Watched:
    """What a page did that it should not: requests outside `home`, and words in its console."""

    home: str
    outside: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    def request(self, url: str) -> None:
        """Note a request."""
        self.requested.append(url)
        if not url.startswith((self.home, "data:", "blob:")):
            self.outside.append(url)

    def message(self, message: ConsoleMessage) -> None:
        """Note what stands in the console; a page's policy speaks there too."""
        self.said.append(f"{message.type}: {message.text}")


def watch(page: Page, home: str) -> Watched:
    """Watch `page` from now on; `home` is the address of the site."""
    watched = Watched(home)
    page.on("request", lambda request: watched.request(request.url))
    page.on("console", watched.message)
    page.on("pageerror", lambda error: watched.said.append(str(error)))
    return watched
