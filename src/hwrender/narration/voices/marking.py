"""Words given to a voice by their sounds: `[word](/sounds/)`, as the neural voices take them."""

from __future__ import annotations

import re

from hwrender.narration.lexicon import Lexicon
from hwrender.narration.text_normalisation.rule import alternatives
from hwrender.narration.voices.british_words import BRITISH_WORDS
from hwrender.narration.voices.phonemes import letter_phonemes, phonemes

_INITIALS = re.compile(r"\b(?P<letters>[A-Z](?: [A-Z])+)(?P<ending>'?s|s')?(?!\w)")


class Marker:
    """Marks the words of a pronunciation list, and initials. An American voice is told British words too."""

    def __init__(self, lexicon: Lexicon, *, british: bool) -> None:
        self._british = british
        own = {} if british else BRITISH_WORDS
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
