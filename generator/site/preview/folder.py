"""The folder that the preview serves: what MkDocs made, sealed, each file replaced in one step."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.site import pagefind
from generator.site.csp import inline_scripts, policy, with_policy
from generator.write.atomic import replace_file

_NOT_SERVED = ("sitemap.xml", "sitemap.xml.gz")  # as in a real build: ours come with the further files
_ONLY_AT_ROOT = ("404.html",)
_Stamp = tuple[int, int]


@dataclass
class ServedFolder:
    """Keeps `site` equal to what was built, and knows what it need not look at again."""

    site: Path
    rules: str = ""
    _stamps: dict[str, _Stamp] = field(default_factory=dict)
    _scripts: dict[str, str] = field(default_factory=dict)

    def publish(self, built: Mapping[str, Path], extra: Mapping[str, bytes]) -> set[str]:
        """Bring in the languages (prefix → folder) and further files; gives the paths that changed.

        Raises OSError.
        """
        sources = dict(_sources(built, extra))
        stamps = {path: _stamp(file) for path, file in sources.items()}
        new = [path for path in sources if stamps[path] != self._stamps.get(path)]
        self._note_scripts(sources, new)
        rules = policy(self._scripts.values())
        if rules != self.rules:
            new = list(sources)
        changed = {path for path in new if self._write(path, self._data(path, sources[path], rules))}
        self._stamps = stamps | dict.fromkeys(extra, (0, 0))
        self.rules = rules
        return changed | self._write_extra(extra, rules) | self._remove_others({*sources, *extra})

    def _note_scripts(self, sources: Mapping[str, Path], new: Iterable[str]) -> None:
        """Keep, for each page, its inline scripts alone: they decide on the policy of all."""
        self._scripts = {path: text for path, text in self._scripts.items() if path in sources}
        for path in new:
            if path.endswith(".html"):
                scripts = inline_scripts(sources[path].read_text(encoding="utf-8"))
                self._scripts[path] = "".join(f"<script>{script}</script>" for script in scripts)

    def _data(self, path: str, file: Path, rules: str) -> bytes:
        data = file.read_bytes()
        return _sealed(data, rules) if path.endswith(".html") else data

    def _write_extra(self, extra: Mapping[str, bytes], rules: str) -> set[str]:
        sealed = {
            path: _sealed(data, rules) if path.endswith(".html") else data for path, data in extra.items()
        }
        return {path for path, data in sealed.items() if self._write(path, data)}

    def _write(self, path: str, data: bytes) -> bool:
        file = self.site / path
        if file.is_file() and file.read_bytes() == data:
            return False
        replace_file(file, data)
        return True

    def _remove_others(self, wanted: set[str]) -> set[str]:
        """Remove what is no longer built; the search index has its own maker."""
        there = {file.relative_to(self.site).as_posix() for file in _files(self.site)}
        gone = {path for path in there - wanted if not path.startswith(f"{pagefind.FOLDER}/")}
        for path in gone:
            (self.site / path).unlink()
        return gone


def _sources(built: Mapping[str, Path], extra: Mapping[str, bytes]) -> Iterator[tuple[str, Path]]:
    for prefix, folder in built.items():
        for file in _files(folder):
            name = file.relative_to(folder).as_posix()
            is_left_out = name in _NOT_SERVED or (prefix and name in _ONLY_AT_ROOT)
            if not is_left_out and prefix + name not in extra:
                yield prefix + name, file


def _files(folder: Path) -> Iterator[Path]:
    for directory, _, names in os.walk(folder):
        for name in names:
            yield Path(directory, name)


def _stamp(file: Path) -> _Stamp:
    status = file.stat()
    return status.st_mtime_ns, status.st_size


def _sealed(data: bytes, rules: str) -> bytes:
    return with_policy(data.decode("utf-8"), rules).encode("utf-8")
