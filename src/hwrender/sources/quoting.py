"""Words as YAML that reads back as the same words, whatever they are."""

from __future__ import annotations

import re

from hwrender.reading.characters import harmless

_BLANKS = re.compile(r"\s+")
_PLAIN = re.compile(r"[^\W_](?:[\w ().,/+&’'-]|:(?=\S)|;)*")
_OTHER_TYPE = re.compile(
    r"[\d.,:+eE_-]*\d[\d.,:+eE_-]*|0[xob][\da-f_]+|y|n|yes|no|on|off|true|false|null|nan|inf", re.IGNORECASE
)


def in_one_line(words: str) -> str:
    """The words without line breaks, double blanks and characters that cannot be shown."""
    return _BLANKS.sub(" ", harmless(words)).strip()


def quoted(words: str) -> str:
    """Words as a YAML value on one line: plain where no reader of YAML could take them for anything else."""
    line = in_one_line(words)
    if _PLAIN.fullmatch(line) and not line.endswith(":") and not _OTHER_TYPE.fullmatch(line):
        return line
    return "'" + line.replace("'", "''") + "'"
