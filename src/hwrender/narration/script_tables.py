"""Tables as they are said: the caption, the size, then each row as "header: value".

A row says each header itself, so that nobody needs to keep the columns in mind. The headers are not said by
themselves too; only a table without rows says its columns.
"""

from __future__ import annotations

from hwrender.edition.model import Table, Words
from hwrender.edition.outline import text_of, text_of_sentence
from hwrender.narration.pace import count_words
from hwrender.narration.script_writer import ScriptWriter


def say_table(writer: ScriptWriter, table: Table) -> None:
    """The caption and the size, then the rows. Each cell keeps its own id; headers have theirs, and are
    silent."""
    speech = writer.speech
    before = writer.ours.caption(" ".join(map(text_of_sentence, table.caption)))
    writer.say_words(table.caption, "sentence", speech.sentence_pause_seconds, before=before)
    writer.announce(writer.ours.table_size(len(table.rows), len(table.header)), "table")
    if table.rows:
        for sentence in (sentence for cell in table.header for sentence in cell.words):
            writer.say_later(sentence, "cell")
        writer.pause(speech.sentence_pause_seconds)
    else:
        writer.announce(writer.ours.say("columns_are"), "columns")
        for cell in table.header:
            writer.say_words(cell.words, "cell", speech.sentence_pause_seconds)
        writer.pause(speech.item_pause_seconds)
    labels = [writer.ours.label(label) if (label := text_of(cell.words)) else "" for cell in table.header]
    for number, row in enumerate(table.rows, start=1):
        if not table.row_headers:
            writer.announce(writer.ours.row(number), "row")
        for label, cell in zip(labels, row, strict=True):
            if any(count_words(text_of_sentence(sentence)) for sentence in cell.words):
                writer.say_words(cell.words, "cell", speech.sentence_pause_seconds, before=label)
            else:
                _say_blank(writer, cell.words, label)
        writer.pause(speech.item_pause_seconds)
    writer.announce(writer.ours.say("table_end"), "end")
    writer.pause(speech.paragraph_pause_seconds)


def _say_blank(writer: ScriptWriter, words: Words, label: str) -> None:
    """A cell that is empty or holds only a sign such as a dash."""
    if words:
        for sentence in words:
            writer.say_as(sentence, "cell", label + writer.ours.say("blank"))
    elif label:
        writer.announce(label + writer.ours.say("blank"), "cell")
