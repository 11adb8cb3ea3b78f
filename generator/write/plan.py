"""Deciding, before the first write, what becomes of every output file."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.write.manifest import Manifest, digest_of

_FEW = 5
_LARGEST_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do; all paths are below the output folder.

    `edited` are files whose bytes we did not write and that get overwritten (after a copy is kept);
    `abandoned` are edited files that are no longer made: they stay.
    """

    write: tuple[str, ...]
    unchanged: tuple[str, ...]
    edited: tuple[str, ...]
    delete: tuple[str, ...]
    abandoned: tuple[str, ...]

    def deletes_too_much(self, owned: int) -> bool:
        """Whether this would delete more than 30 % of the `owned` files (and more than a handful, or all)."""
        count = len(self.delete)
        return count > _LARGEST_SHARE * owned and (count > _FEW or count == owned)


def plan_output(pages: Mapping[str, bytes], disk: Mapping[str, str], manifest: Manifest) -> Plan:
    """Compare what is wanted, what is there and what is ours.

    `disk` maps paths to hashes, "" for what is no regular file.
    """
    wanted = {path: digest_of(data) for path, data in pages.items()}
    write = sorted(path for path, digest in wanted.items() if disk.get(path) != digest)
    strange = {path for path, digest in disk.items() if digest and not manifest.owns(path, digest)}
    gone = sorted(path for path in manifest.files if path not in wanted and disk.get(path))
    return Plan(
        write=tuple(write),
        unchanged=tuple(sorted(wanted.keys() - set(write))),
        edited=tuple(path for path in write if path in strange),
        delete=tuple(path for path in gone if path not in strange),
        abandoned=tuple(path for path in gone if path in strange),
    )
