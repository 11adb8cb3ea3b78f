"""The whole site, built once for all tests that look at it."""

from pathlib import Path

import pytest

from tests.browser.serving import ADDRESS, build_site


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site built from content/ for `ADDRESS`; tests that run side by side share it."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    return build_site(shared / "whole-site", ADDRESS)
