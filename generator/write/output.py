"""Writing generated pages: file by file, nothing that is unchanged, nothing that is not ours."""

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.write.atomic import remove_leftovers, replace_file
from generator.write.faults import cannot_write
from generator.write.manifest import Manifest, digest_of, read_manifest, write_manifest
from generator.write.place import unsafe_paths
from generator.write.plan import Plan, plan_output
from generator.write.strays import strays

RECORDS = ".opsbook"


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did. Paths are below the output folder; after an error that is little or nothing."""

    findings: tuple[Finding, ...] = ()
    written: tuple[str, ...] = ()
    unchanged: int = 0
    deleted: tuple[str, ...] = ()


def write_pages(
    project: Path, pages: Mapping[str, bytes], *, folder: str = "playbooks", allow_mass_deletion: bool = False
) -> Written:
    """Make `project`/`folder` hold exactly `pages` (path → bytes), beside what others put there.

    Unchanged files keep their time stamps. Files that an earlier run wrote and that are no longer made are
    deleted, unless somebody edited them, and never more than 30 % of them unless `allow_mass_deletion`.
    An edited page is kept under .opsbook/edited/ before it is written anew. Nothing is written while a path
    is unsafe or too much would go.
    """
    root = project / folder
    if unsafe := unsafe_paths(root, sorted(pages)):
        return Written(tuple(unsafe))
    try:
        return _write(_Run(project, folder, pages), allow_mass_deletion=allow_mass_deletion)
    except OSError as error:
        return Written((cannot_write(_place(project, error, folder), error),))


@dataclass(frozen=True, slots=True)
class _Run:
    project: Path
    folder: str
    pages: Mapping[str, bytes]

    @property
    def root(self) -> Path:
        return self.project / self.folder

    @property
    def record(self) -> Path:
        return self.project / RECORDS / "manifest.json"


def _write(run: _Run, *, allow_mass_deletion: bool) -> Written:
    manifest, notes = read_manifest(run.record, run.folder)
    unsafe = {finding.params["path"] for finding in unsafe_paths(run.root, manifest.files)}
    disk = _hashes(run.root, {*run.pages, *manifest.files} - unsafe)
    plan = plan_output(run.pages, disk, manifest)
    if plan.deletes_too_much(len(manifest.files)) and not allow_mass_deletion:
        return Written((*notes, _too_much(run, plan, manifest)))
    remove_leftovers(run.root)
    findings = [*notes, *_keep_edited(run, plan, manifest)]
    findings += strays(run.root, {*run.pages, *manifest.files})
    _announce(run, plan, manifest)
    _apply(run, plan)
    _conclude(run, plan, manifest)
    return Written(tuple(findings), plan.write, len(plan.unchanged), plan.delete)


def _hashes(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Path → hash of what stands there; "" for a link or anything else that is no regular file."""
    found = ((path, _hash(f"{root}/{path}")) for path in paths)
    return {path: digest for path, digest in found if digest is not None}


def _hash(file: str) -> str | None:
    """None where nothing stands. There are thousands of files: no `Path` is made for each."""
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            return ""
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - see above
            return digest_of(opened.read())
    except (FileNotFoundError, NotADirectoryError):
        return None


def _keep_edited(run: _Run, plan: Plan, manifest: Manifest) -> list[Finding]:
    findings = []
    for path in plan.edited:
        data = (run.root / path).read_bytes()
        copy = f"{RECORDS}/edited/{path}.{digest_of(data)[:8]}"
        replace_file(run.project / copy, data)
        if manifest.is_known:
            findings.append(_edited(run, path, "", copy))
    return findings + [_edited(run, path, "abandoned", "") for path in plan.abandoned]


def _announce(run: _Run, plan: Plan, manifest: Manifest) -> None:
    """Record what is there and what is coming as ours: after a kill, neither looks like a hand edit."""
    if not plan.write and not plan.delete:
        return
    coming = {path: manifest.files.get(path, frozenset()) | _one(run.pages[path]) for path in run.pages}
    leaving = {path: manifest.files[path] for path in plan.delete}
    write_manifest(run.record, run.folder, {**leaving, **coming})


def _apply(run: _Run, plan: Plan) -> None:
    for path in plan.write:
        replace_file(run.root / path, run.pages[path])
    for path in plan.delete:
        (run.root / path).unlink()
        _remove_empty_folders(run.root, path)


def _conclude(run: _Run, plan: Plan, manifest: Manifest) -> None:
    """Record what is ours now; an edited file that is no longer made stays listed, to be reported again."""
    abandoned = {path: manifest.files[path] for path in plan.abandoned}
    files = abandoned | {path: _one(data) for path, data in run.pages.items()}
    if files != manifest.files:
        write_manifest(run.record, run.folder, files)


def _remove_empty_folders(root: Path, path: str) -> None:
    for folder in list(Path(path).parents)[:-1]:
        if any((root / folder).iterdir()):
            return
        (root / folder).rmdir()


def _one(data: bytes) -> frozenset[str]:
    return frozenset({digest_of(data)})


def _too_much(run: _Run, plan: Plan, manifest: Manifest) -> Finding:
    params = {"count": str(len(plan.delete)), "total": str(len(manifest.files)), "folder": run.folder}
    return Finding("mass-deletion", whole_file(run.folder), params)


def _edited(run: _Run, path: str, variant: str, copy: str) -> Finding:
    place = f"{run.folder}/{path}"
    return Finding("edited-output", whole_file(place), {"path": place, "copy": copy}, variant)


def _place(project: Path, error: OSError, folder: str) -> str:
    """Where it went wrong, relative to the project where possible."""
    name = error.filename
    if not isinstance(name, str):
        return folder
    path = Path(name)
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else path.as_posix()
