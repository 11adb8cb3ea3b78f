"""Everything that is laid beside the pages of the site, by path below its folder."""

from collections.abc import Iterator, Mapping

from generator.export.assessment_json import assessment_files, calendars_json
from generator.export.graph import graph_json
from generator.export.llms import llms_full_txt, llms_txt
from generator.export.pages_json import pages_json
from generator.export.redirects import redirects
from generator.export.roles_json import roles_files
from generator.export.site_address import LanguageAddress
from generator.export.sitemap import sitemap
from generator.export.template_files import template_files
from generator.export.titles_json import titles_json
from generator.export.twins import page_json, page_markdown
from generator.render.address import Address
from generator.render.rendered import Heed, Rendered
from generator.render.twins import has_twins


def site_files(
    rendered: Mapping[str, Rendered],
    prefixes: Mapping[str, str],
    site_url: str,
    heed: Heed = lambda: None,
) -> dict[str, bytes]:
    """Twins, llms.txt, redirects, downloads and data of the whole site.

    `prefixes` gives the folder of each language ("" or "en/"); `site_url` ends with a slash, or is empty
    where it is not known: then there is no sitemap, and addresses are relative to the language's home.
    `heed` is called between files.
    """
    where = {language: LanguageAddress(site_url, prefixes[language]) for language in rendered}
    files: dict[str, bytes] = {}
    for language, one in rendered.items():
        for path, data in _language_files(one, where[language]):
            heed()
            files[path] = data
    files["data/graph.json"] = graph_json({language: one.view for language, one in rendered.items()}, where)
    files["data/pages.json"] = pages_json(rendered, where)
    if site_url:
        files["sitemap.xml"] = sitemap({language: one.pages for language, one in rendered.items()}, where)
    return files


def _language_files(one: Rendered, where: LanguageAddress) -> Iterator[tuple[str, bytes]]:
    for page in filter(has_twins, one.pages):
        home = Address(page.path).url
        yield where.file(f"{home}index.md"), page_markdown(one.view, page).encode()
        yield where.file(f"{home}index.json"), page_json(one.view, page, where)
    for path, data in (assessment_files(one.view) | roles_files(one.view)).items():
        yield where.file(path), data
    yield where.file("data/calendar.json"), calendars_json(one.view)
    yield where.file("data/titles.json"), titles_json(one.view)
    for path, data in template_files(one.view).items():
        yield where.file(path), data
    yield where.file("llms.txt"), llms_txt(one.view, one.pages, where)
    yield where.file("llms-full.txt"), llms_full_txt(one.view, one.pages, where)
    yield from redirects(one.view, one.pages, where).items()
