"""An edition as a script: every sentence as a voice says it, with its pause, in the order of the page.

Pure: no clock, no voice, no file. The length it announces is counted from words and pauses.
"""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from hwrender.edition.model import (
    Block,
    Break,
    Chart,
    Choices,
    CodeBlock,
    Edition,
    Figure,
    Heading,
    List,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Section,
    SectionRole,
    Space,
    Table,
    WordBox,
)
from hwrender.edition.walking import after_picture, in_row
from hwrender.narration.lexicon import NO_LEXICON, Lexicon
from hwrender.narration.model import Script, UtteranceRole
from hwrender.narration.pace import SPEECH_OVER_WHOLE, speech_seconds
from hwrender.narration.script_tables import say_table
from hwrender.narration.script_writer import ScriptWriter
from hwrender.narration.speakers import say_attribution

CHAPTER_LEVEL = 2


def write_script(edition: Edition, *, rate: float = 1.0, lexicon: Lexicon = NO_LEXICON) -> Script:
    """The whole narration of an edition. Each sentence is one utterance under its own id.

    `rate` is how much faster than the style's speed (0.8 to 1.2). Raises `ValueError` outside 0.5 to 2.
    """
    if not 0.5 <= rate <= 2:
        raise ValueError(f"a rate of {rate} is not between 0.5 and 2")
    speech = edition.style.speech
    writer = ScriptWriter(speech, edition.publication.language, lexicon.readings())
    announced = _cover(writer, edition)
    for section in edition.sections:
        _section(writer, section)
    _notes(writer, edition)
    writer.announce(writer.ours.say("end"), "end")
    writer.pause(speech.ends_pause_seconds)
    words_per_minute = speech.words_per_minute * SPEECH_OVER_WHOLE * rate
    seconds = sum(
        speech_seconds(utterance.spoken, words_per_minute) + utterance.pause_seconds
        for utterance in writer.utterances
    )
    writer.say_instead(announced, writer.ours.length(seconds))
    return Script(
        edition.publication.neutral_title,
        edition.publication.organisation,
        edition.publication.language,
        words_per_minute,
        speech.ends_pause_seconds,
        tuple(writer.utterances),
    )


# --- parts of an edition ---------------------------------------------------------------------------------


def _cover(writer: ScriptWriter, edition: Edition) -> int:
    """Says the cover; gives the place of the utterance that is to tell how long the whole takes."""
    cover, speech = edition.cover, writer.speech
    writer.say_words(cover.notice, "sentence", speech.paragraph_pause_seconds)
    writer.say_words(cover.organisation, "sentence", speech.paragraph_pause_seconds)
    writer.say_words(cover.label, "sentence", speech.paragraph_pause_seconds)
    writer.say_words(cover.title, "title", speech.after_heading_pause_seconds)
    announced = len(writer.utterances)
    writer.announce(writer.ours.length(0), "length")
    writer.pause(speech.paragraph_pause_seconds)
    parts = _count_parts(edition)
    if parts > 1:
        writer.announce(writer.ours.parts(parts), "length")
        writer.pause(speech.paragraph_pause_seconds)
    for line in after_picture(cover):
        _block(writer, line, "sentence")
    return announced


def _count_parts(edition: Edition) -> int:
    """How many parts the report has; how to use it is none of them."""
    headings = (section.heading for section in edition.sections if section.role is not SectionRole.OPENING)
    return sum(1 for heading in headings if heading is not None and heading.level == CHAPTER_LEVEL)


def _section(writer: ScriptWriter, section: Section) -> None:
    if section.role is SectionRole.HARD_WORDS:
        writer.pause(writer.speech.before_heading_pause_seconds)
        writer.announce(writer.ours.say("stop_here"), "end")
    if section.heading is not None:
        _block(writer, section.heading, "sentence")
    for block in section.blocks:
        _block(writer, block, "sentence")


def _notes(writer: ScriptWriter, edition: Edition) -> None:
    if edition.notes:
        writer.pause(writer.speech.before_heading_pause_seconds)
        writer.announce(writer.ours.say("notes"), "notes")
        writer.pause(writer.speech.after_heading_pause_seconds)
    for note in edition.notes:
        writer.announce(writer.ours.note(note.number), "note")
        for block in note.blocks:
            _block(writer, block, "sentence")
    writer.pause(writer.speech.before_heading_pause_seconds)


def _block(  # noqa: C901  # one case a kind of block
    writer: ScriptWriter, block: Block, role: UtteranceRole, before: str = ""
) -> None:
    speech = writer.speech
    match block:
        case Heading():
            _heading(writer, block)
        case Paragraph(words=words) | WordBox(words=words):
            pause = speech.item_pause_seconds if role == "item" else speech.paragraph_pause_seconds
            writer.say_words(words, role, pause, before=before)
        case List():
            _list(writer, block)
        case Quotation():
            _quotation(writer, block, role)
        case Table():
            say_table(writer, block)
        case Figure(description=description) | Chart(description=description):
            writer.say_words(
                description, "picture", speech.paragraph_pause_seconds, before=writer.ours.picture()
            )
        case CodeBlock():
            writer.say_code(block)
            writer.pause(speech.paragraph_pause_seconds)
        case Choices(choices=choices):
            for choice in choices:
                writer.say_words(choice.words, role, speech.item_pause_seconds)
        case Space():
            pass
        case Break():
            writer.pause(speech.before_heading_pause_seconds)
        case Passage():
            _passage(writer, block, role)
        case Row(description=description):
            writer.say_words(
                description, "picture", speech.sentence_pause_seconds, before=writer.ours.picture()
            )
            for inner in in_row(block):
                _block(writer, inner, role)
        case _:
            assert_never(block)


def _heading(writer: ScriptWriter, heading: Heading) -> None:
    writer.pause(writer.speech.before_heading_pause_seconds)
    for place, sentence in enumerate(heading.words):
        starts_chapter = place == 0 and heading.level == CHAPTER_LEVEL
        writer.say(sentence, "heading", anchor=heading.anchor if starts_chapter else None)
    writer.pause(writer.speech.after_heading_pause_seconds)


def _list(writer: ScriptWriter, points: List) -> None:
    if len(points.items) > 1:
        writer.announce(writer.ours.points(len(points.items)), "list")
    for place, item in enumerate(points.items):
        label = writer.ours.label(str(points.start + place)) if points.ordered else ""
        for position, block in enumerate(item.blocks):
            if label and position == 0 and not isinstance(block, Paragraph):
                writer.announce(label, "item")
            _block(writer, block, "item", "" if position else label)
    writer.pause(writer.speech.paragraph_pause_seconds)


def _quotation(writer: ScriptWriter, quotation: Quotation, role: UtteranceRole) -> None:
    writer.announce(writer.ours.say("quote"), "quotation")
    for block in quotation.blocks:
        _block(writer, block, role)
    if quotation.attribution:
        say_attribution(writer, quotation.attribution, role)
    else:
        writer.announce(writer.ours.say("quote_end"), "end")
    writer.pause(writer.speech.paragraph_pause_seconds)


def _passage(writer: ScriptWriter, passage: Passage, role: UtteranceRole) -> None:
    """A voice speaks one language: a passage in another one is announced, and passes in silence."""
    spoken_language = writer.language.split("-")[0].lower()
    if passage.language.split("-")[0].lower() == spoken_language:
        for block in passage.blocks:
            _block(writer, block, role)
        return
    writer.announce(writer.ours.other_language(passage.language), "passage")
    silent = ScriptWriter(writer.speech, passage.language, {})
    for block in passage.blocks:
        _block(silent, block, role)
    writer.utterances.extend(
        replace(utterance, spoken="", pause_seconds=0.0)
        for utterance in silent.utterances
        if utterance.role != "announcement"
    )
    writer.pause(writer.speech.paragraph_pause_seconds)
