"""Builds the docs site: pages that open from a disk, search included, and fetch nothing from elsewhere.

    python -m tools.docs_site FOLDER

The folder is made new. Sphinx builds it, with Furo for the look and MyST for Markdown: the extra `docs`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.docs_site.pages import assemble

SETTINGS = Path(__file__).parent / "sphinx"

BETTER = {
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="All pages">',
    '<aside class="toc-drawer': '<aside aria-label="On this page" class="toc-drawer',
    'role="heading"': 'role="heading" aria-level="2"',
    '<div id="search-results">': '<h1>Search</h1><div id="search-results">',
}
"""What a screen reader needs and Furo leaves out: names of regions, the level and the words of a heading."""


def build(folder: Path) -> None:
    """Build the site in this folder. Raises `subprocess.CalledProcessError` when anything is wrong."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as source:
        assemble(Path(source))
        render(Path(source), folder)
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for found, better in BETTER.items():
            text = text.replace(found, better)
        page.write_text(text, encoding="utf-8")


def render(source: Path, folder: Path) -> None:
    """Make pages of Markdown. Raises `subprocess.CalledProcessError` where a link leads nowhere."""
    strict = ("--fail-on-warning", "--keep-going", "--nitpicky", "--quiet")
    with tempfile.TemporaryDirectory() as remembered:
        places = ("-c", str(SETTINGS), "-d", remembered, str(source), str(folder))
        subprocess.run([sys.executable, "-m", "sphinx", *strict, "-b", "html", *places], check=True)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
