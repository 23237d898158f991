"""Who says so: "a relative said" is not "we saw", and not "the manager said"."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import Clause, ClauseKind, Tense
from hwrender.language.lemmas import lemma
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.agents import find_agents
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.phrases import find_listed
from hwrender.meaning.roots import root

_OURS = word_set("we i us our my")
_ANYBODY = word_set("""
it they he she you this that these those who which there people person persons some many most several few both
one ones others other all everyone everybody nobody anyone someone somebody half none number majority minority
lot each them him her
""")
"""Subjects that name nobody who could be told from another."""
_SOME = word_set("some many most several few others people number majority minority half one two three lot")
_SAYING = word_set("""
say tell claim complain report think feel believe allege state explain admit assure mention note warn argue
insist describe add suggest comment confirm answer reply write find conclude judge point acknowledge concede
recall remark stress
""")
_SEEING = word_set("see observe find notice note count measure watch check inspect witness show reveal")
_GROUPS = word_set("family families team crew couple public group panel community")
_OFFICIALS = word_set("""
ombudsman coroner inspector inspectors auditor auditors judge magistrate regulator minister mayor landlord
warden police officer chief director committee board cabinet
""")
_RECORDS = word_set("""
figure data record report survey census document review study research agency timeline guide statistic audit
register poll evidence analysis result finding log letter notice law rule agreement website page news paper
""")
_REACH = 5
_ROOT_OF_PEOPLE = root("people")


class SpeakerKind(Enum):
    """Who speaks: the writers, people or a body with a view, or a record and who publishes it."""

    OURS = "ours"
    PEOPLE = "people"
    STAFF = "staff"
    BODY = "body"
    RECORD = "record"
    ANYBODY = "anybody"


class Speaker(Struct, frozen=True):
    """Who tells something: what they are, the roots of their name, and the words that say so."""

    kind: SpeakerKind
    roots: frozenset[str]
    place: Slice
    is_seen: bool
    tells: bool
    """Whether the sentence says what is said or seen."""
    lines: frozenset[int]
    """The lines of the table of agents that they stand in."""


def compare_sources(alignment: Alignment) -> Iterator[Difference]:
    """Each "they said" of the easy wording where the summary gives it to somebody else."""
    for sentence in alignment.easy:
        told = [speaker for speaker in speakers(sentence) if speaker.tells]
        if not told:
            continue
        sources = alignment.matches(sentence)
        stated = frozenset(each for source in sources for each in roots_of(source))
        said = [(source, speaker) for source in sources for speaker in speakers(source)]
        if not said or not is_like(sentence.roots, stated):
            continue
        if any(find_listed(source, "source", "marks") for source in sources) and all(
            speaker.kind is SpeakerKind.OURS for _, speaker in said
        ):
            continue  # "is said to have told us, but we found no record of it"
        said += [(source, speaker) for source in sources for speaker in _holders(source)]
        named = [each for source in sources for each in _named_after(source)]
        for speaker in told:
            others = [each for each in said if _is_another(speaker, each[1], stated)]
            if any(speaker.roots & each for each in named):
                continue
            if len(others) == len(said):
                source, other = others[0]
                yield claimed(FactKind.SOURCE, sentence, speaker.place, other.place.of(source.source))
                break


def _is_another(easy: Speaker, summary: Speaker, elsewhere: frozenset[str]) -> bool:
    """Whether two speakers cannot be one: what we saw is not what we were told.

    `elsewhere` are the roots of the summary: who speaks in the easy wording may be somebody else there.
    """
    kinds = {easy.kind, summary.kind}
    if kinds == {SpeakerKind.OURS}:
        return False
    if kinds == {SpeakerKind.PEOPLE, SpeakerKind.STAFF}:
        return not easy.roots & summary.roots
    if SpeakerKind.OURS in kinds:
        ours = easy if easy.kind is SpeakerKind.OURS else summary
        other = summary if ours is easy else easy
        return ours.is_seen and other.kind is not SpeakerKind.ANYBODY
    if SpeakerKind.ANYBODY in kinds or easy.roots & summary.roots:
        return False
    if _ROOT_OF_PEOPLE in easy.roots | summary.roots:
        return False
    is_of_other_sort = bool(easy.lines and summary.lines) and not easy.lines & summary.lines
    return is_of_other_sort or bool(easy.roots & elsewhere)


def _holders(source: ComparedSentence) -> Iterator[Speaker]:
    """Whose view a sentence gives: "in the view of the forum", "in the officer's opinion"."""
    for number, key in enumerate(source.keys):
        if key not in {"view", "opinion", "words", "eyes"}:
            continue
        after = source.keys[number + 1 : number + 2] == ("of",)
        numbers = range(number + 2, number + 2 + _REACH) if after else range(max(0, number - _REACH), number)
        tokens = [source.tokens[at] for at in numbers if at < len(source.tokens)]
        tokens = tokens[: next((at for at, token in enumerate(tokens) if at and not token.root), len(tokens))]
        if not any(token.root for token in tokens):
            continue
        place = Slice(tokens[0].place.start, tokens[-1].place.end)
        lines = frozenset(
            line for each in find_agents(source) if each.place.overlaps(place) for line in each.lines
        )
        kind = kind_of(source, place, tokens[-1].place)
        yield Speaker(kind, source.roots_at(place), place, is_seen=False, tells=True, lines=lines)


def _named_after(source: ComparedSentence) -> Iterator[frozenset[str]]:
    """The roots of whom a sentence names after "by" and "according to"."""
    for number, key in enumerate(source.keys):
        if key == "by" or (key == "to" and number and source.keys[number - 1] == "according"):
            yield frozenset(token.root for token in source.tokens[number + 1 : number + _REACH] if token.root)


@lru_cache(maxsize=1 << 10)
def speakers(sentence: ComparedSentence) -> tuple[Speaker, ...]:
    """Whoever says or sees something in a sentence, in each clause with such a verb."""
    return tuple(
        _speaker(sentence, clause)
        for clause in sentence.clauses
        if clause.verb is not None
        and clause.subject is not None
        and clause.verb.lemma in _SAYING | _SEEING
        and not clause.verb.is_passive
    )


def tells_something(sentence: ComparedSentence) -> bool:
    """Whether a sentence has a verb with which somebody says something."""
    return not _SAYING.isdisjoint(sentence.forms)


def _speaker(sentence: ComparedSentence, clause: Clause) -> Speaker:
    assert clause.verb is not None
    assert clause.subject is not None
    place = Slice(clause.subject.place.start, clause.verb.place.end)
    is_seen = clause.verb.lemma in _SEEING
    roots = sentence.roots_at(Slice(place.start, clause.verb.place.start))
    lines = frozenset(
        line
        for each in find_agents(sentence)
        if each.place.overlaps(clause.subject.place)
        for line in each.lines
    )
    kind = kind_of(sentence, clause.subject.place, clause.subject.head)
    tells = _has_content(sentence, clause) or _is_seen_by_us(sentence, clause)
    return Speaker(kind, roots, place, is_seen, tells, lines)


def kind_of(sentence: ComparedSentence, place: Slice, head: Slice) -> SpeakerKind:
    """What a noun phrase with this head is, as one who says something."""
    written = [token.key for token in sentence.span(place)]
    key = head.of(sentence.source).lower()
    if key in _OURS or (written and written[0] in _OURS):
        return SpeakerKind.OURS
    following = sentence.span(Slice(head.end, sentence.place.end))[:1]
    if key == "people" and following and following[0].key in {"who", "living", "using", "with"}:
        return SpeakerKind.PEOPLE
    if key in _ANYBODY:
        return SpeakerKind.PEOPLE if key in _SOME else SpeakerKind.ANYBODY
    if {key, lemma(key)} & (STAFF | _OFFICIALS):
        return SpeakerKind.STAFF
    if {key, lemma(key)} & (PERSONS | PEOPLE | _GROUPS):
        return SpeakerKind.PEOPLE
    is_name = head.of(sentence.source)[:1].isupper() and head.start > sentence.place.start
    return SpeakerKind.RECORD if is_name or lemma(key) in _RECORDS else SpeakerKind.BODY


def _is_seen_by_us(sentence: ComparedSentence, clause: Clause) -> bool:
    """ "We saw stains": what the writers saw may be named by a noun."""
    assert clause.verb is not None
    assert clause.subject is not None
    is_ours = clause.subject.head.of(sentence.source).lower() in _OURS
    return is_ours and clause.verb.lemma in _SEEING and clause.verb.tense is Tense.PAST


def _has_content(sentence: ComparedSentence, clause: Clause) -> bool:
    return any(
        each.kind in {ClauseKind.CONTENT, ClauseKind.QUOTATION} and each.place.start >= clause.place.start
        for each in sentence.clauses
    )
