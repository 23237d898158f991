"""Which word of a clause is its verb, and how that is read: told, asked or requested."""

from __future__ import annotations

from msgspec.structs import replace

from hwrender.language.clause_kinds import ClauseKind
from hwrender.language.clause_lookahead import NOUNS, REACH, SURE
from hwrender.language.clause_openers import find_opener, is_preposition
from hwrender.language.clause_parts import ClausePart, SentenceReading
from hwrender.language.clause_tables import RECOMMENDING
from hwrender.language.verb_groups import Tense, read_group
from hwrender.language.verbs import verb_form
from hwrender.language.word_context import STARTS_OBJECT, WordClass

_C, _K = WordClass, ClauseKind
_LEADING = frozenset([_C.ADVERB, _C.NOT, _C.COORDINATOR])
_SUPPOSING = frozenset(["had", "should", "were"])
_TOLD_OF = frozenset([_C.DETERMINER, _C.PRONOUN, _C.OBJECT, _C.NUMBER, _C.QUANTITY, _C.TO, _C.THAT, _C.WH])
_LOOSELY = frozenset([_C.PREPOSITION, _C.ADVERB, _C.NOUN, _C.NAME])
_AFTER_COMMANDS = frozenset([_C.DETERMINER, _C.OBJECT, _C.NUMBER, _C.PRONOUN, _C.QUANTITY, _C.ADVERB])


def read_verb(reading: SentenceReading, at: int, *, force: bool = False) -> int:
    """Read the word `at`, which may be the verb of the clause around it; the number of the word to go on
    with. With `force` it is known to be one."""
    part = reading.current
    assert part is not None
    sure = reading.words[at].word_class in SURE
    if not part.lacks_verb():
        if part.is_inverted and part.verb is not None and at <= part.verb.last:
            return at + 1
        start = _phrase_start(reading, at)
        if reading.is_waiting() and (sure or reading.words[at].word_class is _C.LIKELY):
            reading.leave_inner(at)
        elif not reading.has_main and (sure or (start < at and not _is_object(reading, at))):
            reading.begin(_K.MAIN, start)
        else:
            return at + 1
        part = reading.current
        assert part is not None
    if not (sure or force or _tells(reading, at, part)):
        return at + 1
    return _take(reading, at, part)


def _is_object(reading: SentenceReading, at: int) -> bool:
    """Whether a word that is mostly a noun ends what a first clause is about: its main clause follows a comma
    ("Although it has single rooms, people ...")."""
    is_possible = reading.words[at].word_class is _C.POSSIBLE
    return is_possible and any("," in word.gap for word in reading.words[at + 1 :])


def _phrase_start(reading: SentenceReading, at: int) -> int:
    """Where the subject begins that stands right before the verb `at`."""
    for number in range(at - 1, max(0, at - _LONGEST_PHRASE), -1):
        word = reading.words[number]
        if word.word_class in {_C.DETERMINER, _C.PRONOUN, _C.QUANTITY} or word.gap.strip():
            return number
        if word.word_class not in NOUNS | {_C.ADVERB, _C.PARTICIPLE, _C.NOT}:
            return number + 1
    return at


_LONGEST_PHRASE = 12


# --- is it the verb? -------------------------------------------------------------------------------------


def _tells(reading: SentenceReading, at: int, part: ClausePart) -> bool:
    """Whether a word that may be a verb is the verb of its clause."""
    word, form = reading.words[at], verb_form(reading.words[at].key)
    is_first = _leads(reading, part, at)
    if is_first and part.kind in {_K.MAIN, _K.COORDINATED} and not form.past:
        return is_command(reading, at)
    if "," in word.gap and not is_first and form.participle:
        return False  # "The team, led by a nurse, found"
    if reading.words[at - 1].word_class is _C.COORDINATOR and not is_first:
        return False  # "Food and drink"
    surer = _rival(reading, at)
    rival = reading.words[surer].word_class if surer >= 0 else None
    if rival in SURE:
        return False
    if part.kind is _K.CONTENT and form.base and _is_advised(reading, part):
        return True
    if word.word_class is _C.POSSIBLE:
        return rival is not _C.LIKELY and (is_first or _could_tell(reading, at, part))
    return True


def _leads(reading: SentenceReading, part: ClausePart, at: int) -> bool:
    """Whether nothing but adverbs stands in a clause before a word."""
    return all(reading.words[number].word_class in _LEADING for number in range(part.first, at))


def _is_advised(reading: SentenceReading, part: ClausePart) -> bool:
    """Whether a clause says what is recommended: "that the home offer hot drinks"."""
    over = reading.parts[part.parent].verb if part.parent is not None else None
    return over is not None and over.lemma in RECOMMENDING


def _rival(reading: SentenceReading, at: int) -> int:
    """The verb that follows in the same clause, or -1."""
    following, words = at + 1, reading.words
    is_possible = words[at].word_class is _C.POSSIBLE
    if is_possible and following < len(words) and words[following].word_class is _C.COORDINATOR:
        following += 1
    return reading.ahead[following] if following < len(words) and not _is_cut(reading, following) else -1


def _is_cut(reading: SentenceReading, at: int) -> bool:
    """Whether another clause, or another part of this one, begins at a word."""
    word = reading.words[at]
    if reading.gap_has(at, ",;:–—“(") or word.word_class in {_C.COORDINATOR, _C.WH, _C.THAT}:
        return True
    opener = find_opener(reading.words, at, reading.ahead)
    part = reading.current
    inside = part is not None and part.lacks_verb()
    return opener is not None and not (inside and is_preposition(reading.words, at, opener, reading.ahead))


def _could_tell(reading: SentenceReading, at: int, part: ClausePart) -> bool:
    """Whether a word that is mostly a noun stands where a verb would."""
    words, form = reading.words, verb_form(reading.words[at].key)
    before = words[at - 1].word_class, words[at - 2].word_class if at > 1 else None
    is_after_noun = before == (_C.NOUN, _C.DETERMINER)
    if at + 1 >= len(words) or words[at + 1].gap.strip():
        tied = {_C.PREPOSITION, _C.TO, _C.COORDINATOR}
        is_alone = all(word.word_class not in tied for word in words[max(part.first, at - REACH) : at])
        return (is_alone and form.is_usual) or (is_after_noun and part.opener > 0)
    following = words[at + 1].word_class
    if following in _TOLD_OF or (form.base and following in _LOOSELY):
        return True
    return following in _LOOSELY and (before[0] is _C.NAME or is_after_noun)


# --- how is it said? -------------------------------------------------------------------------------------


def is_command(reading: SentenceReading, at: int) -> bool:
    """Whether a request begins with this word: "Ring the ward", "Do not wait"."""
    word, words = reading.words[at], reading.words
    if word.key in {"do", "don't", "be"}:
        return True
    is_verb = verb_form(word.key).base and word.word_class in {_C.LIKELY, _C.POSSIBLE}
    if not is_verb or word.key in {"thank", "thanks"}:
        return False
    if at + 1 < len(words) and not _is_cut(reading, at + 1):
        verb = reading.ahead[at + 1]
        if verb >= 0 and words[verb].word_class in SURE:
            return False
    return word.word_class is _C.LIKELY or (
        at + 1 < len(words) and words[at + 1].word_class in _AFTER_COMMANDS
    )


def _take(reading: SentenceReading, at: int, part: ClausePart) -> int:
    """Give the clause the verb that begins here."""
    word = reading.words[at]
    has_subject = not _leads(reading, part, at) or part.kind in {_K.RELATIVE, _K.DESCRIBING}
    command = not has_subject and part.kind in {_K.MAIN, _K.COORDINATED} and _commands(reading, at, part)
    is_helper = word.word_class is _C.HELPER and not command
    part.is_inverted = is_helper and _is_inverted(reading, at, part, has_subject=has_subject)
    may_be_condition = part.is_inverted and part.kind is _K.MAIN and at == 0
    if may_be_condition and word.key in _SUPPOSING and any("," in each.gap for each in reading.words):
        part.kind, reading.has_main = _K.CONDITION, False  # "Had the alarm been answered, ..."
    part.verb = read_group(reading.words, at, inverted=part.is_inverted)
    if command:
        part.verb = replace(part.verb, tense=Tense.COMMAND, is_passive=False)
    return at + 1 if part.is_inverted else max(at, part.verb.last) + 1


def _commands(reading: SentenceReading, at: int, part: ClausePart) -> bool:
    """Whether a verb without a subject is a request."""
    word = reading.words[at]
    is_base = verb_form(word.key).base or word.key in {"do", "don't", "be"}
    if part.kind is _K.COORDINATED and part.parent is not None:
        other = reading.parts[part.parent].verb
        return other is not None and other.tense is Tense.COMMAND and is_base
    if word.key in {"do", "don't"}:
        following = reading.words[at + 1].word_class if at + 1 < len(reading.words) else None
        return following in {_C.NOT, _C.INFINITIVE, _C.ADVERB}
    return is_base and word.word_class in {_C.LIKELY, _C.POSSIBLE}


def _is_inverted(reading: SentenceReading, at: int, part: ClausePart, *, has_subject: bool) -> bool:
    """Whether the subject follows the helper: a question, "had the alarm been answered", "nor was it"."""
    words = reading.words
    if at + 1 >= len(words) or words[at + 1].gap.strip():
        return False
    if words[at + 1].word_class not in STARTS_OBJECT | {_C.NAME, _C.NOUN} - {_C.OBJECT, _C.NUMBER}:
        return False
    if part.kind is _K.COORDINATED:
        return words[part.start].key == "nor"
    asks = part.start < at and words[part.start].word_class is _C.WH
    return part.kind is _K.MAIN and (not has_subject or asks)
