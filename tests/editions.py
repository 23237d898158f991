"""An edition made by hand that holds every block and inline once, for the tests of the formats."""

from __future__ import annotations

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Break,
    Cell,
    CodeBlock,
    Cover,
    Edition,
    Figure,
    HardWord,
    Heading,
    Item,
    List,
    Note,
    Paragraph,
    Passage,
    Publication,
    Quotation,
    Row,
    Run,
    Section,
    SectionRole,
    Sentence,
    Table,
    WordBox,
    Words,
)
from hwrender.pictures.artwork import Drawing
from hwrender.span import START
from hwrender.style import load_style


class _Numbers:
    """Gives each sentence its id."""

    def __init__(self) -> None:
        self.count = 0

    def words(self, *sentences: str | tuple[Run, ...]) -> Words:
        made = []
        for sentence in sentences:
            self.count += 1
            runs = (text(sentence),) if isinstance(sentence, str) else sentence
            made.append(Sentence(f"s{self.count}", runs))
        return tuple(made)

    def paragraph(self, *sentences: str | tuple[Run, ...]) -> Paragraph:
        return Paragraph(self.words(*sentences))


def text(words: str) -> Text:
    return Text(words, START)


def publication(*, sensitive: bool = True) -> Publication:
    return Publication(
        name="hackney-health-and-care",
        title="What sex workers in Hackney told us about their health and care",
        neutral_title="Health and care in Hackney",
        short_title="Health and care in Hackney",
        organisation="Healthwatch Hackney",
        language="en-GB",
        date="2016-09",
        timestamp=1472688000,
        description="What people told us about health and care services.",
        licence="CC BY 4.0",
        sensitive=sensitive,
        audio_url=None,
    )


def rich_edition(style_name: str = "easy-read", kind: EditionKind = EditionKind.EASY) -> Edition:
    """Every kind of block and run, nested where people nest them."""
    n = _Numbers()
    cover = Cover(
        organisation=n.words("Healthwatch Hackney"),
        label=n.words("Easy read"),
        title=n.words("What sex workers in Hackney told us about their health and care"),
        artwork=Drawing("group_discussion_meeting"),
        lines=(
            n.paragraph("We spoke to people in September 2016."),
            n.paragraph("You can also listen to it."),
        ),
    )
    sections = (
        Section(
            SectionRole.BODY, Heading(2, n.words("What people told us"), "what-people-told-us"), _rows(n)
        ),
        Section(SectionRole.BODY, Heading(2, n.words("Everything else"), "everything-else"), _blocks(n)),
        Section(SectionRole.BODY, Heading(3, n.words("A part of it"), "a-part-of-it"), _more_blocks(n)),
        Section(
            SectionRole.HARD_WORDS,
            Heading(2, n.words("Hard words"), "hard-words"),
            (n.paragraph((Strong((text("Personal information"),), START), text(" means facts about you."))),),
        ),
    )
    return Edition(kind, load_style(style_name), publication(), cover, sections, _notes(n))


def _rows(n: _Numbers) -> tuple[Block, ...]:
    return (
        Row(Drawing("nurse"), (), (n.paragraph("People said Open Doors is a very good service."),), ()),
        Row(Drawing("happy"), (), (n.paragraph("The staff listen.", "They do not judge people."),), ()),
        Row(
            Drawing("officer"),
            n.words("A police officer."),
            (
                n.paragraph("The council wanted to make changes."),
                n.paragraph(
                    (
                        text("The police would get people’s "),
                        HardWord("personal information", "personal-information"),
                        text("."),
                    )
                ),
            ),
            (
                WordBox(
                    "personal-information",
                    n.words(
                        (
                            Strong((text("Personal information"),), START),
                            text(" means facts about you, like your name and where you live."),
                        )
                    ),
                ),
            ),
        ),
        Row(
            None,
            (),
            (
                n.paragraph("People want these things:"),
                List(
                    False,
                    1,
                    (
                        Item((n.paragraph("A safe place to stay."),)),
                        Item((n.paragraph("Staff who know how to help."),)),
                    ),
                ),
            ),
            (),
        ),
    )


def _blocks(n: _Numbers) -> tuple[Block, ...]:
    return (
        n.paragraph(
            (
                text("Read "),
                Link("https://example.org/report", (text("the whole report"),), START),
                text(" or ring "),
                Link("tel:02079460000", (Strong((text("020 7946 0000"),), START),), START),
                text("."),
            ),
            (text("Type "), Code("STOP", START), text(" to end"), NoteReference(1, START), text(".")),
            (text("One line,"), LineBreak(START), text("then another.")),
        ),
        n.paragraph(((Link("https://example.org/all", (text("A paragraph that is all link"),), START)),)),
        n.paragraph(
            (
                text("The Turkish word "),
                Foreign("tr", (text("Sözünüz"),), START),
                text(" means your word, and in Polish "),
                Foreign("pl", (text("zażółć gęślą"),), START),
                text("."),
            )
        ),
        List(
            True,
            3,
            (
                Item((n.paragraph("Third."), List(False, 1, (Item((n.paragraph("A point inside."),)),)))),
                Item((n.paragraph("Fourth."), n.paragraph("Still the fourth."))),
            ),
        ),
        Quotation(
            (n.paragraph("They treat you like a person.", "Not like a number."),), n.words("A woman we met")
        ),
        Quotation((n.paragraph("No name here."), List(True, 1, (Item((n.paragraph("But a list."),)),))), ()),
    )


def _more_blocks(n: _Numbers) -> tuple[Block, ...]:
    header = (Cell(n.words("Service")), Cell(n.words("People")), Cell(n.words("Share")))
    rows = tuple(
        (Cell(n.words(name)), Cell(n.words(count)), Cell(n.words(share)))
        for name, count, share in (("Open Doors", "22", "1 in 2"), ("The GP & nurse", "11", "–"))
    )
    return (
        Table(header, rows, True),
        Figure(Drawing("hospital"), n.words("The front of a hospital.")),
        Figure(Drawing("ambulance"), ()),
        CodeBlock("code-1", "line one\n  line two"),
        Break(),
        Passage("cy", (n.paragraph("Fe wnaethom ni wrando ar bobl."),)),
        n.paragraph("The end."),
    )


def _notes(n: _Numbers) -> tuple[Note, ...]:
    return (Note(1, (n.paragraph("You can start again at any time."),)),)
