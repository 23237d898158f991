"""What did not happen, told as if: "would have been able to" (DIN SPEC 33429)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, small_words, table_form, words
from hwrender.language.verbs import verb_form
from hwrender.plain.rewordings import Rewording

_MODALS = frozenset(["would", "could", "might", "wouldn", "couldn", "wouldn't", "couldn't"])
_WITH_HAVE = frozenset([f"{modal}'ve" for modal in ("would", "could", "might")])
_BETWEEN = frozenset(
    ["not", "never", "also", "still", "only", "all", "both", "even", "always", "just", "perhaps"]
)
_ASKED = frozenset(["ask", "know", "see", "wonder", "sure", "say", "tell", "check", "matter", "find", "out"])
_PAST_HELPERS = frozenset(
    ["was", "were", "had", "did", "could", "wasn't", "weren't", "hadn't", "didn't", "couldn't"]
)
_WERE_IT = re.compile(
    r"(?i)were (?:it|there|i|we|they|he|she|(?:the|a|an|this|that|more|my|her|his|their) [a-z]+)\b"
)
_HAD_IT = re.compile(
    r"(?i)had (?:it|there|i|we|they|he|she|you|(?:the|a|an|this|that|my|her|his|their|more) [a-z]+)\b[^,]*,"
)


def find_unreal_conditionals(text: str) -> tuple[Rewording, ...]:
    """In each sentence the verbs with "would have" and the like; where there is none, the "would" of what
    would follow if something were so.

    "They might have lost it" may be true, and so it is left unless a condition stands with it.
    """
    if (_MODALS | _WITH_HAVE).isdisjoint(small_words(text)):
        return ()
    found: list[Rewording] = []
    for sentence in split_sentences(text):
        inside = sentence.of(text)
        places = list(_of_the_past(inside)) or list(_of_a_condition(inside))
        found += [Rewording(place.moved(sentence.start)) for place in places]
    return tuple(found)


def _of_the_past(sentence: str) -> Iterator[Slice]:
    everything = words(sentence)
    keys = [table_form(word.text) for word in everything]
    is_conditional = "if" in keys or _HAD_IT.match(sentence) is not None
    for number, key in enumerate(keys):
        if key not in _MODALS | _WITH_HAVE or (key.startswith("might") and not is_conditional):
            continue
        have = number if key in _WITH_HAVE else _after(keys, number)
        last = _after(keys, have)
        has_have = key in _WITH_HAVE or keys[have : have + 1] == ["have"]
        if has_have and last < len(keys) and _is_participle(keys, last):
            yield Slice(everything[number].start, everything[last].end)


def _after(keys: Sequence[str], number: int) -> int:
    """The next word that is neither "not" nor an adverb."""
    number += 1
    while number < len(keys) and (keys[number] in _BETWEEN or keys[number].endswith("ly")):
        number += 1
    return number


def _is_participle(keys: Sequence[str], number: int) -> bool:
    return verb_form(keys[number]).participle and keys[number - 1] not in {"a", "the", "some"}


def _of_a_condition(sentence: str) -> Iterator[Slice]:
    everything = words(sentence)
    keys = [table_form(word.text) for word in everything]
    condition = next((at for at, key in enumerate(keys) if key == "if" and _is_condition(keys, at)), None)
    if condition is None:
        if _WERE_IT.match(sentence):
            yield from _first_modal(everything, 2)
        return
    past = next((at for at in range(condition + 1, len(keys)) if _is_past(keys[at])), None)
    if past is None:
        return
    before = [at for at in range(condition) if keys[at] in _MODALS]
    if before:
        yield everything[before[-1]].slice()
    elif not any(keys[at] in _MODALS for at in range(condition, past)):
        yield from _first_modal(everything, past + 1)


def _is_condition(keys: Sequence[str], at: int) -> bool:
    """Whether this "if" does not open a question that somebody asked."""
    before = keys[max(0, at - 3) : at]
    return not any(key in _ASKED or verb_form(key).lemma in _ASKED for key in before)


def _is_past(key: str) -> bool:
    form = verb_form(key)
    return key in _PAST_HELPERS or (form.past and not form.base)


def _first_modal(everything: Sequence[Word], start: int) -> Iterator[Slice]:
    for word in everything[start:]:
        if table_form(word.text) in _MODALS:
            yield word.slice()
            return
