"""Building the site: each language aside, joined, indexed, looked over, and only then put in place."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

from generator.diagnostics.codes import severity_of
from generator.diagnostics.finding import Finding, Severity
from generator.diagnostics.span import whole_file
from generator.site import pagefind
from generator.site.addresses import Served
from generator.site.config import config_path, write_configs
from generator.site.gate import Expected, inspect
from generator.site.job import Progress, SiteJob, SiteResult, Step
from generator.site.join import join, lay_over, pack, seal
from generator.site.mkdocs_log import findings_of
from generator.site.mkdocs_process import MkDocsAnswer, MkDocsProcess
from generator.write.exchange import exchange, folder_beside, recover
from generator.write.faults import cannot_write

_THEME_SCRIPT = "assets/javascripts/bundle.*.js"  # MkDocs copies it first, so half a site has it too


def make_site(job: SiteJob, progress: Progress = lambda _step, _done, _all: None) -> SiteResult:
    """Build `job` into its `out` folder; while anything is wrong, the site that was there stays.

    Call while holding the project's lock. Reports `progress` from several threads.
    """
    started = monotonic()
    try:
        findings, pages = _make(job, progress)
    except OSError as error:
        findings, pages = [cannot_write(job.out.name, error)], 0
    return SiteResult(tuple(findings), not _has_faults(findings), pages, monotonic() - started)


def _make(job: SiteJob, progress: Progress) -> tuple[list[Finding], int]:
    if foreign := foreign_folder(job.out):
        return [foreign], 0
    recover(job.out)
    write_configs(job)
    with folder_beside(job.out) as aside:
        answers = build_languages(job, aside, progress)
        findings = mkdocs_findings(job, answers)
        if any(answer.failure for answer in answers.values()):
            return findings, 0
        site = join({language.prefix: aside / language.code for language in job.languages})
        findings += complete(job, site, progress)
        if not _has_faults(findings):
            progress(Step.PUBLISH, 0, 0)
            exchange(site, job.out)
    return findings, sum(answer.pages for answer in answers.values())


def foreign_folder(out: Path) -> Finding | None:
    """A finding when `out` holds something that is no site: replacing it could cost somebody their work."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        return Finding("unsafe-output-path", whole_file(out.name), {"path": out.name}, "link")
    if out.is_dir() and any(out.iterdir()) and not any(out.glob(_THEME_SCRIPT)):
        return Finding("foreign-folder", whole_file(out.name), {"path": out.name})
    return None


def build_languages(job: SiteJob, into: Path, progress: Progress) -> dict[str, MkDocsAnswer]:
    """Build each language into its own folder of `into`, all at once; gives the answers by language code."""
    report = _counting(progress)

    def build(mkdocs: MkDocsProcess) -> tuple[str, MkDocsAnswer]:
        return mkdocs.code, mkdocs.build(into / mkdocs.code, report(mkdocs.code))

    # The processes are inside, so that an interrupt ends them before anybody waits for a thread.
    with ThreadPoolExecutor() as pool, ExitStack() as processes:
        start = [MkDocsProcess(job.root, language.code, job.timestamp) for language in job.languages]
        return dict(pool.map(build, [processes.enter_context(process) for process in start]))


def mkdocs_findings(job: SiteJob, answers: dict[str, MkDocsAnswer]) -> list[Finding]:
    """What MkDocs had to say about each language."""
    found: list[Finding] = []
    for language in job.languages:
        docs = language.docs.relative_to(job.root).as_posix()
        config = config_path(job.root, language.code).relative_to(job.root).as_posix()
        found += findings_of(answers[language.code], docs, config)
    return found


def complete(job: SiteJob, site: Path, progress: Progress) -> list[Finding]:
    """Make the joined pages a whole site (further files, packing, policy, search) and look it over."""
    findings = lay_over(site, job.extra_files)
    pack(site, [language.prefix for language in job.languages])
    rules = seal(site)
    if job.with_search:
        progress(Step.SEARCH, 0, 0)
        findings += pagefind.index(site)
    progress(Step.CHECK, 0, 0)
    return findings + inspect(site, expected_of(job, rules))


def expected_of(job: SiteJob, rules: str) -> Expected:
    """What the pages of `job` must agree with, under the policy `rules`."""
    languages = {language.prefix: language.code for language in job.languages}
    return Expected(Served(job.site_url, job.base_path), languages, rules, job.out.name)


def _has_faults(findings: list[Finding]) -> bool:
    return any(severity_of(finding.code) is Severity.ERROR for finding in findings)


def _counting(progress: Progress) -> Callable[[str], Callable[[int, int], None]]:
    """Add up the pages of all languages."""
    done: dict[str, int] = {}
    total: dict[str, int] = {}

    def report(code: str) -> Callable[[int, int], None]:
        def one(pages: int, of: int) -> None:
            done[code], total[code] = pages, of
            progress(Step.PAGES, sum(done.values()), sum(total.values()))

        return one

    return report
