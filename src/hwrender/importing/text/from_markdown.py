"""The body of a report from a Markdown text, and a report of ours with the signs of other programs mended."""

from __future__ import annotations

from hwrender.importing.shown.telling import tell_of_links
from hwrender.importing.text.markdown import MendedText, mend_markdown, take_markdown_title
from hwrender.importing.text.model import Written
from hwrender.importing.text.source_words import words_shown
from hwrender.importing.text.telling import tell_of_heading, tell_of_mended, tell_of_title
from hwrender.importing.text.top import Top
from hwrender.reading.findings import Findings
from hwrender.reading.keys import field_of
from hwrender.reading.schema import FIELDS, REQUIRED
from hwrender.reading.source import Source

_FRONT = "---\ntitle: A\nlang: en-GB\n---\n"


def is_report(top: Top) -> bool:
    """Whether a text has front matter of ours: all of its keys are known, and no field that must be there is
    missing."""
    fields = [field_of(each.key, FIELDS) for each in top.given]
    names = {each.name for each in fields if each is not None}
    return bool(top.yaml) and None not in fields and names.issuperset(REQUIRED)


def mended_report(source: Source, top: Top, body: str, findings: Findings) -> Written:
    """The whole of such a text. Its fields stay as they were written."""
    front = f"---\n{top.yaml}---\n"
    before = top.first_line - front.count("\n")
    size = front.count("\n") + body.count("\n") + 1
    text = MendedText(front + body, [max(before + number, 1) for number in range(size)])
    mend_markdown(text)
    tell_of_links(text.noticed, findings)
    told = tell_of_mended(text.signs, source, text.hidden)
    return Written("", text.text, words_shown(body), text.otherwise, told)


def written_markdown(source: Source, top: Top, body: str, title: str, findings: Findings) -> Written:
    """The body of a Markdown text of another program, and its title where none is known."""
    lines = [top.first_line + number for number in range(body.count("\n") + 1)]
    text = MendedText(_FRONT + body, [1] * _FRONT.count("\n") + lines)
    mend_markdown(text)
    tell_of_links(text.noticed, findings)
    found = take_markdown_title(text, title)
    if found is not None:
        title = found.words
        if not found.is_heading:
            tell_of_title(title, found.line, source, findings)
    for heading, line in text.headings:
        if heading.words != title:
            tell_of_heading(heading, line, source, findings)
    told = tell_of_mended(text.signs, source, text.hidden)
    return Written(title, text.body, words_shown(body), text.otherwise, told)
