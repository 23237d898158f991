"""Sentences that explain a word: "Triage means that ...", "A GP is a family doctor". They claim nothing."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.word_sets import word_set
from hwrender.meaning.model import ComparedSentence

_REACH = 7
_POINTING = word_set("this that it which these those he she they we you there here")
_DEFINITE = word_set("the our their his her its my your some many most all no every each both few several")
_KINDS = word_set(
    "a an when where what any another someone something somebody people medicines somewhere doctors"
)
_RELATIVES = word_set("that who which where when for to of you from in on about with by")
_NO_NOUNS = word_set("on at in not now still there very too always often never only open here also under")
_LONGEST_TERM = 4


def without_explanations(sentences: Sequence[ComparedSentence]) -> list[ComparedSentence]:
    """These sentences without those that explain a word of the others."""
    return [each for each in sentences if not explains(each)]


def explains(sentence: ComparedSentence) -> bool:
    """Whether a sentence explains a word."""
    keys = sentence.keys
    if not keys or keys[0] in _POINTING:
        return False
    if (
        "means" in keys[1:_REACH]
        or ("mean" in keys[1:_REACH] and keys[0] == "to")
        or "stands for" in " ".join(keys[1:_REACH])
    ):
        return True
    if keys[0] in {"a", "an"} and _tells_what_it_does(sentence):
        return True
    verb = next(
        (number for number in range(1, min(len(keys), _LONGEST_TERM + 1)) if keys[number] in {"is", "are"}),
        None,
    )
    if verb is None or keys[0] in _DEFINITE or len(keys) < verb + 2:
        return False
    if any(map(str.isdigit, "".join(keys[:verb]))):
        return False
    following = keys[verb + 1 :]
    if following[:2] == ("also", "called") or following[0] == "called" or following[:2] == ("known", "as"):
        return True
    if _says_what_it_is_for(keys, verb):
        return True
    if keys[0] in {"a", "an"}:
        is_noun = following[0] not in _NO_NOUNS and not following[0].endswith(("ed", "ing", "ly"))
        return following[0] in _KINDS or (len(following) > 2 and is_noun and following[1] in _RELATIVES)
    if any(key in _POINTING or key in {"and", "of", "in"} for key in keys[:verb]):
        return False
    # "Braille is writing that you read with your fingers", "Antibiotics are medicines that fight some germs"
    is_name = any(token.written[:1].isupper() for token in sentence.tokens[1:verb])
    if is_name or (sentence.tokens[0].written.isupper() and verb > 1):
        return False
    if following[0] in {"a", "an", "when", "where", "what"}:
        return any(key in _RELATIVES for key in following[1:6])
    return len(following) > 2 and any(
        key in {"that", "who", "which", "where", "you"} for key in following[1:4]
    )


def _says_what_it_is_for(keys: tuple[str, ...], verb: int) -> bool:
    """ "A social worker is there to help you", "Antenatal appointments are check-ups in pregnancy"."""
    following = keys[verb + 1 :]
    if following[:2] in {("there", "to"), ("there", "for")}:
        return keys[0] in {"a", "an"}
    is_noun = following[0].endswith("s") and not following[0].endswith("ss") and following[0] not in _NO_NOUNS
    return keys[verb] == "are" and verb > 1 and is_noun


_DEEDS = word_set(
    """
helps looks checks teaches treats cares gives makes shows tells carries works keeps runs lets turns lifts
holds listens finds covers protects kills fights plans moves tests cleans supports speaks changes measures
"""
)


def _tells_what_it_does(sentence: ComparedSentence) -> bool:
    """ "A speech therapist helps people with talking": what one does, whichever it is."""
    keys = sentence.keys
    return any(key in _DEEDS for key in keys[2 : _LONGEST_TERM + 1]) and not any(
        key[:1].isdigit() for key in keys
    )
