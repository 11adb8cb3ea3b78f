"""Checked content → the job of building its site: pages, navigation, settings of the theme, further files."""

import os
from collections.abc import Mapping

from generator.export.former_ids import former_ids
from generator.project import Project
from generator.render.messages import area
from generator.render.rendered import Rendered
from generator.site.job import LanguageSite, SiteJob

SITE_URL = "SITE_URL"
REPO_URL = "REPO_URL"


def prefix_of(language: str, source: str) -> str:
    """The folder of a language on the site: none for the source language."""
    return "" if language == source else f"{language}/"


def docs_files(rendered: Mapping[str, Rendered]) -> dict[str, bytes]:
    """What goes below playbooks/: one folder a language."""
    return {
        f"{language}/{path}": data for language, one in rendered.items() for path, data in one.files.items()
    }


def site_job(
    project: Project,
    rendered: Mapping[str, Rendered],
    timestamp: int,
    extra_files: Mapping[str, bytes],
    address: str,
) -> SiteJob:
    """The job that builds the site of `rendered`, served at `address`, into the project's site folder.

    The address of the repository comes from the environment (`REPO_URL`), else from `site.yaml`.
    """
    source = next(iter(rendered))
    site = rendered[source].view.catalog.site
    extra = _extra(rendered)
    languages = tuple(
        _language(project, one, prefix_of(code, source), extra) for code, one in rendered.items()
    )
    return SiteJob(
        root=project.root,
        out=project.site,
        languages=languages,
        timestamp=timestamp,
        site_url=address,
        repo_url=os.environ.get(REPO_URL) or str(site.repository),
        extra_files=extra_files,
    )


def site_url() -> str:
    """Where the site will be served (`SITE_URL`), with a slash at its end; empty where that is not known."""
    written = os.environ.get(SITE_URL, "")
    return written if not written or written.endswith("/") else f"{written}/"


def _language(project: Project, one: Rendered, prefix: str, extra: Mapping[str, object]) -> LanguageSite:
    site = one.view.catalog.site
    return LanguageSite(
        code=one.view.language,
        prefix=prefix,
        docs=project.playbooks / one.view.language,
        name=str(site.name),
        nav=one.nav,
        description=str(site.tagline),
        extra=extra,
    )


def _extra(rendered: Mapping[str, Rendered]) -> dict[str, object]:
    """What the theme reads as `config.extra` (docs/front-matter.md)."""
    source = next(iter(rendered))
    site = rendered[source].view.catalog.site
    return {
        "words": {language: dict(area("theme", language)) for language in rendered},
        "renamed": former_ids(rendered[source].view.catalog),
        "site": {
            "languages": [{"code": code, "path": prefix_of(code, source)} for code in rendered],
            "version": str(site.content_version),
            "branch": str(site.branch),
        },
    }
