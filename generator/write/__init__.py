"""Pages → files, safely: unchanged files untouched, only own files deleted."""
