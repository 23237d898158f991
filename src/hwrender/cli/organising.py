"""Asking about an organisation, once for all its reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.terminal import echo, is_answered

if TYPE_CHECKING:
    from hwrender.organisation.keys import Key

_ASKED = (
    "name",
    "contact.phone",
    "contact.email",
    "contact.website",
    "contact.address",
    "other_formats",
    "logo.file",
    "logo.description",
)
"""What nearly every organisation has. All other keys stand in the file as notes."""


def offer_organisation(folder: Path) -> None:
    """Ask the person at the terminal, and write the organisation file into this folder.

    Nobody is asked where there is such a file already, in the folder or above it, or where nobody can answer.
    """
    from hwrender.files import write_new
    from hwrender.organisation import FILE_NAME, organisation_file
    from hwrender.organisation.writing import organisation_text

    if not is_answered() or organisation_file(folder, Path.home()) is not None:
        return
    echo("Your organisation can say its name, contact and logo once for all its reports.")
    if not click.confirm("Do you want to answer a few questions now?", default=True, err=True):
        return
    echo("Press Enter to leave a question out.")
    path = folder / FILE_NAME
    write_new(path, organisation_text(_answers(folder)).encode())
    echo(f"The file of your organisation is {path}")
    echo("To use it for more reports, move it to a folder above them, with your logo.")


def _answers(folder: Path) -> dict[str, str]:
    """What was answered, by the paths of keys. Only a logo is described."""
    from hwrender.organisation.keys import KEYS

    keys = {key.path: key for key in KEYS}
    answers: dict[str, str] = {}
    for path in _ASKED:
        if path != "logo.description" or answers.get("logo.file"):
            answers[path] = _asked(keys[path], folder)
    if not answers.get("logo.description"):
        answers.pop("logo.file", None)
    return {path: answer for path, answer in answers.items() if answer}


def _asked(key: Key, folder: Path) -> str:
    """An answer that can be used, or an empty one."""
    from hwrender.organisation.writing import refusal

    while True:
        typed = click.prompt(key.why.rstrip("."), default="", show_default=False, err=True)
        answer = " ".join(str(typed).split())
        wrong = refusal(key, answer, folder) if answer else ""
        if not wrong:
            return answer
        echo(wrong)
