"""A sentence cut into its clauses: one walk over its words.

A clause that begins before the one around it has its verb stands inside that ("people {who smoke} are");
every other follows. What has no finite verb of its own never becomes a clause, but for "in order to".
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_kinds import ClauseKind, Opener, takes_content
from hwrender.language.clause_lookahead import NOUNS, SUBJECT_PRONOUNS, SURE, verb_after
from hwrender.language.clause_openers import find_opener, is_preposition
from hwrender.language.clause_parts import ClausePart, SentenceReading
from hwrender.language.clause_tables import SAYING, TAKES_CONTENT, THINKING
from hwrender.language.clause_verbs import is_command, read_verb
from hwrender.language.verb_groups import Tense, opens_group, read_infinitive
from hwrender.language.verbs import verb_form, verb_lemma
from hwrender.language.word_context import Tagged, WordClass, is_plural
from hwrender.language.word_sets import word_set

_C, _K = WordClass, ClauseKind
_STARTS_PHRASE = frozenset([_C.DETERMINER, _C.PRONOUN, _C.QUANTITY, _C.NUMBER, _C.NOUN, _C.NAME])
_CLEARLY_STARTS = _STARTS_PHRASE - {_C.NOUN}
_GOES_ON = _CLEARLY_STARTS | {_C.OBJECT, _C.PREPOSITION, _C.ADVERB, _C.TO, _C.COORDINATOR, _C.WH}
_ANYBODY = word_set("everyone everybody anyone anybody someone everything anything something nothing those")
_GROUPS_OF_PEOPLE = word_set("people women men staff patients carers residents families")
_ADVERBIAL = frozenset([_K.CONDITION, _K.TIME, _K.CAUSE, _K.CONTRAST])


def walk(words: Sequence[Tagged], quoted: Sequence[tuple[int, int]]) -> list[ClausePart]:
    """The clauses of a sentence in the order of their first words; `quoted` are the words of quotations."""
    reading = SentenceReading(words)
    ends = dict(quoted)
    at = 0
    while at < len(words):
        at = _quotation(reading, at, ends[at]) if at in ends else _step(reading, at, ends)
    return reading.finish()


def _step(reading: SentenceReading, at: int, quoted: dict[int, int]) -> int:
    """Read the word `at`; the number of the word to go on with."""
    word = reading.words[at]
    if "(" in word.gap and ")" not in word.gap:
        return _past_brackets(reading, at)
    opener = find_opener(reading.words, at, reading.ahead)
    part = reading.current
    inside = part is not None and part.lacks_verb() and not word.gap.strip()
    if opener is not None and not (inside and is_preposition(reading.words, at, opener, reading.ahead)):
        return _open(reading, at, opener)
    if word.word_class is _C.COORDINATOR and part is not None:
        return _coordinate(reading, at, quoted)
    if reading.gap_has(at) or word.gap.strip() == "-":
        _after_mark(reading, at)
    _begin_unmarked(reading, at)
    if reading.current is None or (reading.current.is_closed and not reading.is_waiting()):
        reading.begin(_K.MAIN, at)
    return read_verb(reading, at) if opens_group(word) else at + 1


def _past_brackets(reading: SentenceReading, at: int) -> int:
    if reading.current is None:
        reading.begin(_K.MAIN, at)
    for number in range(at + 1, len(reading.words)):
        if ")" in reading.words[number].gap:
            return number
    return len(reading.words)


def _quotation(reading: SentenceReading, at: int, end: int) -> int:
    """A quotation that says something is a clause of its own; any other is a thing."""
    gap = reading.words[at].gap
    says = any(word.word_class in SURE for word in reading.words[at:end])
    apart = at == 0 or "," in gap or ":" in gap or verb_lemma(reading.words[at - 1].key) in SAYING
    if says and apart:
        reading.begin(_K.QUOTATION, at).is_closed = True
    elif reading.current is None:
        reading.begin(_K.MAIN, at)
    return end


def _open(reading: SentenceReading, at: int, opener: Opener) -> int:
    """Begin the clause that these words open."""
    start = 0 if opener.kind in _ADVERBIAL and not reading.parts else at
    part = reading.begin(opener.kind, start, at - start + opener.length)
    last = at + opener.length - 1
    if reading.words[last].word_class is _C.TO and opener.length > 1:
        part.verb = read_infinitive(reading.words, last)
        return max(part.verb.last, last) + 1
    return last + 1


# --- after "and", "but", "or" ----------------------------------------------------------------------------


def _coordinate(reading: SentenceReading, at: int, quoted: dict[int, int]) -> int:
    """At "and" or the like: does another clause begin?"""
    words, part = reading.words, reading.current
    first = _past_adverbs(words, at + 1)
    if words[at].key == "so" and "," not in words[at].gap:
        return at + 1
    if part is None or part.lacks_verb() or first >= len(words):
        return at + 1
    opener = find_opener(words, first, reading.ahead)
    if opener is not None and (opener.kind is not _K.RELATIVE or part.kind is _K.RELATIVE):
        length = first - at + opener.length
        reading.begin(opener.kind, at, length, reading.sibling_of(opener.kind))
        return first + opener.length
    if first in quoted or words[first].gap.strip():
        return at + 1
    if opens_group(words[first]) and _is_parallel(reading, first, part):
        reading.begin(_K.COORDINATED, at, 1)
        return read_verb(reading, first, force=True)
    if reading.is_waiting() and not words[at].gap.strip() and part.kind is not _K.DESCRIBING:
        reading.leave_inner(at)
    elif _begins_clause(reading, first):
        is_both = words[at + 1].key == "so"  # "and so"
        is_result = is_both or words[at].key == "so"
        reading.begin(_K.RESULT if is_result else _K.COORDINATED, at, 2 if is_both else 1)
        return at + 2 if is_both else at + 1
    return at + 1


def _begins_clause(reading: SentenceReading, first: int) -> bool:
    """Whether a subject with its verb begins at the word after "and"."""
    verb = reading.ahead[first]
    if verb <= first:
        return False
    word = reading.words[verb]
    # "and making an appointment linked to": a participle after its noun
    may_hang = word.word_class is _C.LIKELY and verb_form(word.key).participle
    hangs = may_hang and reading.words[first].word_class not in _CLEARLY_STARTS
    return word.word_class in SURE | {_C.LIKELY} and not hangs


def _past_adverbs(words: Sequence[Tagged], at: int) -> int:
    """Past adverbs, and the second word of "and so"."""
    for number in range(at, min(len(words), at + _MOST_ADVERBS)):
        if words[number].word_class not in {_C.ADVERB, _C.NOT} and words[number].key != "so":
            return number
    return at


_MOST_ADVERBS = 5


def _is_parallel(reading: SentenceReading, at: int, part: ClausePart) -> bool:
    """Whether the verb at `at` is a second one of the same subject."""
    words, verb, form = reading.words, part.verb, verb_form(reading.words[at].key)
    if words[at].word_class in SURE:
        return True
    if verb is None:
        return False
    if form.past and form.participle and not form.base:
        return not verb.is_passive and words[verb.last].word_class is not _C.PARTICIPLE
    if form.third:
        return verb.tense is Tense.PRESENT and _goes_on(words, at)
    # "help people to wash and dress": what was said last is an infinitive of its own
    inner = any(word.word_class is _C.INFINITIVE for word in words[max(verb.last + 1, at - _NEAR) : at])
    return not inner and verb.tense is not Tense.PAST and _goes_on(words, at)


_NEAR = 20


def _goes_on(words: Sequence[Tagged], at: int) -> bool:
    """Whether something follows that a verb can have: "and help" at the end is a noun."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    is_usual = verb_form(words[at].key).is_usual
    if following.gap.strip():
        return is_usual and "," in following.gap and words[at].word_class is _C.LIKELY
    return following.word_class in _GOES_ON or is_usual


# --- clauses that no word opens --------------------------------------------------------------------------


def _after_mark(reading: SentenceReading, at: int) -> None:
    """After a comma, a semicolon, a colon or a dash."""
    part, words = reading.current, reading.words
    if part is None or part.lacks_verb():
        return
    if reading.is_waiting():
        reading.leave_inner(at)
        return
    verb = reading.ahead[at]
    if not reading.has_main:
        if verb >= 0 or is_command(reading, at):
            reading.begin(_K.MAIN, at)
        return
    comma = words[at].gap.strip(" ”’\"'") == ","
    if verb == at:
        parallel = _is_parallel(reading, at, part) and not (comma and _hangs(words, at))
        if parallel or (not comma and is_command(reading, at)):
            reading.begin(_K.COORDINATED, at)
    elif verb > at:
        told = words[verb].word_class
        clear = told is not _C.FINITE or words[at].word_class in _CLEARLY_STARTS
        if (told in SURE and clear) or (not comma and told in SURE | {_C.LIKELY}):
            reading.begin(_K.COORDINATED, at)


def _hangs(words: Sequence[Tagged], at: int) -> bool:
    """Whether a verb after a comma is a participle: "left, followed by"."""
    following = words[at + 1].word_class if at + 1 < len(words) else None
    return following in {_C.PREPOSITION, _C.TO} and verb_form(words[at].key).participle


def _begin_unmarked(reading: SentenceReading, at: int) -> None:
    """ "They said they felt safe", "the support they got": no word opens the clause."""
    part, word, verb = reading.current, reading.words[at], reading.ahead[at]
    if part is None or not at or word.gap.strip():
        return
    is_both = word.word_class is _C.SUBJECT_HELPER
    if not is_both and (verb <= at or word.word_class not in _STARTS_PHRASE):
        return
    before = reading.words[at - 1]
    is_pronoun = is_both or word.key in SUBJECT_PRONOUNS or word.key == "there"
    if part.lacks_verb():
        named = before.word_class in NOUNS or before.key in _ANYBODY
        if is_pronoun and named and verb_after(reading.words, verb):
            reading.begin(_K.RELATIVE, at)
        return
    content = takes_content(reading.words, at)
    if is_pronoun and (content or before.word_class in {_C.NOUN, _C.QUANTITY}):
        if content or reading.has_main:
            reading.begin(_K.CONTENT if content else _K.RELATIVE, at)
    elif at + 1 == len(reading.words) or reading.words[at + 1].word_class is _C.COORDINATOR:
        return
    elif part.verb is not None and at == part.verb.last + 1 and part.verb.lemma in TAKES_CONTENT:
        if reading.is_waiting() and not verb_after(reading.words, verb):
            return  # "people who require help are": the verb is that of the clause around this one
        says = part.verb.lemma in SAYING | THINKING
        told = reading.words[verb]
        if told.word_class in SURE or (says and not verb_form(told.key).participle):
            reading.begin(_K.CONTENT, at)
    elif _names_people(reading, at, verb):
        reading.begin(_K.RELATIVE, at)


def _names_people(reading: SentenceReading, at: int, verb: int) -> bool:
    """ "words people do not understand"."""
    word, before = reading.words[at], reading.words[at - 1]
    follows = word.key in _GROUPS_OF_PEOPLE and before.word_class is _C.NOUN and is_plural(before)
    told = reading.words[verb].word_class in SURE
    return follows and told and reading.has_main and not reading.is_waiting()
