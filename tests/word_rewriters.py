"""Word copies as other programs write them again: not a word is another, and everything around them is.

Each takes a file and gives one back. What they do was seen in files of Word, LibreOffice, Google Docs and the
libraries that programs are built with.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from xml.etree import ElementTree

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from PIL import Image

from word_edits import Edit, edited

Rewriter = Callable[[bytes], bytes]

_STORIES = ("word/document.xml", "word/footnotes.xml")
_ATTRIBUTES = re.compile(r"<(\w+:\w+)((?: [\w:]+=\"[^\"]*\")+)(/?)>")


def by_edit(edit: Edit) -> Rewriter:
    return lambda content: edited(content, edit)


def by_text(change: Callable[[str], str]) -> Rewriter:
    """Rewrite the XML of the text and of the footnotes as a text."""

    def rewritten(content: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                data = old.read(name)
                new.writestr(name, change(data.decode()).encode() if name in _STORIES else data)
        return out.getvalue()

    return rewritten


def by_python_docx(document: WordDocument) -> None:
    """Opened and saved."""


def other_prefixes(text: str) -> str:
    """As a program writes it that keeps trees and no prefixes."""
    return ElementTree.tostring(ElementTree.fromstring(text), encoding="unicode")


def attributes_backwards(text: str) -> str:
    return _ATTRIBUTES.sub(
        lambda found: f"<{found[1]} {' '.join(reversed(_split(found[2])))}{found[3]}>", text
    )


def _split(attributes: str) -> list[str]:
    return re.findall(r"[\w:]+=\"[^\"]*\"", attributes)


def runs_split(document: WordDocument) -> None:
    """A run for each word, each with the number of an editing session, as Word leaves them."""
    for number, run in enumerate(list(document.element.iter(qn("w:r")))):
        texts = run.findall(qn("w:t"))
        if len(texts) != 1 or len([each for each in run if each.tag != qn("w:rPr")]) != 1:
            continue
        words = re.findall(r"\s*\S+|\s+", texts[0].text or "")
        for word in words[:-1]:
            new = copy.deepcopy(run)
            new.find(qn("w:t")).text = word
            new.find(qn("w:t")).set(qn("xml:space"), "preserve")
            new.set(qn("w:rsidR"), f"00{number:06X}")
            run.addprevious(new)
        texts[0].text = words[-1]
        texts[0].set(qn("xml:space"), "preserve")


def spelling_marked(document: WordDocument) -> None:
    """Errors of spelling and grammar, page ends, and the language of the keyboard."""
    for run in list(document.element.iter(qn("w:r"))):
        if run.find(qn("w:t")) is None:
            continue
        for before, sign in ((True, "spellStart"), (False, "spellEnd")):
            mark = OxmlElement("w:proofErr")
            mark.set(qn("w:type"), sign)
            (run.addprevious if before else run.addnext)(mark)
        look = run.get_or_add_rPr()
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "en-US")
        if look.find(qn("w:lang")) is None:
            look.append(language)
        look.append(OxmlElement("w:noProof"))
        look.addnext(OxmlElement("w:lastRenderedPageBreak"))


def links_as_fields(document: WordDocument) -> None:
    """HYPERLINK fields, as Google Docs and older Word write them."""
    for link in list(document.element.iter(qn("w:hyperlink"))):
        identifier, place = link.get(qn("r:id")), link.get(qn("w:anchor"))
        address = "" if identifier is None else document.part.rels[identifier].target_ref
        code = f' HYPERLINK "{address}" ' if address else f' HYPERLINK \\l "{place}" '
        for each in (_mark("begin"), _code(code), _mark("separate"), *link, _mark("end")):
            link.addprevious(each)
        link.getparent().remove(link)


def links_as_simple_fields(document: WordDocument) -> None:
    for link in list(document.element.iter(qn("w:hyperlink"))):
        identifier = link.get(qn("r:id"))
        if identifier is not None:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), f' HYPERLINK "{document.part.rels[identifier].target_ref}" ')
            field.extend(list(link))
            link.getparent().replace(link, field)


def _mark(sign: str) -> OxmlElement:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), sign)
    run.append(mark)
    return run


def _code(text: str) -> OxmlElement:
    run, code = OxmlElement("w:r"), OxmlElement("w:instrText")
    code.text = text
    code.set(qn("xml:space"), "preserve")
    run.append(code)
    return run


def bookmarks_before(document: WordDocument) -> None:
    """Bookmarks that begin and end between paragraphs."""
    for start in list(document.element.iter(qn("w:bookmarkStart"))):
        paragraph = next(start.iterancestors(qn("w:p")))
        ends = [
            each
            for each in paragraph.iter(qn("w:bookmarkEnd"))
            if each.get(qn("w:id")) == start.get(qn("w:id"))
        ]
        paragraph.addprevious(start)
        for end in ends:
            paragraph.addprevious(end)


def bookmarks_empty(document: WordDocument) -> None:
    """Bookmarks that end where they begin, at the edge of the paragraph."""
    for end in list(document.element.iter(qn("w:bookmarkEnd"))):
        for start in document.element.iter(qn("w:bookmarkStart")):
            if start.get(qn("w:id")) == end.get(qn("w:id")):
                start.addnext(end)
                break


def controls_around_paragraphs(document: WordDocument) -> None:
    for paragraph in list(document.element.iter(qn("w:p"))):
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(OxmlElement("w:sdtPr"))
        control.append(content)
        paragraph.getparent().replace(paragraph, control)
        content.append(paragraph)


def controls_around_runs(document: WordDocument) -> None:
    for run in list(document.element.iter(qn("w:r"))):
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(OxmlElement("w:sdtPr"))
        control.append(content)
        run.getparent().replace(run, control)
        content.append(run)


def smart_tags(document: WordDocument) -> None:
    for run in list(document.element.iter(qn("w:r"))):
        tag = OxmlElement("w:smartTag")
        tag.set(qn("w:element"), "place")
        run.getparent().replace(run, tag)
        tag.append(run)


def no_break_blanks(document: WordDocument) -> None:
    """Blanks that do not break, before the last word of each text."""
    for text in document.element.iter(qn("w:t")):
        head, blank, tail = (text.text or "").rpartition(" ")
        if blank and head:
            text.text = f"{head}\u00a0{tail}"


def curly_quotes(document: WordDocument) -> None:
    for text in document.element.iter(qn("w:t")):
        curly = re.sub(r"(?<!\w)'", "‘", text.text or "").replace("'", "’")
        text.text = re.sub(r'(?<!\w)"', "“", curly).replace('"', "”")


def straight_quotes(document: WordDocument) -> None:
    for text in document.element.iter(qn("w:t")):
        text.text = re.sub("[‘’]", "'", re.sub("[“”]", '"', text.text or ""))


def looks_by_hand(document: WordDocument) -> None:
    """No style of our own: each run has the look of its style by hand, as Google Docs saves a file."""
    own = {each.style_id: each for each in document.styles if not each.builtin}
    for element in document.element.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        style = None if paragraph.style is None else own.get(paragraph.style.style_id)
        for run in list(element.iter(qn("w:r"))):
            look = run.get_or_add_rPr()
            character = look.find(qn("w:rStyle"))
            names = [style, own.get(character.get(qn("w:val")))] if character is not None else [style]
            if character is not None and character.get(qn("w:val")) in own:
                look.remove(character)
            if any(each is not None and _is_bold(each) for each in names):
                look.append(OxmlElement("w:b"))
        if style is not None:
            element.pPr.remove(element.pPr.find(qn("w:pStyle")))
    for table in document.element.iter(qn("w:tblPr")):
        for each in (qn("w:tblStyle"), qn("w:tblDescription"), qn("w:tblCaption")):
            for found in table.findall(each):
                table.remove(found)


def _is_bold(style: object) -> bool:
    while style is not None:
        if style.font.bold is not None:  # type: ignore[attr-defined]  # it is a style of python-docx
            return bool(style.font.bold)  # type: ignore[attr-defined]
        style = style.base_style  # type: ignore[attr-defined]
    return False


def pictures_saved_again(content: bytes) -> bytes:
    """The same pictures, smaller, as Word and Google Docs save them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith((".png", ".jpg")):
                picture = Image.open(io.BytesIO(data))
                size = (max(1, picture.width * 2 // 3), max(1, picture.height * 2 // 3))
                saved = io.BytesIO()
                picture.convert("RGBA").resize(size).save(saved, "PNG")
                data = saved.getvalue()
            new.writestr(name, data)
    return out.getvalue()


REWRITERS: Mapping[str, Rewriter] = {
    "opened and saved by python-docx": by_edit(by_python_docx),
    "other prefixes": by_text(other_prefixes),
    "attributes in another order": by_text(attributes_backwards),
    "a run for each word": by_edit(runs_split),
    "marks of spelling and language": by_edit(spelling_marked),
    "links as fields": by_edit(links_as_fields),
    "links as simple fields": by_edit(links_as_simple_fields),
    "bookmarks between paragraphs": by_edit(bookmarks_before),
    "empty bookmarks": by_edit(bookmarks_empty),
    "controls around paragraphs": by_edit(controls_around_paragraphs),
    "controls around words": by_edit(controls_around_runs),
    "smart tags": by_edit(smart_tags),
    "blanks that do not break": by_edit(no_break_blanks),
    "curly quotes": by_edit(curly_quotes),
    "straight quotes": by_edit(straight_quotes),
    "looks by hand": by_edit(looks_by_hand),
    "pictures saved again": pictures_saved_again,
}
