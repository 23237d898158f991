"""Where the outside validators lie, and how each is asked. `tests/conformance/install` puts them there.

A validator that is missing fails the test that needs it: conformance is never skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[2]
TOOLS = TOP / ".conformance"

NODE_MODULES = TOOLS / "node_modules"
NU_CHECKER = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
VERAPDF = TOOLS / "verapdf"
EPUBCHECK = TOOLS / "epubcheck"
FEED_READERS = TOOLS / "feeds" / "bin" / "python"
OUTLOUD = TOOLS / "outloud" / "bin" / "outloud"

_JAXB_BEFORE_VERAPDF = (
    "jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "FastInfoset",
    "javax.activation",
)  # fmt: skip


class MissingValidatorError(AssertionError):
    """A validator is not installed; the message says how to install it."""

    def __init__(self, name: str | Path) -> None:
        super().__init__(f"{name} is missing. Install the validators: make conformance")


def program(name: str) -> str:
    """The path of a program that must be on this machine."""
    path = shutil.which(name)
    if path is None:
        raise MissingValidatorError(name)
    return path


def installed(path: Path) -> Path:
    """`path`, which the install script must have made."""
    if not path.exists():
        raise MissingValidatorError(path.relative_to(TOP))
    return path


def output_of(
    command: Sequence[str | Path], *, seconds: float, environment: Mapping[str, str] | None = None
) -> str:
    """What `command` prints. It fails the test, with the error it printed, when the command fails."""
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", timeout=seconds, check=False
    )
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}:\n{done.stderr[-4000:]}")
    return done.stdout


def verapdf(flavours: Sequence[str], files: Iterable[Path]) -> list[dict[str, Any]]:
    """One record for each file and flavour, as `verapdf/CheckPdf.java` prints them; Java is started once."""
    jars = [f"{name}.jar" for name in (*_JAXB_BEFORE_VERAPDF, "verapdf")]
    installed(VERAPDF / "CheckPdf.class")
    classpath = ":".join(str(installed(VERAPDF / jar)) for jar in jars)
    # a short run: the slower compiler would cost more than it gains
    java = [program("java"), "-XX:TieredStopAtLevel=1", "-cp", f"{VERAPDF}:{classpath}", "CheckPdf"]
    lines = output_of([*java, ",".join(flavours), *files], seconds=900)
    return [json.loads(line) for line in lines.splitlines()]


def outloud(files: Iterable[Path]) -> list[dict[str, Any]]:
    """What outloud finds in each of these PDFs.

    It wants to be told which table headers are whose by name (TBL-010) where Scope says the same.
    """
    command = [installed(OUTLOUD), "--skip", "TBL-010", "--fail-on", "never", "--quiet", "--json", "-"]
    answer = json.loads(output_of([*command, *files], seconds=300))
    results: list[dict[str, Any]] = answer["results"]
    return results


def epubcheck_messages(books: Sequence[Path]) -> list[str]:
    """Every message of epubcheck about these books, of any severity; Java is started once."""
    installed(EPUBCHECK / "CheckEpub.class")
    # a short run: the slower compiler would cost more than it gains
    java = [program("java"), "-XX:TieredStopAtLevel=1", "-cp", f"{EPUBCHECK}:{EPUBCHECK}/*", "CheckEpub"]
    lines = output_of([*java, *books], seconds=600).splitlines()
    assert sum(line.endswith("\tchecked") for line in lines) == len(books)
    return [line for line in lines if not line.endswith("\tchecked")]


def ace_failures(books: Sequence[Path]) -> list[dict[str, Any]]:
    """What Ace finds in each of these books: its "file", how many documents were "checked", what "failed";
    the browser is started once."""
    installed(NODE_MODULES / "@daisy" / "ace-core")
    script = Path(__file__).parent / "ace" / "check_epubs.cjs"
    environment = os.environ | {
        "PUPPETEER_EXECUTABLE_PATH": program("chromium"),
        "ACE_TIMEOUT_INITIAL": "60000",  # milliseconds that the browser may take to start
    }
    command = [program("node"), script, NODE_MODULES, *books]
    lines = output_of(command, seconds=1800, environment=environment).splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


def read_feeds(podcast: Path, books: Iterable[Path]) -> dict[str, Any]:
    """What the feed readers of others find in a podcast and in feeds of e-books, as `feeds/read_feeds.py`
    prints it."""
    script = Path(__file__).parent / "feeds" / "read_feeds.py"
    found: dict[str, Any] = json.loads(
        output_of([installed(FEED_READERS), script, podcast, *books], seconds=60)
    )
    return found


def nu_messages(pages: Iterable[Path]) -> list[dict[str, Any]]:
    """Every message of the Nu HTML checker about these pages, information included; Java is started once."""
    command = [
        program("java"),
        "-jar",
        installed(NU_CHECKER),
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    answer = json.loads(output_of([*command, *pages], seconds=300))
    messages: list[dict[str, Any]] = answer["messages"]
    return messages
