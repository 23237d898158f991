"""The words of a paragraph as Word shows them, and what is drawn beside them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.shown.links import written_target
from hwrender.importing.shown.model import BREAK, TAB, Look, Piece
from hwrender.importing.shown.signs import in_characters, is_font_of_signs, sign_of
from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.controls import control_words, is_left_out
from hwrender.importing.word.drawings import Drawn, drawn_in, shown_branch
from hwrender.importing.word.fields import FieldPlace, place_of_code, with_place
from hwrender.importing.word.formulas import formula_in_one_line, formula_words
from hwrender.importing.word.notes import KINDS, WordNotes
from hwrender.importing.word.ooxml import MATH, MC, OFF, R, W, inner, names
from hwrender.importing.word.package import WordFile
from hwrender.importing.word.story import SILENT, Around, Story
from hwrender.importing.word.styles import WordStyles
from hwrender.span import START

_AS_TEXT = names(W, "br cr tab ptab noBreakHyphen sym fldChar")
_CODE = re.compile(r"[0-9a-fA-F]{1,6}")
_DRAWN = names(W, "drawing pict object")
_BLOCKS = names(W, "p tbl")
_LONGEST_OWN_MARK = 4


class Inlines(Struct):
    """What was found in one paragraph."""

    pieces: list[Piece]
    drawn: list[Drawn]


class InlineReader:
    """Reads one paragraph after another."""

    def __init__(self, file: WordFile, styles: WordStyles, account: Account) -> None:
        self._file = file
        self._styles = styles
        self._account = account
        self.notes = WordNotes(file)

    def read(self, paragraph: Element, story: Story, around: Around) -> Inlines:
        """The words in a paragraph, and what is drawn in it."""
        return _Paragraph(self, paragraph, story, around).read()


class _Paragraph:
    """One reading of one paragraph."""

    def __init__(self, reader: InlineReader, paragraph: Element, story: Story, around: Around) -> None:
        self._reader = reader
        self._file, self._styles = reader._file, reader._styles
        self._account = reader._account
        self._paragraph = paragraph
        self._properties = inner(paragraph, "pPr")
        self._story = story
        self._around = around
        self._is_shaded = around.is_shaded or reader._styles.paragraph(self._properties).is_shaded
        self._found = Inlines([], [])
        self._own_mark = ""

    def read(self) -> Inlines:
        self._children(self._paragraph, "")
        return self._found

    def _children(self, element: Element, target: str) -> None:
        for child in element:
            self._child(child, target)

    def _child(self, child: Element, target: str) -> None:
        match child.tag.removeprefix(W):
            case "r":
                self._run(child, target)
            case "hyperlink":
                self._children(child, self._target(child) or target)
            case "fldSimple":
                self._simple_field(child, target)
            case "sdt":
                self._control(child, target)
            case "ruby":
                self._ruby(child, Look(), target)
            case _ if child.tag == f"{MC}AlternateContent":
                branch = shown_branch(child, self._account)
                if branch is not None:
                    self._children(branch, target)
            case _ if child.tag == f"{MATH}oMath":
                self._formula(child)
            case _ if child.tag not in SILENT:
                self._children(child, target)
            case _:
                pass

    def _formula(self, formula: Element) -> None:
        """A formula as words in the line; one that needs more than a line is left out."""
        words = formula_in_one_line(formula)
        if words is None:
            self._account.leave_out(formula)
            self._account.lost_formulas.append(formula_words(formula))
        elif words:
            self._account.formulas.append(words)
            self._add(words, Look(), "", formula)

    # --- runs ----------------------------------------------------------------------------------------------

    def _run(self, run: Element, target: str) -> None:
        account = self._account
        look = self._styles.words(inner(run, "rPr"), self._properties, self._around.table)
        if look.is_hidden:
            account.hide(run, account.hidden)
            return
        if look.is_struck:
            account.hide(run, account.struck)
            return
        if look.raised:
            account.raised.add(id(run))
        before = len(self._found.pieces)
        self._run_children(run, look, target)
        if (look.is_white or look.is_tiny) and not (self._is_shaded or look.is_shaded):
            words = " ".join("".join(each.text for each in self._found.pieces[before:]).split())
            if words:
                account.unseen.append(words)

    def _run_children(self, run: Element, look: Look, target: str) -> None:
        for child in run:
            self._in_run(child, run, look, target)

    def _in_run(self, child: Element, run: Element, look: Look, target: str) -> None:
        place = self._story.fields.place(child)
        if place.is_code or place.is_contents or place.is_of_people:
            self._leave_out_of_field(child, place)
            return
        target = target or written_target(place.target, self._account)
        tag = child.tag
        if tag == f"{W}t":
            self._text(child, look, target, run)
        elif tag in _AS_TEXT:
            self._add(self._as_text(child), look, target, run)
        elif tag in KINDS:
            self._note(child, look, run)
        elif tag in _DRAWN:
            self._found.drawn += drawn_in(child, self._account)
        elif tag == f"{W}ruby":
            self._ruby(child, look, target)
        elif tag == f"{MATH}oMath":
            self._formula(child)
        elif tag == f"{MC}AlternateContent":
            self._alternatives(child, run, look, target)
        elif tag not in SILENT and tag not in _BLOCKS:
            self._run_children(child, look, target)

    def _alternatives(self, child: Element, run: Element, look: Look, target: str) -> None:
        branch = shown_branch(child, self._account)
        for each in () if branch is None else branch:
            if each.tag in _DRAWN:
                self._found.drawn += drawn_in(each, self._account)
            else:
                self._in_run(each, run, look, target)

    def _leave_out_of_field(self, child: Element, place: FieldPlace) -> None:
        told = "contents" if place.is_contents else "people" if place.is_of_people else ""
        self._account.leave_out(child, "" if place.is_code else told)

    def _text(self, child: Element, look: Look, target: str, run: Element) -> None:
        text = child.text or ""
        if is_font_of_signs(look.font):
            self._account.leave_out(child)
        shown = in_characters(text.replace("\n", " ").replace("\t", " ").replace("\r", " "), look.font)
        if self._own_mark:
            name, self._own_mark = self._own_mark, ""
            mark = shown.strip()
            if len(mark) <= _LONGEST_OWN_MARK and (look.raised or not mark.isalpha()):
                self._account.own_marks[name] = mark
                self._account.otherwise[mark] += 1
                self._account.leave_out(child)
                return
        self._add(shown, look, target, run)

    def _as_text(self, child: Element) -> str:
        """The text that an element without text stands for."""
        match child.tag.removeprefix(W):
            case "br" | "cr":
                return BREAK if child.get(f"{W}type") in (None, "textWrapping") else " "
            case "tab" | "ptab":
                return TAB
            case "noBreakHyphen":
                return "-"
            case "sym" if _CODE.fullmatch(child.get(f"{W}char", "")):
                return sign_of(child.get(f"{W}font", ""), int(child.get(f"{W}char", ""), 16))
            case "fldChar":
                return self._story.fields.instead(child) or ""
            case _:
                return ""

    def _add(self, text: str, look: Look, target: str, run: Element) -> None:
        if text:
            piece = Piece(text, look, target, source=id(run))
            self._found.pieces.append(piece)
            self._account.languages[piece.language] += len(text)

    def _note(self, child: Element, look: Look, run: Element) -> None:
        name = self._reader.notes.meet(child, self._account)
        if name:
            self._found.pieces.append(Piece("", look, note=name, source=id(run)))
            self._own_mark = "" if child.get(f"{W}customMarkFollows", "0") in OFF else name

    def _ruby(self, ruby: Element, look: Look, target: str) -> None:
        """Words with their sound written above them: the sound follows in brackets."""
        base, sound = inner(ruby, "rubyBase"), inner(ruby, "rt")
        for each in () if base is None else base:
            self._child(each, target)
        said = "" if sound is None else " ".join(bare_words(sound).split())
        if said:
            self._add(f" ({said})", look, target, ruby)

    # --- links, fields, controls ---------------------------------------------------------------------------

    def _target(self, link: Element) -> str:
        identifier = link.get(f"{R}id")
        relation = self._file.relation(self._story.part, identifier)
        if relation is None:
            if identifier:
                words = " ".join(bare_words(link).split())
                self._account.dropped_links.setdefault(f"“{words}”", START)
            return ""
        target = with_place(relation.target, link.get(f"{W}anchor", "")) if relation.is_outside else ""
        return written_target(target, self._account)

    def _simple_field(self, field: Element, target: str) -> None:
        code = field.get(f"{W}instr", "")
        place = place_of_code(code)
        if place.is_contents or place.is_of_people:
            self._leave_out_of_field(field, place)
            return
        self._children(field, written_target(place.target, self._account) or target)

    def _control(self, control: Element, target: str) -> None:
        words = control_words(control)
        content = inner(control, "sdtContent")
        if words is not None:
            run = content if content is not None else control
            self._account.leave_out(run)
            self._add(words, Look(), target, run)
        elif content is not None and not is_left_out(control, self._account):
            self._children(content, target)
