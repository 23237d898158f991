"""Sentences are cut through the tree of inlines without losing a character or a mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import Run
from hwrender.edition.outline import text_of, text_of_runs
from hwrender.edition.sentences import SentenceNumbering, slice_runs, split_runs
from hwrender.span import START, Span


def text(words: str) -> Text:
    return Text(words, Span(3, 5, 3, 5 + len(words)))


def strong(*children: Inline) -> Strong:
    return Strong(children, START)


def test_a_sentence_may_end_inside_strong_words() -> None:
    parts = split_runs((text("We came. "), strong(text("They listened. They")), text(" helped.")))
    assert [text_of_runs(part) for part in parts] == ["We came.", "They listened.", "They helped."]
    assert isinstance(parts[1][0], Strong)
    assert isinstance(parts[2][0], Strong)


def test_a_cut_text_keeps_its_place_in_the_source() -> None:
    parts = split_runs((text("One. Two."),))
    assert parts[1][0] == Text("Two.", Span(3, 10, 3, 14))


def test_a_text_unlike_its_source_keeps_the_place_of_the_whole() -> None:
    entity = Text("One. Two.", Span(1, 1, 1, 19))
    assert [part[0].span for part in split_runs((entity,))] == [Span(1, 1, 1, 19), Span(1, 1, 1, 19)]


def test_the_mark_of_a_footnote_stays_with_the_sentence_before_it() -> None:
    parts = split_runs((text("One."), NoteReference(1, START), text(" Two.")))
    assert [len(part) for part in parts] == [2, 1]
    assert isinstance(parts[0][1], NoteReference)


def test_a_mark_at_the_very_start_is_kept() -> None:
    assert len(split_runs((NoteReference(1, START), text("One.")))[0]) == 2


def test_a_mark_with_a_blank_before_it_stays_with_the_words_before() -> None:
    for words in ("One. ", "One.\n"):
        parts = split_runs((text(words), NoteReference(1, START), text(" Two. "), NoteReference(2, START)))
        assert [[run.number for run in part if isinstance(run, NoteReference)] for part in parts] == [
            [1],
            [2],
        ]


def test_a_mark_without_words_is_a_sentence_of_its_own() -> None:
    mark = NoteReference(1, START)
    assert split_runs((text(" "), strong(mark))) == ((strong(mark),),)
    assert len(SentenceNumbering().line((mark,))) == 1


def test_a_line_break_between_sentences_is_kept_with_the_first() -> None:
    parts = split_runs((text("One."), LineBreak(START), text("Two.")))
    assert isinstance(parts[0][-1], LineBreak)
    assert text_of(SentenceNumbering().words((text("One."), LineBreak(START), text("Two.")))) == "One.\nTwo."


def test_a_line_break_after_the_last_sentence_is_dropped() -> None:
    (part,) = split_runs((text("One.\n"),))
    assert part == (Text("One.", Span(3, 5, 3, 9)),)


def test_codes_are_numbered_one_by_one_beside_sentences() -> None:
    numbering = SentenceNumbering()
    assert [numbering.code(), numbering.said("Hello.")[0].id, numbering.code()] == ["code1", "s1", "code2"]


def test_a_cut_keeps_the_mark_that_stands_with_its_words() -> None:
    runs = (NoteReference(1, START), text("One"), NoteReference(2, START), text("Two"))
    assert [run.number for run in slice_runs(runs, 0, 3) if isinstance(run, NoteReference)] == [1, 2]
    assert [run.number for run in slice_runs(runs, 3, 6) if isinstance(run, NoteReference)] == []


def test_a_heading_is_one_sentence_however_it_is_marked() -> None:
    assert len(SentenceNumbering().line((text("What now? Where to? "),))) == 1


def test_blanks_alone_make_no_sentence() -> None:
    numbering = SentenceNumbering()
    assert numbering.words((text("  "),)) == ()
    assert numbering.line((text("  "),)) == ()
    assert numbering.said("Hello.")[0].id == "s1"


_words = st.text(alphabet="ab .!?\n", min_size=1, max_size=12).map(text)
_leaf = st.one_of(_words, st.builds(lambda t: Code(t.text, START), _words), st.just(NoteReference(1, START)))
_runs = st.lists(
    st.one_of(
        _leaf,
        st.lists(_leaf, max_size=3).map(lambda c: Strong(tuple(c), START)),
        st.lists(_leaf, max_size=3).map(lambda c: Link("#x", tuple(c), START)),
        st.lists(_leaf, max_size=3).map(lambda c: Foreign("cy", tuple(c), START)),
    ),
    max_size=6,
).map(tuple)


@given(_runs)
def test_no_word_is_lost_or_doubled_by_cutting(runs: tuple[Run, ...]) -> None:
    joined = " ".join(text_of_runs(part) for part in split_runs(runs))
    assert joined.split() == " ".join(text_of_runs(runs).split()).split()


def marks(runs: tuple[Run, ...]) -> list[Run]:
    found: list[Run] = []
    for run in runs:
        match run:
            case NoteReference():
                found.append(run)
            case Strong(children=children) | Link(children=children) | Foreign(children=children):
                found.extend(marks(children))
    return found


@given(_runs)
def test_no_mark_of_a_footnote_is_lost_or_doubled_by_cutting(runs: tuple[Run, ...]) -> None:
    assert [mark for part in split_runs(runs) for mark in marks(part)] == marks(runs)


@given(_runs, st.integers(0, 30), st.integers(0, 30))
def test_a_slice_holds_just_the_text_between_its_offsets(runs: tuple[Run, ...], one: int, two: int) -> None:
    whole = text_of_runs(runs)
    start, end = sorted((min(one, len(whole)), min(two, len(whole))))
    assert text_of_runs(slice_runs(runs, start, end)) == whole[start:end]
