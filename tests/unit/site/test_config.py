"""The generated configurations: relative paths, each language's address, unchanged files untouched."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.diagnostics.finding import Finding
from generator.site.builddate import build_date
from generator.site.config import config_path, language_config, write_configs
from generator.site.job import NavEntry
from tests.unit.site.sample import ADDRESS, project


def test_a_language_inherits_and_adds_its_own(tmp_path: Path) -> None:
    """Each language's file builds on the shared one, with paths relative to where it stands."""
    job = project(tmp_path)
    chinese, english = (yaml.safe_load(language_config(job, language)) for language in job.languages)
    assert chinese["INHERIT"] == english["INHERIT"] == "../mkdocs.yml"
    assert (chinese["docs_dir"], english["docs_dir"]) == ("../playbooks/zh", "../playbooks/en")
    assert (chinese["site_dir"], english["site_dir"]) == ("../site", "../site/en")
    assert (chinese["site_url"], english["site_url"]) == (ADDRESS, ADDRESS + "en/")
    assert (chinese["theme"]["language"], english["theme"]["language"]) == ("zh", "en")
    assert english["extra"]["prefix"] == "en/"


def test_without_an_address_no_language_has_one(tmp_path: Path) -> None:
    """A site whose address is not known claims none."""
    job = replace(project(tmp_path), site_url="")
    assert [yaml.safe_load(language_config(job, language))["site_url"] for language in job.languages] == [
        "",
        "",
    ]


def test_the_navigation_arrives_as_given(tmp_path: Path) -> None:
    """Sections with quotes, colons and Chinese come through as they are."""
    job = project(tmp_path)
    nav: list[NavEntry] = ["index.md", {'a: "b" — #c 用户': ["roles/index.md"]}]
    job = replace(job, languages=(replace(job.languages[0], nav=nav),))
    assert yaml.safe_load(language_config(job, job.languages[0]))["nav"] == nav


def test_an_unchanged_configuration_is_not_written_again(tmp_path: Path) -> None:
    """Writing the same configuration leaves the file and its time stamp alone."""
    job = project(tmp_path)
    write_configs(job)
    path = config_path(tmp_path, "en")
    os.utime(path, (1, 1))
    write_configs(job)
    assert path.stat().st_mtime == 1
    assert json.loads(path.read_bytes()) == json.loads(language_config(job, job.languages[1]))


@pytest.mark.parametrize("value", ["0", "-1", "soon", "1.5", "99999999999999", " 5", "１２"])
def test_a_bad_build_date_is_named(tmp_path: Path, value: str) -> None:
    """A SOURCE_DATE_EPOCH that is no usable number is a finding with the value."""
    answer = build_date(tmp_path, {"SOURCE_DATE_EPOCH": value})
    assert isinstance(answer, Finding)
    assert (answer.code, answer.params["value"]) == ("bad-build-date", value)


def test_the_build_date_comes_from_the_environment_or_a_fixed_day(tmp_path: Path) -> None:
    """A given date counts; without one and without a repository it is always the same day."""
    assert build_date(tmp_path, {"SOURCE_DATE_EPOCH": "1700000000"}) == 1_700_000_000
    assert build_date(tmp_path, {}) == build_date(tmp_path / "nowhere", {}) == 315_532_800
