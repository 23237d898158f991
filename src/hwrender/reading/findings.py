"""Where reading writes down what it finds."""

from __future__ import annotations

from hwrender.diagnostics import Finding, Severity, in_line_order
from hwrender.span import Span


class Findings:
    """The findings of one file, kept until all of it has been read."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: list[Finding] = []

    def error(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something that stops a build."""
        self._found.append(Finding(self._file, span, code, Severity.ERROR, message, hint, suggestion))

    def warning(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something that stops a build only with `--strict`."""
        self._found.append(Finding(self._file, span, code, Severity.WARNING, message, hint, suggestion))

    def note(self, code: str, span: Span, message: str, hint: str, suggestion: str | None = None) -> None:
        """Something good to know."""
        self._found.append(Finding(self._file, span, code, Severity.NOTE, message, hint, suggestion))

    def in_order(self) -> tuple[Finding, ...]:
        """All of them, by line and column."""
        return in_line_order(self._found)
