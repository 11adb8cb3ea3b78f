"""The files beside the pages, for a bare MkDocs build: `python -m generator.beside FOLDER ADDRESS`.

What assessment, comparison and plans read, twins, downloads, redirects, lists. `opsbook build` needs no such
step: it has them at hand when it lays out the pages.
"""

import shutil
import signal
import sys
from pathlib import Path

from generator.export.site_files import site_files
from generator.project import Project
from generator.publish import prefix_of
from generator.reading import LANGUAGES, read
from generator.render.rendered import render
from generator.site.join import lay_over


def write_beside(project: Project, folder: Path, address: str) -> bool:
    """Make `folder` hold the further files of the site at `address` ("" where that is not known).

    While there is an error in the content the folder stays as it is; gives whether it was written.
    """
    checked = read(project)
    if checked.content is None or checked.failed:
        return False
    rendered = render(checked.content.catalogs, checked.content.graphs)
    prefixes = {language: prefix_of(language, LANGUAGES[0]) for language in rendered}
    shutil.rmtree(folder, ignore_errors=True)
    return not lay_over(folder, site_files(rendered, prefixes, address))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # it ends with the build that started it, and says nothing
    sys.exit(not write_beside(Project(Path.cwd()), Path(sys.argv[1]), sys.argv[2]))
