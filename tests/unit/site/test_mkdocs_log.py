"""What MkDocs says becomes findings: broken links at their page, everything else in MkDocs' own words."""

from generator.site.mkdocs_log import findings_of
from generator.site.mkdocs_process import MkDocsAnswer

LINK = (
    "Doc file 'roles/x.md' contains a link 'gone.md', but the target is not found among documentation files."
)


def answer(*warnings: str, failure: str = "") -> MkDocsAnswer:
    """An answer of MkDocs."""
    return MkDocsAnswer(warnings=warnings, failure=failure)


def test_a_broken_link_points_at_its_page() -> None:
    """The writer is led to the page, not to a configuration file."""
    (finding,) = findings_of(answer(LINK), "playbooks/zh", "mkdocs.yml")
    assert (finding.code, finding.span.file) == ("broken-page-link", "playbooks/zh/roles/x.md")
    assert finding.params["target"] == "gone.md"


def test_any_other_warning_is_told_as_it_is() -> None:
    """Nothing that MkDocs warns of passes unseen."""
    (finding,) = findings_of(answer("A theme option is unknown."), "playbooks/zh", "mkdocs.yml")
    assert (finding.code, finding.span.file) == ("site-warning", "mkdocs.yml")
    assert finding.params["message"] == "A theme option is unknown."


def test_a_failure_comes_last() -> None:
    """What made MkDocs stop is told after what it warned of."""
    found = findings_of(answer("odd", failure="stopped"), "playbooks/zh", "mkdocs.yml")
    assert [finding.code for finding in found] == ["site-warning", "site-build-failed"]
