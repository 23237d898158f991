""" "About this report": the metadata in plain words, blank fields left out.

Each phrase fits the sentence its field is printed in. A value of the reports library that has none is printed
as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from hwrender.document import Block as DocumentBlock
from hwrender.document import Item, List, Paragraph, Picture, Text
from hwrender.edition.age_groups import ALL_AGES, ages_in_words
from hwrender.metadata import Metadata, PartialDate
from hwrender.reader_tests.model import TriedBy
from hwrender.reader_tests.saying import least_told, said_of
from hwrender.span import START

GENDERS = {
    "Woman": "women",
    "Man": "men",
    "Non-binary": "non-binary people",
    "Intersex": "intersex people",
    "Prefer to self-describe": "people who describe their gender in their own words",
}

DISABILITIES = {
    "Mental health condition": "a mental health condition",
    "Physical or mobility impairment": "a physical disability, or find it hard to move",
    "Sensory impairment": "sight loss or hearing loss",
    "Learning disability or difficulties": "a learning disability or learning difficulty",
    "Long term condition": "a long-term health condition",
    "Other": "another disability",
    "No disability": "no disability",
}

SELDOM_HEARD = {
    "Homeless people": "people who are homeless",
    "People in stigmatised occupations (such as sex workers)": "people whose job others judge, like sex work",
    "People on low incomes": "people who have little money",
    "People with or recovering from addictions": "people who have an addiction, or had one",
    "Geographically isolated": "people who live far from services",
    "Limited family or social networks": "people with few friends or little family",
    "Refugees or asylum seekers": "refugees and people who seek asylum",
}

CARERS = {"Yes": "Carers are part of this report.", "No": "This report is not about carers."}

NO_PICTURE = ""
DISABILITY_PICTURES = {
    "Mental health condition": "mental_disorders",
    "Physical or mobility impairment": "wheelchair",
    "Sensory impairment": "low_vision",
    "Learning disability or difficulties": "learning_disability",
    "Long term condition": "stethoscope",
}
CARERS_PICTURES = {"Yes": "support_worker"}
"""The pictures of values that have one. No picture says who is trans, which faith or skin people have, or
that something is not there."""

UNSAID = frozenset({"Not known", "Prefer not to say", "Not applicable", "N/A"})
"""Values that say nothing about anybody and are left out."""

OTHER_FIELDS = (
    ("ethnicity", "Ethnic groups"),
    ("religion", "Religion"),
    ("sexual_orientation", "Sexual orientation"),
    ("marital_status", "Married or single"),
    ("pregnancy", "Pregnancy"),
    ("trans", "Trans people"),
    ("long_term_conditions", "Long-term conditions"),
)
"""Fields with open values, printed as "Label: values."."""

ANSWERS = {
    "ethnicity": {"all": "People of all ethnic groups took part."},
    "religion": {"all": "People of all religions took part."},
    "sexual_orientation": {"all": "People of all sexual orientations took part."},
    "pregnancy": {"yes": "Some people were pregnant, or had a baby not long ago."},
    "trans": {"yes": "Trans people took part."},
    "long_term_conditions": {"yes": "Some people had a long-term health condition."},
}
"""What "Yes" and "All" mean in these fields. A label and an answer are a form, not words to read."""

_TOOK_PART = "took part"
_TESTED = "read the easy words first and told us what to change"

TRIED_EASY, TRIED_FULL = "this report", "our easy read copy"
"""What the two editions call what readers tried."""

_ANSWERED = frozenset({"yes", "no", "all"})


class ReportFact(Struct, frozen=True):
    """Something that is known about a report, and the picture that was chosen by hand for it."""

    blocks: tuple[DocumentBlock, ...]
    picture: str


def about(
    metadata: Metadata, readings: Sequence[TriedBy] = (), tried: str = TRIED_EASY
) -> tuple[ReportFact, ...]:
    """What is known about the report and the people in it, in the order of the library page; then who `tried`
    it, as their tests say and as its author does."""
    carers = metadata.features_carers or ""
    said_of_carers = CARERS.get(carers)
    return (
        *_dates(metadata),
        *_people(metadata),
        *_groups(_TOOK_PART, metadata.seldom_heard_groups, SELDOM_HEARD, "people"),
        *([_fact(said_of_carers, CARERS_PICTURES.get(carers, NO_PICTURE))] if said_of_carers else []),
        *(_fact(said_of(each, least_told(metadata), tried), "easy_read") for each in readings),
        *_groups(_TESTED, metadata.tested_by, {}, "easy_read"),
    )


def pictured(facts: Sequence[ReportFact]) -> tuple[DocumentBlock, ...]:
    """The facts, each after its picture; where one of them has none, none has."""
    has_all = all(fact.picture for fact in facts)
    return tuple(
        block
        for fact in facts
        for block in (*([Picture(fact.picture, "", START)] if has_all else []), *fact.blocks)
    )


def plainly(facts: Sequence[ReportFact]) -> tuple[DocumentBlock, ...]:
    """The facts without pictures."""
    return tuple(block for fact in facts for block in fact.blocks)


def _fact(line: str, picture: str) -> ReportFact:
    return ReportFact((paragraph(line),), picture)


def _dates(metadata: Metadata) -> Iterator[ReportFact]:
    began, finished = metadata.evidence_began, metadata.evidence_finished
    if began and finished and began != finished:
        line = f"We listened to people from {began.in_words()} to {finished.in_words()}."
        yield _fact(line, "listening")
    elif began or finished:
        yield _fact(f"We listened to people {_in_or_on(began or finished)}.", "listening")
    if metadata.publication_date:
        yield _fact(f"We published our report {_in_or_on(metadata.publication_date)}.", "report")


def _in_or_on(date: PartialDate | None) -> str:
    if date is None:
        return ""
    return f"{'in' if date.day is None else 'on'} {date.in_words()}"


def _people(metadata: Metadata) -> Iterator[ReportFact]:
    if metadata.number_of_people == 1:
        yield _fact("1 person told us what they think.", "speak_up")
    elif metadata.number_of_people is not None:
        yield _fact(f"{metadata.number_of_people} people told us what they think.", "speak_up")
    ages = _said(metadata.age_group)
    if ages == ["All"] or ages_in_words(ages) == [ALL_AGES]:
        yield _fact("People of all ages took part.", "i_groups_perspective_crowd")
    elif ages:
        yield _fact(f"They were aged {_joined(ages_in_words(ages))}.", "i_groups_perspective_crowd")
    genders = _said(metadata.gender)
    if genders == ["All"]:
        yield _fact("People of all genders took part.", "people")
    elif genders:
        named = _joined([GENDERS.get(gender, gender) for gender in genders])
        yield _fact(f"{named[:1].upper()}{named[1:]} took part.", "people")
    for disability in _said(metadata.types_of_disabilities):
        line = f"Some people had {DISABILITIES.get(disability, disability)}."
        yield _fact(line, DISABILITY_PICTURES.get(disability, NO_PICTURE))
    for name, label in OTHER_FIELDS:
        values = _said(getattr(metadata, name))
        answers = ANSWERS.get(name, {})
        for value in values:
            if value.lower() in answers:
                yield _fact(answers[value.lower()], NO_PICTURE)
        open_values = [value for value in values if value.lower() not in _ANSWERED]
        if open_values:
            yield _fact(f"{label}: {_joined(open_values)}.", NO_PICTURE)


def _said(values: tuple[str, ...]) -> list[str]:
    return [value for value in values if value not in UNSAID]


def _groups(
    deed: str, values: tuple[str, ...], phrases: Mapping[str, str], picture: str
) -> tuple[ReportFact, ...]:
    """Who did something: a list, or a sentence where there is only one to name."""
    said = [phrases.get(value, value) for value in _said(values)]
    if not said:
        return ()
    if len(said) == 1:
        return (_fact(f"{said[0][:1].upper()}{said[0][1:].rstrip('.')} {deed}.", picture),)
    items = tuple(Item((paragraph(phrase),), START) for phrase in said)
    return (ReportFact((paragraph(f"These people {deed}:"), List(False, 1, items, START)), picture),)


def _joined(values: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text, START),), START)
