"""A disk that refuses any one call: a message, whole copies, and a next run that mends what was begun."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hwrender.edition.kind import EditionKind
from hwrender.errors import OutputError
from hwrender.formats import ALL_FORMATS, FORMATS, Format, can_be_made
from hwrender.formats.contract import Check, RenderInput
from hwrender.pipeline.finished_files import write_and_verify
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from hwrender.publishing.manifest import read_manifest
from hwrender.verifying import wholeness
from narrations import narrated
from reports import CASES, edition_of
from trials import everything, write_report

SMALLEST = next(path for path in CASES if path.stem == "smallest")
CALLS = ((io, "open"), (os, "open"), (os, "replace"), (os, "mkdir"), (os, "listdir"), (os, "fsync"))


class Plain:
    """A format that is made in no time: its file holds the title."""

    def write(self, given: RenderInput, destination: Path) -> None:
        destination.write_text(given.edition.publication.title, encoding="utf-8")

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        title = given.edition.publication.title
        return (Check("title", path.read_text(encoding="utf-8") == title),)

    def read_outline(self, path: Path) -> tuple[()]:
        del path
        return ()


PLAIN = tuple(replace(row, load=Plain) for row in FORMATS if row.name in ("pdf", "word", "html"))
"""Three are enough: every call of each of them is refused in its turn."""


def build(tmp_path: Path, number: int, output: Path) -> None:
    """The plain files of this version of the report."""
    report = write_report(tmp_path, number)
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("title: ", f"title: {number}. "), encoding="utf-8")
    build_report(report, BuildOptions(output, formats=PLAIN, voice="silent"), Environment(None))


def built(tmp_path: Path, number: int, output: Path) -> dict[str, str]:
    """What is in the output after that."""
    build(tmp_path, number, output)
    return everything(output)


def refuse(number: int, code: int, output: Path, patched: pytest.MonkeyPatch) -> list[str]:
    """From here on the call of this number that concerns the output is refused. Gives the calls, as they
    come."""
    asked: list[str] = []

    def refusing(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(what: Any, *arguments: Any, **named: Any) -> Any:
            if name == "fsync" or str(what).startswith(str(output)):
                asked.append(f"{name} {what}")
                if len(asked) == number + 1:
                    raise OSError(code, os.strerror(code), str(what))
            return call(what, *arguments, **named)

        return called

    for module, name in CALLS:
        patched.setattr(module, name, refusing(name, getattr(module, name)))
    return asked


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_whatever_a_disk_refuses_is_told_and_the_next_run_finds_whole_copies(
    tmp_path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out"
    good = [built(tmp_path, number, tmp_path / f"good{number}") for number in range(2)]
    assert built(tmp_path, 0, output) == good[0]
    number, told = 0, set()
    while True:
        version = (number + 1) % 2
        with monkeypatch.context() as patched:
            asked = refuse(number, code, output, patched)
            try:
                build(tmp_path, version, output)
            except OutputError as error:
                told.add(error.what.replace(str(output), "OUT").split(" (")[0])
        if len(asked) <= number:
            break
        found = everything(output / "report")
        if {f"report/{name}": digest for name, digest in found.items()} not in good:
            assert read_manifest(output / "report") is not None
            assert "The folder is mixed" in wholeness.is_finished(output / "report").detail, asked[-1]
        assert built(tmp_path, version, output) == good[version], asked[-1]
        number += 1
    assert number > 40
    assert told >= {
        "OUT: nothing can be written here",
        "report.pdf: this file could not be written",
        "report.pdf: this file could not be read again",
    }


def lost_before_it_is_read(row: Format) -> Format:
    """The same format, whose file somebody deletes between writing and reading."""
    writer = row.load()

    class Losing:
        def write(self, given: RenderInput, destination: Path) -> None:
            writer.write(given, destination)

        def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
            path.unlink()
            return writer.verify(path, given)

    return replace(row, load=Losing)


@pytest.mark.parametrize("row", can_be_made(ALL_FORMATS), ids=lambda row: row.name)
def test_a_file_that_is_deleted_before_it_is_read_back_is_no_bug_of_ours(row: Format, tmp_path: Path) -> None:
    edition = edition_of(SMALLEST, EditionKind.EASY)
    narration = narrated(edition) if row.needs_narration else None
    given = RenderInput(edition, narration, ())
    with pytest.raises(OutputError) as caught:
        write_and_verify(lost_before_it_is_read(row), given, tmp_path / f"report{row.suffix}")
    assert caught.value.what.startswith(f"report{row.suffix}: this file could not be written (No such file")
    assert caught.value.remedy == "Somebody has deleted or moved it. Run this again."
