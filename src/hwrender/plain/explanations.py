"""Sentences that say what a word means, near the place where a reader meets it.

"A tourniquet is a tight band", "CPR is when ...", "This is called triage", "a dietitian who knows about
food": the word is the subject of what it is said to be or to do, or what stands before is called by it. "The
tourniquet is a problem" judges and explains nothing. A sentence that opens with "This is a ..." explains the
last hard word of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from hwrender.language.function_words import BE, DETERMINERS, DO, FUNCTION_WORDS, HAVE, MODALS
from hwrender.language.lemmas import lemma, lemmas
from hwrender.language.people_nouns import PEOPLE
from hwrender.language.tokens import Word, plain_form, table_form, words
from hwrender.language.verbs import verb_form
from hwrender.language.word_sets import word_set

REACH_SENTENCES = 2
"""How many sentences after the one with a word may explain it."""

_MOST_SUBJECT_WORDS = 7
_SAME_LETTERS = 2
"""All forms of a word start with the same ones."""
_THIS = word_set("this these it they")
_NOT_IN_SUBJECT = FUNCTION_WORDS - {"of"}
_NOT_IN_BRACKETS = (FUNCTION_WORDS | {"see"}) - word_set("a an the when or")
_WHAT_IT_DOES = word_set("""
affect check clean cure damage decide fight find give grow happen help keep kill know let look make measure
mend pay protect run say show speak stop support take teach tell test treat use work
""")
"""Verbs that tell what somebody or something is for: "An IMCA helps people who cannot decide"."""
_ANYBODY = word_set("you your people someone somebody person body bodies children everyone")
_SURELY_OPENS_MEANING = word_set("when where someone somebody")
_OPENS_MEANING = _SURELY_OPENS_MEANING | word_set("something anyone what how who")
_GROUPS = PEOPLE | word_set("care treatment medicine information food advice money")
_ADVERBS = word_set("also often usually sometimes just really mainly mostly always")
_PICKS_OUT = word_set("""
that who which where when for of to in on with from by about made used called caused like you we they it
people between
""")
"""Words that open what tells one thing of a kind from the others: "a band that is tight"."""
_JUDGED = word_set("""
aim barrier benefit blow bonus challenge change concern cost difficulty disaster disgrace failure finding
focus goal idea improvement issue joke lot matter mess must need nightmare number one priority question reason
recommendation result right risk same shame shock start step strength success surprise target time waste
weakness worry
""")
"""Nouns that judge or place a thing, and do not say what it is: "Advocacy is a priority"."""
_JUDGING = word_set("bad best better big clear first good great huge key last main major only real second")

_NAME = (
    r"(?: (?:an?|the|your|our))?[ “‘\"']+"
    r"(?:(?!to |by |on |in |for |from |at |and |or )[\w’'-]+ ){0,2}[“‘\"']?$"
)
_CALLS = re.compile(
    r"(?i)\b(?:known as|(?:is|are|was|were|be|been|also|often|sometimes|usually) called"
    r"|(?:call|calls|called) (?:this|that|these|those|it|them)|what (?:[\w’'-]+ ){1,2}calls?"
    r"|(?:word|name|term) for (?:this|that|these|it|them) (?:is|are)"
    rf"|we say (?:that )?(?:you|they|it|this|the person) (?:is|are|has|have)){_NAME}"
)
_CALLED_AFTER_NOUN = re.compile(
    r"(?i)^(?P<before>.* )(?!(?:we|they|he|she|i|you|who|and|then) )[\w’'-]+ called"
    r"(?: an?)?[ “‘\"']+(?:[\w’'-]+ )?$"
)
_IN_BRACKETS = re.compile(r"^[\"”’']? \((?P<words>[^()]+)")
_AFTER_SIGN = re.compile(
    r"(?i)^[\"”’']?(?:: | [–—-] )(?:an?|the|when|where|someone|people who|this (?:is|means))\b"
)
_BESIDE = re.compile(r"^[\"”’']?, (?P<words>an? .+)", re.DOTALL)
_RELATIVE = re.compile(r"^(?P<comma>[\"”’']?,?) (?P<opener>who|which|that) (?P<words>.+)", re.DOTALL)
_AFTER_A = re.compile(r"(?i)\ban?[ “‘\"']+(?:[\w’'-]+ )?$")
_WHEN_IT_IS = re.compile(r"(?i)^(?:when|if|by) (?P<term>[^,]+?),? (?:it|this|that|they|we) means?\b")


def is_explained(term: str, sentence: str, after: Sequence[str] = (), *, is_last: bool = False) -> bool:
    """Whether `term`, a word or initials, is explained in the sentence that has it or in one of the next two,
    `after`.

    `is_last`: no other hard word follows in the sentence, so that "This is a ..." speaks of this one.
    """
    is_initials = term[:2].isupper()
    forms = frozenset({term} if is_initials else {plain_form(term), *lemmas(plain_form(term))})
    near = after[:REACH_SENTENCES]
    if any(_explains(each, forms) for each in (sentence, *near)):
        return True
    return is_last and bool(near) and _this_tells(near[0])


@lru_cache(maxsize=1 << 12)
def _explains(sentence: str, forms: frozenset[str]) -> bool:
    """Whether a sentence has one of these words and says what it means."""
    found = words(sentence)
    start = min(forms)[:_SAME_LETTERS].casefold()
    uses = [
        number
        for number, word in enumerate(found)
        if word.text[:_SAME_LETTERS].casefold() == start and _has_form(word, forms)
    ]
    return bool(uses) and (
        any(_is_named(sentence, found[number]) for number in uses) or _tells(sentence, found, uses)
    )


def _has_form(word: Word, forms: frozenset[str]) -> bool:
    form = plain_form(word.text)
    if word.text[:2].isupper():
        return not forms.isdisjoint({word.text, word.text.removesuffix("s"), form})
    return not forms.isdisjoint({form, *lemmas(form)})


def _is_named(sentence: str, word: Word) -> bool:
    """Whether a sentence calls something by this word, or says what it is right beside it."""
    before, rest = sentence[: word.start], sentence[word.end :]
    is_other_word = before.endswith("(") and rest.startswith(")") and not word.text[:2].isupper()
    return is_other_word or _is_called(before) or _goes_on(before, rest)


def _is_called(before: str) -> bool:
    """Whether the words before a term call something by it: "this is called", "you see a doctor called a"."""
    if _CALLS.search(before):
        return True
    found = _CALLED_AFTER_NOUN.match(before)
    return found is not None and any(_is_verb(table_form(word.text)) for word in words(found["before"]))


def _is_verb(key: str) -> bool:
    form = verb_form(key)
    return key in BE | HAVE | DO | MODALS or (form.is_usual and (form.base or form.third))


def _goes_on(before: str, rest: str) -> bool:
    """Whether the same sentence says more of a term right after it: "a dietitian who knows about food"."""
    brackets = _IN_BRACKETS.match(rest)
    if brackets:
        keys = _keys(brackets["words"])
        return len(keys) > 1 and keys[0] not in _NOT_IN_BRACKETS
    beside = _BESIDE.match(rest)
    if _AFTER_SIGN.match(rest) or (beside and _is_meaning(_keys(beside["words"]), strict=True)):
        return True
    relative = _RELATIVE.match(rest)
    keys = _keys(relative["words"]) if relative else []
    if relative is None or not keys or not (relative["comma"] or _AFTER_A.search(before)):
        return False
    return _says_what(keys) or (relative["opener"] == "who" and _says_what_for(keys))


def _keys(text: str) -> list[str]:
    return [plain_form(word.text) for word in words(text)]


def _tells(sentence: str, found: Sequence[Word], uses: Sequence[int]) -> bool:
    """Whether one of these words is the subject of a sentence that says what that is."""
    when = _WHEN_IT_IS.match(sentence)
    if when and any(found[number].end <= when.end("term") for number in uses):
        return True
    keys = [plain_form(word.text) for word in found[: _MOST_SUBJECT_WORDS + 1]]
    start = int(keys[0] in DETERMINERS)
    for at in range(uses[0] + 1, len(keys)):
        if not _NOT_IN_SUBJECT.isdisjoint(keys[start:at]):
            break
        predicate = _keys(sentence[found[at].start :])
        general = keys[0] in {"a", "an"} or (start == 0 and not _ANYBODY.isdisjoint(predicate))
        if _says_what(predicate) or (general and _says_what_for(predicate)):
            return True
    return False


def _this_tells(sentence: str) -> bool:
    """Whether a sentence like "This is a small operation to ..." says what stands before it."""
    keys = _keys(sentence)
    return (
        keys[:1] != [] and keys[0] in _THIS and keys[1:2] in (["is"], ["are"]) and _is_meaning(keys[2:], True)
    )


def _says_what(keys: Sequence[str]) -> bool:
    """Whether these words from a verb on say what its subject is."""
    verb, rest = keys[0], keys[1:]
    if verb in {"is", "are"}:
        return not rest or _is_meaning(rest)
    return (verb in {"means", "mean"} and bool(rest)) or (verb in {"stands", "stand"} and rest[:1] == ["for"])


def _says_what_for(keys: Sequence[str]) -> bool:
    """Whether these words from a verb on say what its subject does: "helps people to decide"."""
    form = verb_form(keys[0])
    return (form.base or form.third) and form.lemma in _WHAT_IT_DOES and len(keys) > 1


def _is_meaning(keys: Sequence[str], strict: bool = False) -> bool:
    """Whether the words after "is" say what something is: a thing of a kind, and not a judgement.

    A `strict` reader wants to be told which thing of its kind.
    """
    rest = list(keys)
    while rest and rest[0] in _ADVERBS:
        rest = rest[1:]
    if not rest or rest[:2] == ["short", "for"]:
        return bool(rest)
    if rest[0] in (_SURELY_OPENS_MEANING if strict else _OPENS_MEANING):
        return True
    indefinite = rest[0] in {"a", "an"}
    has_article = indefinite or rest[0] == "the"
    rest = rest[int(has_article) :]
    opens = rest[:1] if rest[:1] == ["people"] else []
    kind = [*opens, *takewhile(lambda key: key not in _PICKS_OUT | FUNCTION_WORDS, rest[len(opens) :])]
    after = rest[len(kind) :]
    if not kind or _judges(kind, after):
        return False
    if indefinite and not strict:
        return True
    is_group = kind[-1] in _GROUPS or (kind[-1].endswith("s") and lemma(kind[-1]) != kind[-1])
    return (has_article or is_group) and after[:1] != [] and after[0] in _PICKS_OUT


def _judges(kind: Sequence[str], after: Sequence[str]) -> bool:
    """Whether this kind of thing is a judgement; "a problem with your heart" is none."""
    if kind[-1] in {"problem", "problems"}:
        return after[:1] not in (["with"], ["caused"])
    superlative = any(key.endswith("est") and lemma(key) != key for key in kind)
    return superlative or lemma(kind[-1]) in _JUDGED or not _JUDGING.isdisjoint(kind)
