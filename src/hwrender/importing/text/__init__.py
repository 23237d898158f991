"""A text becomes the source of a report: Markdown of another program, an e-mail, or words without any marks.

`decoding` makes characters of bytes; `top`, `properties` and `known_keys` read what stands above the text,
`mail` what an e-mail adds to it. Markdown is mended in `markdown`, by what `check` suggests, with `web_tags`,
`pictures` and `links`; other texts are read by `plain`, `plain_headings` and `plain_tables`, and written as
the text of a Word file is. `about` looks for what the front matter needs. Nothing is left out in silence:
`telling` says what, and `source_words` counts.
"""

from __future__ import annotations

import re
from pathlib import Path

from hwrender.diagnostics import Finding, in_line_order
from hwrender.importing.model import Imported, too_much
from hwrender.importing.shown.pictures import KeptPictures
from hwrender.importing.shown.report_words import tell_of_lost_words, words_not_in_report
from hwrender.importing.text.about import date_in, healthwatch_in, language_of
from hwrender.importing.text.decoding import LARGEST_BYTES, decode_text
from hwrender.importing.text.from_markdown import is_report, mended_report, written_markdown
from hwrender.importing.text.from_plain import written_plain
from hwrender.importing.text.known_keys import KnownFields, known_fields
from hwrender.importing.text.mail import signature_in, subject_without_marks, without_encoding
from hwrender.importing.text.markdown import looks_like_markdown
from hwrender.importing.text.model import Written
from hwrender.importing.text.pictures import with_reachable_pictures, with_stored_pictures
from hwrender.importing.text.properties import with_properties
from hwrender.importing.text.telling import (
    MendedSign,
    tell_of_encoding,
    tell_of_mended,
    tell_of_no_title,
    tell_of_signature,
)
from hwrender.importing.text.top import Top, read_top
from hwrender.reading.fences import find_fences
from hwrender.reading.findings import Findings
from hwrender.reading.limits import excess
from hwrender.reading.mending import mended
from hwrender.reading.source import Source, load_content, source_of_text
from hwrender.sources.front_matter import in_one_line, write_front_matter
from hwrender.sources.starting import field_comments

_TOP = (
    "This report comes from a text. Write after each colon what you know.",
    "Leave a key blank where you know nothing. You must give a title and a language.",
    "Now run: hwrender check, and then the name of this file.",
)
_KEPT = "These words of the text belong to no field. Nobody else sees them:"
_NEW_LINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202d\u202e\u2060\ufeff\ufffe\uffff]")


def import_text_file(path: Path, name: str) -> Imported:
    """The report in the text at `path`. `name` is that of the report: pictures are named after it.

    Raises `UnreadableError` when the file cannot be opened, is no text, or has far more in it than a summary.
    """
    content = load_content(path, str(path), LARGEST_BYTES)
    decoded = decode_text(content, str(path))
    findings = Findings(str(path))
    tell_of_encoding(decoded, findings)
    pictures = KeptPictures(name, len(content), findings)
    text = with_stored_pictures(clean(decoded.text), pictures)
    if what := excess(text):
        raise too_much(path, what)
    text = with_reachable_pictures(text, path.parent, findings)
    source, told = _with_short_dashes(source_of_text(without_encoding(text), str(path)))
    top, whole = with_properties(read_top(source.text), source.text)
    source = source_of_text(whole, source.file)
    written, report = _report(source, top, findings)
    pictures.tell()
    lost = words_not_in_report(written.shown, written.title, _body_of(report), written.otherwise)
    tell_of_lost_words(lost, "the text", findings)
    return Imported(report, pictures.kept(), in_line_order([*findings.in_order(), *told, *written.told]))


def clean(text: str) -> str:
    """The text without signs that nobody sees; a new page begins a new paragraph."""
    return _UNSEEN.sub("", _NEW_LINES.sub("\n", text).replace("\f", "\n\n"))


def _with_short_dashes(source: Source) -> tuple[Source, list[Finding]]:
    """The text with three short dashes around its front matter, and what is said of that."""
    signs: list[MendedSign] = []
    for _ in range(2):
        findings = Findings(source.file)
        find_fences(source, findings)
        made = mended(source.text, findings.in_order())
        signs += [MendedSign(each, each.span.line, "") for each in made.taken]
        source = source_of_text(made.text, source.file)
    return source, tell_of_mended(signs, source)


def _report(source: Source, top: Top, findings: Findings) -> tuple[Written, str]:
    """What was made of a text, and the report as it is saved."""
    starts = source.line_starts
    body = source.text[starts[top.first_line - 1] :] if top.first_line <= len(starts) else ""
    if is_report(top):
        written = mended_report(source, top, body, findings)
        return written, written.body
    if top.is_mail:
        end, signature = signature_in(body)
        tell_of_signature(signature, top.first_line + body.count("\n", 0, end), source, findings)
        source = source_of_text(source.text[: len(source.text) - len(body) + end], source.file)
        body = body[:end]
    known = known_fields(top.given, source, findings, is_mail=top.is_mail)
    title = known.values.get("title", "")
    title = subject_without_marks(title) if isinstance(title, str) else ""
    write = written_markdown if looks_like_markdown(body) else written_plain
    written = write(source, top, body, title, findings)
    if not written.title:
        tell_of_no_title(findings)
    return written, _with_front_matter(written, known)


def _with_front_matter(written: Written, known: KnownFields) -> str:
    """The report with everything that is known in its fields."""
    sample = f"{written.title}\n{written.body}"
    found = {
        "lang": language_of(sample),
        "publication_date": date_in(written.body),
        "local_healthwatch": healthwatch_in(sample),
    }
    values = {**{name: value for name, value in found.items() if value}, **known.values}
    values["title"] = written.title
    bottom = [_KEPT, *(f"  {in_one_line(note)}" for note in known.notes)] if known.notes else []
    front_matter = write_front_matter(values, _TOP, field_comments, bottom=bottom)
    body = written.body.strip("\n")
    return f"{front_matter}\n{body}\n" if body else front_matter


def _body_of(report: str) -> str:
    fences = find_fences(source_of_text(report, ""), Findings(""))
    return report[fences.body :] if fences is not None else report
