"""Addresses on the finished site, absolute where the site's own address is known."""

from dataclasses import dataclass

from generator.render.address import Address


@dataclass(frozen=True, slots=True)
class LanguageAddress:
    """Where one language lies: `site_url` ends with a slash or is empty, `prefix` is "" or as "en/"."""

    site_url: str
    prefix: str

    def page(self, path: str) -> str:
        """The address of the page whose Markdown file is `path`: absolute, else from the language's home."""
        url = Address(path).url
        return f"{self.site_url}{self.prefix}{url}" if self.site_url else url or "./"

    def file(self, path: str) -> str:
        """Where the file `path` of this language goes below the site's folder."""
        return self.prefix + path
