"""The sample site, built once for all tests of the theme."""

from pathlib import Path

import pytest

from generator.site.build import make_site
from tests.unit.theme.sample import project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample: it has passed the gate, so nothing foreign or unsafe is in it."""
    job = project(tmp_path_factory.mktemp("theme"))
    result = make_site(job)
    assert result.findings == ()
    return job.out
