""" "About this report": the metadata in plain words, blank fields left out.

Each phrase fits the sentence its field is printed in. A value of the reports library that has none is printed
as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from hwrender.document import Block as DocumentBlock
from hwrender.document import Inline, Item, List, Paragraph, Picture, Text
from hwrender.edition.age_groups import ages_in_words, are_all_ages
from hwrender.fixed_words.table import FixedWords, words_of
from hwrender.metadata import Metadata
from hwrender.reader_tests.model import TriedBy
from hwrender.reader_tests.saying import least_told, opened, said_of
from hwrender.span import START

GENDERS = {
    "Woman": "about.women",
    "Man": "about.men",
    "Non-binary": "about.non_binary",
    "Intersex": "about.intersex",
    "Prefer to self-describe": "about.own_gender",
}

DISABILITIES = {
    "Mental health condition": "about.mental_health",
    "Physical or mobility impairment": "about.physical",
    "Sensory impairment": "about.sensory",
    "Learning disability or difficulties": "about.learning",
    "Long term condition": "about.long_term",
    "Other": "about.other_disability",
    "No disability": "about.no_disability",
}

SELDOM_HEARD = {
    "Homeless people": "about.homeless",
    "People in stigmatised occupations (such as sex workers)": "about.judged_jobs",
    "People on low incomes": "about.low_income",
    "People with or recovering from addictions": "about.addiction",
    "Geographically isolated": "about.isolated",
    "Limited family or social networks": "about.few_friends",
    "Refugees or asylum seekers": "about.refugees",
}

CARERS = {"Yes": "about.carers", "No": "about.no_carers"}
"""The fixed words of the values of the reports library."""

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
    "ethnicity",
    "religion",
    "sexual_orientation",
    "marital_status",
    "pregnancy",
    "trans",
    "long_term_conditions",
)
"""Fields with open values, printed as "Label: values."."""

ANSWERS = {
    "ethnicity": {"all": "about.all_ethnic_groups"},
    "religion": {"all": "about.all_religions"},
    "sexual_orientation": {"all": "about.all_orientations"},
    "pregnancy": {"yes": "about.some_pregnant"},
    "trans": {"yes": "about.trans_took_part"},
    "long_term_conditions": {"yes": "about.long_term"},
}
"""What "Yes" and "All" mean in these fields. A label and an answer are a form, not words to read."""

TRIED_EASY, TRIED_FULL = "readers.this_report", "readers.our_easy_copy"
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
    words = words_of(metadata.lang)
    least, what = least_told(metadata), words.say(tried)
    return (
        *_dates(metadata, words),
        *_people(metadata, words),
        *_groups("took_part", metadata.seldom_heard_groups, SELDOM_HEARD, "people", words),
        *_carers(metadata.features_carers or "", words),
        *(_fact(said_of(each, least, what, words), "easy_read") for each in readings),
        *_groups("tested", metadata.tested_by, {}, "easy_read", words),
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


def _dates(metadata: Metadata, words: FixedWords) -> Iterator[ReportFact]:
    began, finished = metadata.evidence_began, metadata.evidence_finished
    if began and finished and began != finished:
        dates = {"began": words.date(began), "finished": words.date(finished)}
        yield _fact(words.say("about.listened_between", **dates), "listening")
    elif known := began or finished:
        yield _fact(words.say("about.listened", when=words.when(known)), "listening")
    if metadata.publication_date:
        yield _fact(words.say("about.published", when=words.when(metadata.publication_date)), "report")


def _people(metadata: Metadata, words: FixedWords) -> Iterator[ReportFact]:
    number = metadata.number_of_people
    if number == 1:
        yield _fact(words.say("about.told_one"), "speak_up")
    elif number is not None:
        yield _fact(words.say("about.told_many", number=number), "speak_up")
    ages = _said(metadata.age_group)
    if ages == ["All"] or are_all_ages(ages):
        yield _fact(words.say("about.all_ages"), "i_groups_perspective_crowd")
    elif ages:
        said = words.say("about.aged", ages=words.joined(ages_in_words(ages, words)))
        yield _fact(said, "i_groups_perspective_crowd")
    genders = _said(metadata.gender)
    if genders == ["All"]:
        yield _fact(words.say("about.all_genders"), "people")
    elif genders:
        named = words.joined([_phrase(gender, GENDERS, words) for gender in genders])
        yield _fact(opened(words.say("about.took_part", people=named)), "people")
    for disability in _said(metadata.types_of_disabilities):
        known = DISABILITIES.get(disability)
        line = words.say(known) if known else words.say("about.some_had", condition=disability)
        yield _fact(line, DISABILITY_PICTURES.get(disability, NO_PICTURE))
    for name in OTHER_FIELDS:
        yield from _other_field(name, _said(getattr(metadata, name)), words)


def _carers(answer: str, words: FixedWords) -> Iterator[ReportFact]:
    if answer in CARERS:
        yield _fact(words.say(CARERS[answer]), CARERS_PICTURES.get(answer, NO_PICTURE))


def _other_field(name: str, values: list[str], words: FixedWords) -> Iterator[ReportFact]:
    answers = ANSWERS.get(name, {})
    for value in values:
        if value.lower() in answers:
            yield _fact(words.say(answers[value.lower()]), NO_PICTURE)
    open_values = [value for value in values if value.lower() not in _ANSWERED]
    if open_values:
        label = words.say(f"about.{name}")
        said = words.say("about.label_and_values", label=label, values=words.joined(open_values))
        yield _fact(said, NO_PICTURE)


def _said(values: tuple[str, ...]) -> list[str]:
    return [value for value in values if value not in UNSAID]


def _phrase(value: str, phrases: Mapping[str, str], words: FixedWords) -> str:
    """A value in fixed words; one that has none as it was written."""
    return words.say(phrases[value]) if value in phrases else value


def _groups(
    deed: str, values: tuple[str, ...], phrases: Mapping[str, str], picture: str, words: FixedWords
) -> tuple[ReportFact, ...]:
    """Who did something: a list, or a sentence where there is only one to name."""
    said = [_phrase(value, phrases, words) for value in _said(values)]
    if not said:
        return ()
    if len(said) == 1:
        return (_fact(opened(words.say(f"about.{deed}", people=said[0].rstrip("."))), picture),)
    items = tuple(Item((paragraph(phrase),), START) for phrase in said)
    head = paragraph(words.say(f"about.these_{deed}"))
    return (ReportFact((head, List(False, 1, items, START)), picture),)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text, START),), START)


def put_into(words: FixedWords, key: str, inline: Inline) -> tuple[Inline, ...]:
    """Fixed words with a link or bold words at their one place."""
    before, _, after = words.pieces(key)
    texts = (Text(before, START), inline, Text(after, START))
    return tuple(each for each in texts if not isinstance(each, Text) or each.text)
