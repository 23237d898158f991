"""P8: names of people: a title with a name, "my name is", given names with a family name or alone.

Names of services, places and things are no people: "St Mary's Hospital", "the Elizabeth Fry Trust", "Victoria
Road". Words that are names as well ("Grace", "Mark", "May") count where what stands around them speaks of a
person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.capitals import CapitalRun, Capitals
from hwrender.disclosure.concerns import NAME, Disclosure
from hwrender.disclosure.context import ReportContext, letters
from hwrender.disclosure.name_evidence import (
    COMMON_WORD_ZIPF,
    firms,
    is_attribution,
    is_family,
    is_family_after_all,
    is_person_alone,
    name_at,
)
from hwrender.disclosure.name_table import GivenName, given_name
from hwrender.disclosure.name_words import (
    ALSO_FAMILY_NAMES,
    BEFORE_PLACES,
    EPONYMS,
    LAWS,
    NO_SURNAMES,
    ORGANISATIONS,
    SAINTS,
    SET_PHRASES,
    TELLING,
    TITLES,
)
from hwrender.language.frequency import zipf_frequency
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind

_INTRODUCED = re.compile(
    r"(?i:\b(?:my|her|his|their|your)(?: (?:first|real|full|own))? name(?:['’]s| is| was)|\bname of (?:the )?"
    r"(?:patient|person|carer|resident|child)\s?(?:is|was|:)|\bname\s?:|\b(?:patient|client|interviewee"
    r"|carer)\s?:"
    r"|\b(?:case study|photo|photograph|portrait|story|interview)(?: of| by| with)?\s?:"
    r"|\bI(?:['’]m| am)|\b(?:I|he|she|who|son|daughter|mum|dad|baby|man|woman|friend|carer)"
    r"(?:['’]s|['’]m| is| was| am) called|\bcall(?:ed|ing|s)? (?:me|him|her|them|us|you)|\bknown as"
    r"|\bformerly)"
    r"[ \n]+[\"“‘']?(?P<name>[^\W\d_a-z][\w’'-]{1,30}(?: [^\W\d_a-z][\w’'-]{1,30})?)"
)
_ORGANISATION_FIELDS = (
    "contact.", "local_healthwatch", "partner_organisations", "service_providers", "services_included",
    "key_themes", "type_of_report", "primary_research_method", "enter_and_view", "ethnicity", "religion",
    "source_pdf", "licence", "name",
)  # fmt: skip
_SET_PHRASE = re.compile(r"(?i)\b(?:" + "|".join(SET_PHRASES) + r")\b")
_LONGEST_TITLED_WORDS = 3


def find_names(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Each name, from its title to its family name."""
    if text.kind in (ProseKind.CODE, ProseKind.ADDRESS) or text.field.startswith(_ORGANISATION_FIELDS):
        return
    for place in name_places(text, context):
        yield Disclosure(NAME, place)


def name_places(text: Prose, context: ReportContext) -> tuple[Slice, ...]:
    """Where names stand in a text."""
    places: list[Slice] = []
    for run in Capitals(text.text).runs():
        key = letters(run.text())
        if not any(key in name for name in context.organisations):
            places.extend(_in_run(run, text.kind))
    for found in _INTRODUCED.finditer(text.text):
        place = Slice(*found.span("name"))
        if not any(place.overlaps(each) for each in places) and _may_be_introduced(found["name"]):
            places.append(place)
    nobody = [*_set_phrases(text.text), *firms(text.text)] if places else []
    return tuple(sorted(each for each in places if not any(each.overlaps(other) for other in nobody)))


def _in_run(run: CapitalRun, kind: ProseKind) -> Iterator[Slice]:
    """The names among words with capitals that stand side by side."""
    place = 0
    while place < len(run.words):
        if _is_other(run, place, kind):
            return
        length = _titled(run, place) or _given(run, place, kind)
        if length:
            yield Slice(run.words[place].start, run.end_of(place + length - 1))
        place += length or 1


def _is_other(run: CapitalRun, place: int, kind: ProseKind) -> bool:
    """Whether the words from here on are the name of a service, a place, a saint or a thing."""
    key = run.keys[place]
    if key in SAINTS or (run.before(place) == "the" and key not in TITLES) or run.starts_with(place, EPONYMS):
        return True
    if key in TITLES or given_name(run.words[place].text) is None:
        return False
    return run.is_organisation(place + 1, ORGANISATIONS) and not is_family_after_all(run, place, kind)


def _titled(run: CapitalRun, place: int) -> int:
    """How many words a title and its name take: "Mrs Smith", "Dr Jane de Souza"; 0 where there is none."""
    if run.keys[place] not in TITLES:
        return 0
    end = place + 1
    while end < len(run.words) and run.keys[end] in TITLES | {"and", "&"}:
        end += 1
    if end >= len(run.words) or run.keys[end] in NO_SURNAMES:
        return 0
    is_short = len(run.words) - end <= _LONGEST_TITLED_WORDS
    of_a_person = is_short and run.keys[-1] in ALSO_FAMILY_NAMES
    if run.is_organisation(end, ORGANISATIONS) and not of_a_person:
        return 0
    return len(run.words) - place


def _given(run: CapitalRun, place: int, kind: ProseKind) -> int:
    """How many words a given name and its family name take; 0 where there is none."""
    name = name_at(run, place)
    if name is None or run.is_after_capital(place, SAINTS | BEFORE_PLACES):
        return 0
    if run.is_owner(place) and run.following_of(place) in LAWS:
        return 0
    if place + 1 == len(run.words) or run.is_owner(place):
        return int(is_person_alone(run, place, name, kind))
    return _with_family(run, place, name, kind)


def _with_family(run: CapitalRun, place: int, name: GivenName, kind: ProseKind) -> int:
    """A given name with capitals after it: with its family name, or alone where these are something else."""
    end = place + 1
    while end < len(run.words) and (run.is_initial(end) or given_name(run.words[end].text) is GivenName.SURE):
        end += 1
    surely = is_attribution(run, place, kind) or run.following in TELLING
    if end < len(run.words) and is_family(run, end, name, surely=surely):
        return end + 1 - place
    sure = name is GivenName.SURE or (name is GivenName.WORD and end - place > 1)
    return end - place if sure else 0


def _set_phrases(text: str) -> Iterator[Slice]:
    for found in _SET_PHRASE.finditer(text):
        yield Slice(found.start(), found.end())


def _may_be_introduced(name: str) -> bool:
    """Whether a word after "my name is" is one: in the table, or no common word."""
    first = name.split()[0]
    return given_name(first) is not None or zipf_frequency(first) < COMMON_WORD_ZIPF
