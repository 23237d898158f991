"""Words given to a neural voice by their sounds: `[word](/sounds/)`, in its own signs for the International
Phonetic Alphabet.

They write each diphthong as one capital letter, join affricates, and put the stress before the vowel and not
before the syllable. The American voice has no vowels of Received Pronunciation: giving it those it has never
heard makes it mumble, so each is put into the nearest of its own."""

from __future__ import annotations

import re

from hwrender.narration.lexicon import Lexicon
from hwrender.narration.text_normalisation.rule import alternatives
from hwrender.narration.voices.british_voice_words import BRITISH_VOICE_WORDS
from hwrender.narration.voices.british_words import BRITISH_WORDS

_JOINED = (
    ("tʃ", "ʧ"), ("dʒ", "ʤ"), ("t͡ʃ", "ʧ"), ("d͡ʒ", "ʤ"),
    ("eɪ", "A"), ("aɪ", "I"), ("aʊ", "W"), ("ɔɪ", "Y"), ("r", "ɹ"), ("g", "ɡ"), ("ɐ", "ʌ"),
)  # fmt: skip
_AMERICAN = (
    ("əʊ", "O"), ("oʊ", "O"), ("eə", "ɛɹ"), ("ɛə", "ɛɹ"), ("ɪə", "ɪɹ"), ("ʊə", "ʊɹ"), ("ɜː", "ɜɹ"),
    ("ɔː", "ɔ"), ("ɒ", "ɑ"), ("ː", ""), ("ɹɹ", "ɹ"),
)  # fmt: skip
_BRITISH = (("əʊ", "Q"), ("oʊ", "Q"), ("eə", "ɛː"), ("ɛə", "ɛː"), ("æ", "a"), ("e", "ɛ"))
_SILENT_R = re.compile(r"ɹ(?![ˈˌ]*[AIOQWYaiueæɑɒɔəɛɜɪʊʌᵊᵻ])")
"""Before a consonant and at the end of a word, where a British voice has none."""
_STRESS = re.compile(r"([ˈˌ])([^AIOQWYaiueæɑɒɔəɛɜɪʊʌᵻ]*)")

LETTERS = {
    "A": "ˈA", "B": "bˈi", "C": "sˈi", "D": "dˈi", "E": "ˈi", "F": "ˈɛf", "G": "ʤˈi", "H": "ˈAʧ", "I": "ˈI",
    "J": "ʤˈA", "K": "kˈA", "L": "ˈɛl", "M": "ˈɛm", "N": "ˈɛn", "O": "ˈO", "P": "pˈi", "Q": "kjˈu",
    "R": "ˈɑɹ",
    "S": "ˈɛs", "T": "tˈi", "U": "jˈu", "V": "vˈi", "W": "dˈʌbᵊlju", "X": "ˈɛks", "Y": "wˈI", "Z": "zˈɛd",
}  # fmt: skip
"""The British names of the letters."""


def phonemes(ipa: str, *, british: bool) -> str:
    """IPA, with or without slashes, in a neural voice's own signs."""
    sounds = ipa.strip("/ ").replace("'", "ˈ").replace(".", "")
    for written, sign in (*_JOINED, *(_BRITISH if british else _AMERICAN)):
        sounds = sounds.replace(written, sign)
    sounds = _SILENT_R.sub("", sounds) if british else sounds.replace("e", "ɛ")
    return _STRESS.sub(r"\2\1", sounds)


def letter_phonemes(letters: str, ending: str, *, british: bool) -> str:
    """Initials as one word: all stressed a little, the last one most. `ending` is that of a plural."""
    names = [LETTERS[letter] for letter in letters]
    if british:
        names = [
            name.replace("O", "Q").replace("ɑɹ", "ɑː").replace("i", "iː").replace("ju", "juː")
            for name in names
        ]
    light = [name.replace("ˈ", "ˌ") for name in names[:-1]]
    plural = "" if "s" not in ending else "ᵻz" if names[-1][-1] in "sʧ" else "z"
    return "".join([*light, names[-1], plural])


_INITIALS = re.compile(r"\b(?P<letters>[A-Z](?: [A-Z])+)(?P<ending>'?s|s')?(?!\w)")


class Marker:
    """Marks the words of a pronunciation list, and initials. Each accent is told the words it would get
    wrong."""

    def __init__(self, lexicon: Lexicon, *, british: bool) -> None:
        self._british = british
        own = BRITISH_VOICE_WORDS if british else BRITISH_WORDS
        capitals = {word[0].upper() + word[1:]: ipa for word, ipa in own.items()}
        listed = {**capitals, **own, **lexicon.sounds()}
        self._sounds = {word: phonemes(ipa, british=british) for word, ipa in listed.items()}
        words = alternatives(self._sounds) if self._sounds else r"(?!)"
        self._words = re.compile(rf"(?<![\w'])(?:{words})(?![\w])")

    def marked(self, text: str) -> str:
        text = self._words.sub(lambda match: f"[{match[0]}](/{self._sounds[match[0]]}/)", text)
        return _INITIALS.sub(self._spelled, text)

    def _spelled(self, match: re.Match[str]) -> str:
        letters = match["letters"].replace(" ", "")
        ending = match["ending"] or ""
        sounds = letter_phonemes(letters, ending, british=self._british)
        return f"[{letters}{ending}](/{sounds}/)"
