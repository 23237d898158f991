"""What colleagues do to a Word copy, one kind of edit each, and what must become of the report.

The kinds were written down before the code that takes them. Each is done with python-docx or on the XML, as
Word, LibreOffice or Google Docs write it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from msgspec import Struct
from PIL import Image

REPORT = """---
title: Care in Anytown
lang: en-GB
contact:
  organisation: Healthwatch Anytown
  phone: 020 7946 0123
glossary:
  referral: a letter that asks another service to see you
---

## The health centre

Patients reported that the telephone queue was unacceptable.

::: easy-read
![](waiting)
It is hard to get through on the phone.

![](doctor)
The doctor can write a **referral**. You can read more on [our web page](https://example.org/care).

<!-- Ask the practice manager about this. -->
![](money)
The centre has no money for:

- a lift
- a nurse
- new chairs

Somebody told us this **in June**.
:::

## The dentist

Dental provision was felt to be inadequate.

::: easy-read reviewed="2026-11-22 Ann" of=3f2a9c
![](dentist)
Nobody can find a dentist.

![](worried)
People worry about their teeth.

![](listening)
They asked for a list of dentists.
:::

## What happens next

We will send this report to the council. They must answer by March.[^1]

The main points are:

1. more phone lines
2. more dentists

> We felt ignored for years.
>
> — A patient

Our Turkish group said [Sözünüz önemli]{lang=tr}. We wrote it down.

| Place | People |
| --- | --- |
| Health centre | 22 |
| Dentist | 14 |

First line\\
second line.

[^1]: The council promised this in writing.
"""

Edit = Callable[[WordDocument], None]


class Case(Struct, frozen=True):
    """An edit. `wanted` are texts that the report has afterwards, `gone` those that it has no more, and
    `named` the words that are named as not taken. `stays` are named as still in the report."""

    name: str
    edit: Edit
    wanted: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()


def found(document: WordDocument, words: str) -> Paragraph:
    """The first paragraph of the text with these words in it, in tables too."""
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        if words in "".join(node.text or "" for node in element.iter(qn("w:t"))):
            return paragraph
    raise LookupError(words)


def replaced(words: str, other: str) -> Edit:
    """Type other words over some, across runs, as Word does: in the look of the first of them."""

    def edit(document: WordDocument) -> None:
        retype(found(document, words)._p, words, other)

    return edit


def retype(element: OxmlElement, words: str, other: str) -> None:
    nodes = list(element.iter(qn("w:t")))
    whole = "".join(node.text or "" for node in nodes)
    start = whole.index(words)
    end, at = start + len(words), 0
    for node in nodes:
        text = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first < last:
            node.text, other = text[:first] + other + text[last:], ""
            node.set(qn("xml:space"), "preserve")


def run(words: str, *properties: OxmlElement, tag: str = "w:t") -> OxmlElement:
    made = OxmlElement("w:r")
    if properties:
        about = OxmlElement("w:rPr")
        about.extend(properties)
        made.append(about)
    text = OxmlElement(tag)
    text.text = words
    text.set(qn("xml:space"), "preserve")
    made.append(text)
    return made


def bare_copy(element: OxmlElement, words: str) -> OxmlElement:
    """A paragraph in the same style with these words alone, as Enter makes one."""
    made = OxmlElement("w:p")
    properties = element.find(qn("w:pPr"))
    if properties is not None:
        made.append(copy.deepcopy(properties))
    made.append(run(words))
    return made


def split(words: str, at: str) -> Edit:
    def edit(document: WordDocument) -> None:
        paragraph = found(document, words)
        whole = paragraph.text
        cut = whole.index(at)
        retype(paragraph._p, whole, whole[:cut].rstrip())
        paragraph._p.addnext(bare_copy(paragraph._p, whole[cut:]))

    return edit


def join_dentist_rows(document: WordDocument) -> None:
    one = found(document, "Nobody can find a dentist.")
    two = found(document, "People worry about")
    row = two._p.getparent().getparent()
    one._p.append(run(" "))
    for each in two._p.findall(qn("w:r")):
        one._p.append(each)
    row.getparent().remove(row)


def table_row(document: WordDocument, words: str) -> OxmlElement:
    return next(found(document, words)._p.iterancestors(qn("w:tr")))


def new_row(document: WordDocument) -> None:
    """The Tab key in the last cell, then typing."""
    row = table_row(document, "Nobody can find")
    new = copy.deepcopy(row)
    for name in ("w:bookmarkStart", "w:bookmarkEnd", "w:drawing"):
        for each in list(new.iter(qn(name))):
            each.getparent().remove(each)
    last = list(new.iter(qn("w:p")))[-1]
    retype(last, "Nobody can find a dentist.", "Some people pull out their own teeth.")
    row.addnext(new)


def move_row(document: WordDocument) -> None:
    row = table_row(document, "They asked for a list")
    table_row(document, "Nobody can find").addprevious(row)


def move_row_to_another_part(document: WordDocument) -> None:
    row = table_row(document, "They asked for a list")
    table_row(document, "get through on the phone").addnext(row)


def delete_row(document: WordDocument) -> None:
    row = table_row(document, "People worry")
    row.getparent().remove(row)


def bold(words: str) -> Edit:
    def edit(document: WordDocument) -> None:
        paragraph = found(document, words)
        whole = paragraph.text
        start = whole.index(words)
        for each in paragraph._p.findall(qn("w:r")):
            paragraph._p.remove(each)
        paragraph._p.append(run(whole[:start]))
        paragraph._p.append(run(words, OxmlElement("w:b")))
        paragraph._p.append(run(whole[start + len(words) :]))

    return edit


def unbold(document: WordDocument) -> None:
    for each in found(document, "Somebody told us")._p.iter(qn("w:rStyle")):
        each.getparent().remove(each)


def add_item(document: WordDocument) -> None:
    item = found(document, "a nurse")
    item._p.addnext(bare_copy(item._p, "a quiet room"))


def remove_item(document: WordDocument) -> None:
    item = found(document, "a nurse")._p
    item.getparent().remove(item)


def tracked(tag: str, *content: OxmlElement) -> OxmlElement:
    made = OxmlElement(tag)
    made.set(qn("w:id"), "901")
    made.set(qn("w:author"), "Bea Colleague")
    made.set(qn("w:date"), "2026-11-29T10:00:00Z")
    made.extend(content)
    return made


def insert_tracked(document: WordDocument) -> None:
    found(document, "Nobody can find")._p.append(tracked("w:ins", run(" Not even in the next town.")))


def delete_tracked(document: WordDocument) -> None:
    paragraph = found(document, "It is hard to get through on the phone.")
    for each in paragraph._p.findall(qn("w:r")):
        paragraph._p.remove(each)
    paragraph._p.append(run("It is hard to get through"))
    paragraph._p.append(tracked("w:del", run(" on the phone", tag="w:delText")))
    paragraph._p.append(run("."))


def move_tracked(document: WordDocument) -> None:
    """A sentence that is moved while changes are tracked."""
    source = found(document, "They must answer by March.")
    retype(source._p, " They must answer by March.", "")
    source._p.append(tracked("w:moveFrom", run(" They must answer by March.", tag="w:t")))
    target = found(document, "The main points are:")
    target._p.append(tracked("w:moveTo", run(" They must answer by March.")))


def comment(document: WordDocument) -> None:
    paragraph = found(document, "People worry about their teeth.")
    document.add_comment(
        paragraph.runs, "Is this true for children too?", author="Bea Colleague", initials="BC"
    )


def other_picture(document: WordDocument) -> None:
    out = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(out, "PNG")
    identifier, _ = document.part.get_or_add_image(BytesIO(out.getvalue()))
    row = table_row(document, "Nobody can find")
    next(row.iter(qn("a:blip"))).set(qn("r:embed"), identifier)


def swapped_picture(document: WordDocument) -> None:
    """The picture of another row, copied and pasted."""
    one, two = table_row(document, "Nobody can find"), table_row(document, "They asked for a list")
    blip = next(two.iter(qn("a:blip"))).get(qn("r:embed"))
    next(one.iter(qn("a:blip"))).set(qn("r:embed"), blip)


def described_picture(document: WordDocument) -> None:
    row = table_row(document, "Nobody can find")
    next(row.iter(qn("wp:docPr"))).set("descr", "A woman with a sore tooth")


def no_picture(document: WordDocument) -> None:
    row = table_row(document, "Nobody can find")
    for each in list(row.iter(qn("w:drawing"))):
        each.getparent().remove(each)


def paste_with_foreign_styles(document: WordDocument) -> None:
    """A paragraph from a web page: direct formatting, a colour, its own typeface, a span of bold."""
    paragraph = found(document, "We will send this report")
    made = OxmlElement("w:p")
    fonts, size = OxmlElement("w:rFonts"), OxmlElement("w:sz")
    fonts.set(qn("w:ascii"), "Times New Roman")
    size.set(qn("w:val"), "15")
    made.append(run("Pasted words from a newsletter, ", fonts, size))
    made.append(run("very loud", OxmlElement("w:b"), OxmlElement("w:i")))
    made.append(run("."))
    paragraph._p.addnext(made)


def change_the_title(document: WordDocument) -> None:
    replaced("Care in Anytown", "Care in Anytown and around")(document)


def note(document: WordDocument) -> None:
    part = next(
        each.target_part for each in document.part.rels.values() if each.reltype.endswith("/footnotes")
    )
    text = part.blob.decode("utf-8")
    assert "promised this in writing" in text
    part._blob = text.replace("promised this in writing", "said this by letter").encode()


def smart_quotes(document: WordDocument) -> None:
    replaced("our web page", "our “web page”")(document)
    replaced("Nobody can find a dentist.", "Nobody can find ‘a’ dentist – or “two”…")(document)


def without_bookmarks(document: WordDocument) -> None:
    for name in ("w:bookmarkStart", "w:bookmarkEnd"):
        for each in list(document.element.iter(qn(name))):
            each.getparent().remove(each)
    replaced("Nobody can find a dentist.", "Nobody here can find any dentist.")(document)
    delete_row(document)


def with_other_bookmarks(document: WordDocument) -> None:
    """As Google Docs names them when it saves a file."""
    for number, each in enumerate(document.element.iter(qn("w:bookmarkStart"))):
        each.set(qn("w:name"), f"bookmark=id.{number:x}")
    replaced("Nobody can find a dentist.", "Nobody here can find any dentist.")(document)


def hard_break(document: WordDocument) -> None:
    last = list(found(document, "Nobody can find")._p.iter(qn("w:r")))[-1]
    last.append(OxmlElement("w:br"))
    last.append(run("Not even a far one.").find(qn("w:t")))


def without_break(document: WordDocument) -> None:
    for each in list(found(document, "First line")._p.iter(qn("w:br"))):
        each.getparent().remove(each)
    replaced("First line", "First line ")(document)


def text_box(document: WordDocument) -> None:
    box = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>'
        "<w:t>Words in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    from docx.oxml import parse_xml

    found(document, "We will send this report")._p.append(parse_xml(box))


def new_table_row(document: WordDocument) -> None:
    row = table_row(document, "Health centre")
    new = copy.deepcopy(row)
    retype(new, "Health centre", "Eye clinic")
    retype(new, "22", "7")
    for name in ("w:bookmarkStart", "w:bookmarkEnd"):
        for each in list(new.iter(qn(name))):
            each.getparent().remove(each)
    row.addnext(new)


def new_heading(document: WordDocument) -> None:
    heading = found(document, "What happens next")
    made = bare_copy(heading._p, "A part of our own")
    heading._p.addprevious(made)
    heading._p.addprevious(bare_copy(found(document, "We will send")._p, "Words below a new heading."))


def link_target(document: WordDocument) -> None:
    for each in document.part.rels.values():
        if each.reltype.endswith("/hyperlink") and "example.org/care" in each.target_ref:
            each._target = "https://example.org/new-care"


def new_link(document: WordDocument) -> None:
    identifier = document.part.relate_to(
        "https://example.org/teeth",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), identifier)
    link.append(run("Look here"))
    paragraph = found(document, "Nobody can find")._p
    paragraph.append(run(" "))
    paragraph.append(link)


def many_at_once(document: WordDocument) -> None:
    replaced("It is hard to get", "It is very hard to get")(document)
    move_row(document)
    add_item(document)
    replaced("Health centre", "The health centre")(document)
    comment(document)


CASES = (
    Case("words", replaced("find a dentist", "find any dentist at all"),
         ("Nobody can find any dentist at all.",)),
    Case("words beside a link", replaced("You can read more on", "Read about it on"),
         ("**referral**. Read about it on [our web page](https://example.org/care).",)),
    Case("one letter", replaced("People worry about their teeth", "People worry about his teeth"),
         ("People worry about his teeth.",)),
    Case("a whole row typed anew", replaced("People worry about their teeth.", "Toothache makes them cry."),
         ("![](worried)\nToothache makes them cry.",), ("People worry",)),
    Case("a paragraph split", split("We will send this report", "They must answer"),
         ("We will send this report to the council.[^1]\n\nThey must answer by March.",)),
    Case("a paragraph split beside a picture", split("It is hard to get through", "on the phone"),
         ("![](waiting)\nIt is hard to get through\n\non the phone.",)),
    Case("rows joined", join_dentist_rows,
         ("Nobody can find a dentist. People worry about their teeth.",), ("![](worried)",)),
    Case("a new row between", new_row,
         ("Nobody can find a dentist.\n\n", "Some people pull out their own teeth.\n\n![](worried)")),
    Case("a row moved", move_row, ("list of dentists.\n\n![](dentist)\nNobody",)),
    Case("a row moved to another part", move_row_to_another_part,
         ("on the phone.\n\n![](listening)\nThey asked for a list of dentists.\n\n![](doctor)",)),
    Case("a row deleted", delete_row, (), ("![](worried)", "People worry")),
    Case("words made bold", bold("find a"), ("Nobody can **find a** dentist.",)),
    Case("words made plain", unbold, ("Somebody told us this in June.",), ("**in June**",)),
    Case("an item added", add_item, ("- a lift\n- a nurse\n- a quiet room\n- new chairs",)),
    Case("an item changed", replaced("a nurse", "two nurses"), ("- a lift\n- two nurses\n- new chairs",)),
    Case("an item removed", remove_item, ("- a lift\n- new chairs",), ("nurse",)),
    Case("a number in a numbered list", replaced("more dentists", "many more dentists"),
         ("1. more phone lines\n2. many more dentists",)),
    Case("a cell", replaced("14", "41"), ("| Dentist | 41 |",), ("14",)),
    Case("a row of a table", new_table_row, ("| Health centre | 22 |\n| Eye clinic | 7 |\n| Dentist",)),
    Case("a tracked insertion", insert_tracked, ("find a dentist. Not even in the next town.",)),
    Case("a tracked deletion", delete_tracked, ("It is hard to get through.",), ("on the phone",)),
    Case("a tracked move", move_tracked, ("The main points are: They must answer by March.",)),
    Case("a comment", comment, ("<!-- Is this true for children too? -->\n![](worried)\nPeople worry",),
         ("Bea Colleague",)),
    Case("another picture", other_picture, ("](report-1.png)\nNobody can find",), ("![](dentist)",)),
    Case("a picture of another row", swapped_picture, ("![](listening)\nNobody can find",)),
    Case("a picture described", described_picture, ("![A woman with a sore tooth](dentist)\nNobody",)),
    Case("a picture taken out", no_picture, ("![](none)\nNobody can find",)),
    Case("a paste with foreign styles", paste_with_foreign_styles,
         ("March.[^1]\n\nPasted words from a newsletter, **very loud**.\n\nThe main",)),
    Case("a heading", replaced("The dentist", "Finding a dentist"),
         ("## Finding a dentist\n",), ("## The dentist",)),
    Case("a new heading", new_heading, named=("A part of our own", "Words below a new heading.")),
    Case("a quotation", replaced("We felt ignored", "We all felt ignored"),
         ("> We all felt ignored for years.\n",)),
    Case("who said it", replaced("A patient", "A young patient"), ("> — A young patient\n",)),
    Case("a footnote", note, ("[^1]: The council said this by letter.",)),
    Case("the words of a link", replaced("our web page", "our new page"), ("[our new page](https://example.org/care)",)),
    Case("where a link leads", link_target, ("[our web page](https://example.org/new-care)",)),
    Case("a new link", new_link, ("dentist. [Look here](https://example.org/teeth)",)),
    Case("a hard break", hard_break, ("Nobody can find a dentist.\\\nNot even a far one.",)),
    Case("a hard break taken out", without_break, ("First line second line.",)),
    Case("another script", replaced("Nobody can find a dentist.", "Nobody can find a dentist. কেউ না।"),
         ("Nobody can find a dentist. কেউ না।",)),
    Case("words in another language", replaced("Sözünüz önemli", "Sözünüz çok önemli"),
         ("[Sözünüz çok önemli]{lang=tr}",)),
    Case("words beside another language", replaced("We wrote it down", "We have it on paper"),
         ("[Sözünüz önemli]{lang=tr}. We have it on paper.",)),
    Case("smart quotes", smart_quotes, ("find ‘a’ dentist – or “two”…", "[our “web page”](https://example.org/care)")),
    Case("signs of Markdown", replaced("Nobody can find a dentist.", "# 1 * of <us> [x] _found_ | one"),
         ("1 \\* of",)),
    Case("no bookmarks", without_bookmarks,
         ("![](dentist)\nNobody here can find any dentist.", "People worry about their teeth."),
         stays=("People worry about their teeth.",)),
    Case("other bookmarks", with_other_bookmarks, ("![](dentist)\nNobody here can find any dentist.",)),
    Case("a text box", text_box, named=("Words in a box",)),
    Case("the title", change_the_title, ("title: Care in Anytown and around",)),
    Case("the meaning of a hard word", replaced("asks another service", "tells another service"),
         ("referral: a letter that tells another service to see you",)),
    Case("the contact", replaced("0123", "0999"), named=("0999",)),
    Case("many at once", many_at_once,
         ("It is very hard to get", "- a quiet room", "| The health centre | 22 |", "children too")),
)  # fmt: skip


def edited(content: bytes, edit: Edit) -> bytes:
    """The file after an edit."""
    document = Document(BytesIO(content))
    edit(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)
