"""Texts of at most 4,000 bytes that grow by what they reach in reading: `python tests/fuzz/fuzzer.py SECONDS
FOLDER`.

Each is read as a report, and what is promised of any text is checked against it: reading never raises, and
every place is true. A text that reaches something new is written to the folder; one that breaks a promise is
written to the corpus and ends the run.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["hwrender.reading", "markdown_it", "mdit_py_plugins"]):
    # reading loads these when it first reads: here they must be there before, or nothing they do is seen
    from reading_of_anything import check_reading

    import hwrender.reading.fields
    import hwrender.reading.front_matter
    import hwrender.reading.markdown  # noqa: F401

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parents[1] / "cases"
LONGEST_BYTES = 4_000
MOST_MEGABYTES = 1_000
LONGEST_SECONDS = 20
"""Of the processor: by the clock, a machine that stands still for a while looks like a text without end."""

MARKS = (
    "**", "***", "__", "``", "[", "](", "](#a)", "](https://a.org)", "![](a)", "]{lang=tr}", "[^a]",
    "<!--", "-->", "<b>", "</b>", "<https://a.org>", "<a@b.org>", "&amp;", "&#97;", "\\", "\\|", "— ",
    "\n\n", "  \n", "\\\n", "\r\n", "\n# ", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n> - ", "\n---\n", "\n===\n",
    "\n```\n", "\n    ", "\n::: easy-read\n", "\n::: lang=cy\n", "\n:::\n", "\n[^a]: ", "\n[a]: #b\n",
    "\n|a|b|\n|-|-|\n|", "\u202e", "\ufffd", "title: ", "lang: ", "\nglossary:\n  ", ": {", ": [", ": |\n",
    "!a ", "&a ", "*a", "? ",
)  # fmt: skip
"""What texts are made of, so that the fuzzer need not find it out letter by letter."""


def main(seconds: int, folder: Path) -> None:
    signal.signal(signal.SIGVTALRM, _too_long)
    for path in (*SEEDS.rglob("*.md"), *CORPUS.iterdir()):
        content = path.read_bytes()
        read(content)
        if len(content) <= LONGEST_BYTES:
            (folder / f"{path.parent.name}-{path.name}").write_bytes(content)
    marks = folder.parent / "marks"
    marks.write_text("".join(f'"{_escaped(mark)}"\n' for mark in MARKS), encoding="ascii")
    options = [
        f"-max_total_time={seconds}", f"-max_len={LONGEST_BYTES}", f"-rss_limit_mb={MOST_MEGABYTES}",
        f"-artifact_prefix={CORPUS}/", f"-dict={marks}", "-print_final_stats=1",
        # these two go by the clock
        "-timeout=0", f"-report_slow_units={seconds}",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], str(folder), *options], read)
    atheris.Fuzz()


def read(content: bytes) -> None:
    """One text. Raises what reading raises, and `TimeoutError` for one that does not end."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_SECONDS)
    check_reading(content)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _too_long(number: int, frame: object) -> None:
    raise TimeoutError(f"reading took more than {LONGEST_SECONDS} seconds of the processor")


def _escaped(mark: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in mark.encode())


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
