"""What the operating system refused, as findings a person can act on."""

import errno

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file

_VARIANTS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
}


def cannot_write(place: str, error: OSError) -> Finding:
    """The finding for `error` while writing `place` (a path relative to the project).

    Variants: `disk-full`, `read-only`, `permission`, and "" with the system's own words as `reason`.
    """
    variant = _VARIANTS.get(error.errno or 0, "")
    params = {"path": place, "reason": error.strerror or type(error).__name__}
    return Finding("cannot-write", whole_file(place), params, variant)
