"""Finds Chrome or Chromium and Chinese fonts for the browser tests, or installs them, or says how to.

In this order: a browser that is there, Debian's packages (as root), Playwright's own download.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.words import say

VARIABLE = "OPSBOOK_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "$PROGRAMFILES/Google/Chrome/Application/chrome.exe",
    "$LOCALAPPDATA/Google/Chrome/Application/chrome.exe",
    "$PROGRAMFILES/Microsoft/Edge/Application/msedge.exe",
)


def find_browser() -> str | None:
    """The full path of a browser on this machine that starts, or None; not the one Playwright keeps."""
    return next((path for path in _candidates() if Path(path).is_file() and _starts(path)), None)


def has_own_browser() -> bool:
    """Whether Playwright has downloaded a browser; it finds that one by itself."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and rarely needed

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).is_file()


def has_chinese_fonts() -> bool:
    """Whether Chinese text has letters here; where fonts cannot be listed, only Linux may lack them."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(_output(["fc-list", ":lang=zh"]).strip())


def main() -> int:
    """Make sure of both; gives the exit status."""
    if not _has_browser():
        say("installing_browser")
        _install("chromium")
        if not _has_browser():
            _run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not has_chinese_fonts():
        say("installing_fonts")
        _install("fontconfig", "fonts-noto-cjk")
    if not _has_browser():
        say("no_browser", variable=VARIABLE)
        return 1
    if not has_chinese_fonts():
        say("no_fonts")
        return 1
    return 0


def _has_browser() -> bool:
    return find_browser() is not None or has_own_browser()


def _candidates() -> Iterator[str]:
    if chosen := os.environ.get(VARIABLE):
        yield chosen
        return
    yield from filter(None, map(shutil.which, NAMES))
    yield from (os.path.expandvars(os.path.expanduser(place)) for place in PLACES)  # noqa: PTH111 - text


def _starts(path: str) -> bool:
    # On Windows a browser opens a window when asked for its version.
    return os.name == "nt" or bool(_output([path, "--version"]))


def _install(*packages: str) -> None:
    """Install Debian's packages, where that is possible without asking."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        _run(["apt-get", "update", "-qq"])
        _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])


def _run(command: list[str]) -> None:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=quiet, stdout=sys.stderr, check=False)


def _output(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


if __name__ == "__main__":
    sys.exit(main())
