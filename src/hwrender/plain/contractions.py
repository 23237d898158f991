"""Contractions written out: "can't" as "cannot" (NHS service manual: readers take "can't" for "can")."""

from __future__ import annotations

from hwrender.language.function_words import SUBJECTS
from hwrender.language.inflections import PAST_PARTICIPLES
from hwrender.language.lemmas import lemma
from hwrender.language.passive import is_participle
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, table_form, words
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import like
from hwrender.plain.rewordings import Rewording

_NEGATIVES = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not", "don't": "do not", "doesn't": "does not",
    "didn't": "did not", "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "haven't": "have not", "hasn't": "has not", "hadn't": "had not", "couldn't": "could not",
    "wouldn't": "would not", "shouldn't": "should not", "mustn't": "must not", "needn't": "need not",
    "mightn't": "might not", "mayn't": "may not", "oughtn't": "ought not", "daren't": "dare not",
    "ain't": "is not",
}  # fmt: skip
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_WHOLE = {"let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "have to"}
_WITH_S = word_set("he here how it she that there this what when where who why")
"""Words after which 's is a verb; after "someone" and nouns it may be the possessive."""
_OBJECTS = word_set("anyone he i it people she that there they this we you")


def find_negative_contractions(text: str) -> tuple[Rewording, ...]:
    """The contractions with "not" in `text`, written out; in a question the subject comes between."""
    found = words(text)
    rewordings = []
    for at, word in enumerate(found):
        full = _NEGATIVES.get(table_form(word.text))
        if full is not None:
            rewordings.append(_negative(text, found, at, full))
    return tuple(rewordings)


def _negative(text: str, found: tuple[Word, ...], at: int, full: str) -> Rewording:
    word = found[at]
    after = found[at + 1] if at + 1 < len(found) else None
    before = found[at - 1] if at else None
    follows_subject = (
        before is not None and table_form(before.text) in SUBJECTS and before.end + 1 == word.start
    )
    if (
        after
        and table_form(after.text) in _OBJECTS
        and text[word.end : after.start] == " "
        and not follows_subject
    ):
        verb = "can" if full == "cannot" else full.removesuffix(" not")
        place = Slice(word.start, after.end)
        return Rewording(place, (like(word.text, f"{verb} {after.text} not"),), safe=True)
    return Rewording(word.slice(), (like(word.text, full),), safe=table_form(word.text) != "ain't")


def find_other_contractions(text: str) -> tuple[Rewording, ...]:
    """The other contractions in `text` ("they're", "it's", "I'd"), written out; possessives are left."""
    found = words(text)
    rewordings = []
    for at, word in enumerate(found):
        choices = _written_out(found, at)
        if choices:
            choices = tuple(like(word.text, choice) for choice in choices)
            rewordings.append(Rewording(word.slice(), choices, safe=len(choices) == 1))
    return tuple(rewordings)


def _written_out(found: tuple[Word, ...], at: int) -> tuple[str, ...]:
    key = table_form(found[at].text)
    if key in _WHOLE:
        return (_WHOLE[key],)
    stem, apostrophe, ending = key.rpartition("'")
    if not apostrophe or key in _NEGATIVES:
        return ()
    stem = "I" if stem == "i" else stem
    following = table_form(found[at + 1].text) if at + 1 < len(found) else ""
    if "'" + ending in _ENDINGS:
        return (f"{stem} {_ENDINGS[chr(39) + ending]}",)
    if ending == "d":
        return _with_d(stem, following)
    if ending == "s" and stem in _WITH_S:
        if following in {"been", "got", "had"} or (
            following in PAST_PARTICIPLES and not is_participle(following)
        ):
            return (f"{stem} has",)
        return (f"{stem} is", f"{stem} has") if is_participle(following) else (f"{stem} is",)
    return ()


def _with_d(stem: str, following: str) -> tuple[str, ...]:
    """ "I'd" is "I had" before a participle or "better", "I would" before a verb."""
    if following in {"better", "been", "had", "never", "already", "just"} or is_participle(following):
        return (f"{stem} had", f"{stem} would")
    if following and lemma(following) == following:
        return (f"{stem} would",)
    return (f"{stem} would", f"{stem} had")
