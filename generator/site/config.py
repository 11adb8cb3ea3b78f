"""The small MkDocs configuration of each language, which inherits the shared mkdocs.yml."""

import json
import os
from pathlib import Path
from typing import Any

from generator.diagnostics.finding import Finding
from generator.site.job import LanguageSite, SiteJob
from generator.write.atomic import replace_file
from generator.write.faults import cannot_write

RECORDS = ".opsbook"


def config_path(root: Path, code: str) -> Path:
    """Where the configuration of a language stands."""
    return root / RECORDS / f"mkdocs.{code}.yml"


def write_configs(job: SiteJob) -> None:
    """Write the configuration of each language, those that changed; raises OSError."""
    for language in job.languages:
        path, data = config_path(job.root, language.code), language_config(job, language)
        if not path.is_file() or path.read_bytes() != data:
            replace_file(path, data)


def configure(job: SiteJob) -> tuple[Finding, ...]:
    """Write the configurations, for a bare `mkdocs` too; findings for what keeps them from being written."""
    try:
        write_configs(job)
    except OSError as error:
        return (cannot_write(RECORDS, error),)
    return ()


def language_config(job: SiteJob, language: LanguageSite) -> bytes:
    """The configuration of one language, as JSON, which is YAML that needs no quoting rules.

    Paths are relative to the folder it stands in, because MkDocs reads them so.
    """
    settings: dict[str, Any] = {
        "INHERIT": "../mkdocs.yml",
        "site_name": language.name,
        "site_description": language.description,
        "site_url": job.address(language),
        "repo_url": job.repo_url,
        "docs_dir": _from_records(job.root, language.docs),
        "site_dir": _from_records(job.root, job.out / language.prefix),
        "theme": {"language": language.code, "custom_dir": "../theme_overrides"},
        "hooks": [],  # they serve a bare `mkdocs build`
        "watch": [],
        "nav": list(language.nav),
        "not_in_nav": "*",  # whether a page is in the navigation is the generator's decision, never a slip
        "extra": {**language.extra, "prefix": language.prefix},
    }
    return json.dumps(settings, ensure_ascii=False, indent=1).encode() + b"\n"


def _from_records(root: Path, path: Path) -> str:
    return Path(os.path.relpath(path, root / RECORDS)).as_posix()
