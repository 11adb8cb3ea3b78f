"""`opsbook generate`: nothing is made where nothing changed."""

from generator.cli.progress import say_waiting
from generator.outcome import Outcome
from generator.project import Project
from generator.unchanged import Unchanged


def generate(project: Project, *, allow_mass_deletion: bool) -> Outcome:
    """What generating came to; the pipeline, which takes a second to import, only where it is needed."""
    if known := Unchanged(project).recall():
        return known
    from generator.pipeline import generate as run  # noqa: PLC0415  # see above

    return run(project, allow_mass_deletion=allow_mass_deletion, waiting=say_waiting)[0]
