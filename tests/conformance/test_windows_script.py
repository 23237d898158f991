"""The grammar of the script that installs hwrender on Windows, which nobody can run here."""

from __future__ import annotations

import tree_sitter_powershell
from tree_sitter import Language, Parser

from conformance.made import TOP

SCRIPT = TOP / "install" / "windows.ps1"


def has_error(script: bytes) -> bool:
    parser = Parser(Language(tree_sitter_powershell.language()))
    return parser.parse(script).root_node.has_error


def test_the_script_for_windows_is_read_without_an_error() -> None:
    script = SCRIPT.read_bytes()
    assert not has_error(script)
    assert has_error(script.replace(b"catch {", b"catch ", 1))
