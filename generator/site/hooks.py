"""Hooks for a bare `mkdocs build` or `mkdocs serve`: generate first, then build the other languages too.

A convenience only. The way that checks, indexes and replaces the site in one step is `opsbook build`.
"""

import logging
import shutil
import subprocess
import sys
from pathlib import Path

# MkDocs loads this file by its path; without an installed project nothing else would find the package.
sys.path.append(str(Path(__file__).parents[2]))

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.diagnostics.catalogue import LANGUAGES, catalogue
from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site.config import RECORDS

BESIDE = f"{RECORDS}/beside"
_WATCHED = ("content", "organisation")
_TAKEN = ("nav", "not_in_nav", "site_name", "site_description", "extra")
log = logging.getLogger("mkdocs.opsbook")
beside: list[subprocess.Popen[bytes]] = []
serving: list[bool] = []  # MkDocs loads this module once a run and tells it the command just once


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes both by name
    """Note whether a server runs: then a fault must not end it."""
    serving.append(command == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Generate the pages and take over the navigation and names that came of it."""
    root = Path(config.config_file_path).parent
    done = subprocess.run([sys.executable, "-m", "generator", "generate"], cwd=root, check=False)
    if any(serving):
        config.strict = False
    elif done.returncode:
        raise Abort(f"exit {done.returncode}")
    _say_that_search_is_missing()
    _begin_files_beside(root, config.site_url or "")
    for generated in _generated(root):
        if not generated.extra["prefix"]:
            for name in _TAKEN:
                setattr(config, name, getattr(generated, name))
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Build the languages that have a folder of their own, and put beside the pages what they read and link to."""
    root = Path(config.config_file_path).parent
    for generated in _generated(root):
        if prefix := generated.extra["prefix"]:
            generated.site_dir = str(Path(config.site_dir, prefix))
            generated.site_url = f"{config.site_url}{prefix}" if config.site_url else ""
            generated.strict = config.strict
            build(generated)
    beside.pop().wait()
    if (root / BESIDE).is_dir():  # those of before where the content has an error, as the pages are
        shutil.copytree(root / BESIDE, config.site_dir, dirs_exist_ok=True)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch the folders that pages are generated from, not the one they go to: each save would build twice."""
    server.unwatch(config.docs_dir)
    for folder in (Path(config.config_file_path).parent / name for name in _WATCHED):
        if folder.is_dir():
            server.watch(str(folder))
    return server


def _begin_files_beside(root: Path, address: str) -> None:
    """Start making what the pages read and link to: it takes half as long as the pages, which come meanwhile."""
    while beside:  # of a build that failed
        beside.pop().kill()
    command = [sys.executable, "-m", "generator.beside", str(root / BESIDE), address]
    beside.append(subprocess.Popen(command, cwd=root))


def _generated(root: Path) -> list[MkDocsConfig]:
    """The configuration of each language."""
    files = sorted((root / RECORDS).glob("mkdocs.*.yml"))
    return [load_config(str(file), site_dir=str(root / RECORDS / "bare")) for file in files]


def _say_that_search_is_missing() -> None:
    finding = Finding("search-not-built", whole_file("mkdocs.yml"), variant="mkdocs")
    for language in LANGUAGES:
        log.info(catalogue(language).message(finding))
