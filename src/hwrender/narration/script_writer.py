"""Utterances as they are collected: what is shown beside what is said, and the pause after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import wrap
from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import CodeBlock, HardWord, Run, Sentence, Words
from hwrender.edition.outline import text_of_runs, text_of_sentence
from hwrender.language.detecting import other_language
from hwrender.language.languages import is_english
from hwrender.narration.announcements import announcements_in
from hwrender.narration.model import Announced, Utterance, UtteranceRole
from hwrender.narration.text_normalisation import spoken
from hwrender.narration.text_normalisation.other_languages import reads_latin
from hwrender.style import Speech

_OTHER_SCRIPT = re.compile(
    "[\u0370-\u03ff\u0400-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u2e80-\ua6ff\ua800-\ud7ff\uf900-\ufdff\ufe70-\ufeff]"
    "(?:[\\s.,;:!?'’\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]*"
    "[\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff])?"
)
LONGEST_BREATH = 600
"""Characters, some 100 words. A voice takes what it says as a whole, and memory with the square of it."""

_SENTENCE_ENDS = tuple(".!?…:;,。！？：；，।۔؟؛،։።፧፦፣")


class ScriptWriter:
    """Collects utterances. `pause` lengthens the silence after the last one and never shortens it."""

    def __init__(self, speech: Speech, language: str, readings: Mapping[str, str]) -> None:
        self.speech = speech
        self.language = language
        self.ours = announcements_in(language)
        self.readings = readings
        self.utterances: list[Utterance] = []
        self._announcements = 0
        self._passed_over = ""

    def say(
        self,
        sentence: Sentence,
        role: UtteranceRole,
        *,
        before: str = "",
        anchor: str | None = None,
    ) -> None:
        """A sentence; `before` is said with it but not shown. One in another language passes in silence, and
        the first of several is announced."""
        other = self._other_language(sentence)
        if not other:
            self.say_as(sentence, role, before + self._text(sentence.runs), anchor)
        else:
            if other != self._passed_over:
                self.announce(self.ours.here_are_words(other), "passage")
            shown = text_of_sentence(sentence)
            self._add(Utterance(sentence.id, shown, "", other, role, 0.0, anchor))
        self._passed_over = other

    def _other_language(self, sentence: Sentence) -> str:
        """The language of a sentence that is marked as a whole, or that surely is in another one; else ""."""
        marked = {run.language for run in sentence.runs if isinstance(run, Foreign)}
        rest = text_of_runs(tuple(run for run in sentence.runs if not isinstance(run, Foreign)))
        if len(marked) == 1 and not any(letter.isalnum() for letter in rest):
            (tag,) = marked
            return "" if _primary(tag) == _primary(self.language) else tag
        return "" if marked else other_language(text_of_sentence(sentence), self.language)

    def say_as(self, sentence: Sentence, role: UtteranceRole, text: str, anchor: str | None = None) -> None:
        """A sentence for which `text` is said."""
        shown = text_of_sentence(sentence)
        self._add(Utterance(sentence.id, shown, self._said(text), self.language, role, 0.0, anchor))

    def say_later(self, sentence: Sentence, role: UtteranceRole) -> None:
        """A sentence whose words are said with what follows."""
        shown = text_of_sentence(sentence)
        self._add(Utterance(sentence.id, shown, "", self.language, role, 0.0, said_later=True))

    def say_words(self, words: Words, role: UtteranceRole, pause_seconds: float, *, before: str = "") -> None:
        """Sentences of one paragraph. `before` is said with the first one, the pause follows the last one."""
        for place, sentence in enumerate(words):
            self.say(sentence, role, before="" if place else before)
        if words:
            self.pause(pause_seconds)

    def say_code(self, block: CodeBlock) -> None:
        said = self._said(block.text.replace("\n", ", "))
        self._add(Utterance(block.id, block.text, said, self.language, "code", 0.0))

    def announce(self, text: str, announces: Announced) -> None:
        self._announcements += 1
        name, said = f"a{self._announcements}", self._said(text)
        self._add(Utterance(name, "", said, self.language, "announcement", 0.0, announces=announces))

    def say_instead(self, place: int, text: str) -> None:
        """Gives another text to the utterance at this place."""
        self.utterances[place] = replace(self.utterances[place], spoken=self._said(text))

    def pause(self, seconds: float) -> None:
        if self.utterances:
            last = self.utterances[-1]
            self.utterances[-1] = replace(last, pause_seconds=max(last.pause_seconds, seconds))

    def _add(self, utterance: Utterance) -> None:
        pause = self.speech.sentence_pause_seconds if not utterance.said_later else 0.0
        self.utterances.extend(replace(part, pause_seconds=pause) for part in _breaths(utterance))

    def _said(self, text: str) -> str:
        said = spoken(self._named(text, ""), self.readings, self.language)
        if not any(character.isalnum() for character in said):
            # a voice makes a noise or nothing of marks alone, and neither is words
            return ""
        if text[:1].isdigit() and is_english(self.language):
            said = said[:1].upper() + said[1:]
        return said if said.endswith(_SENTENCE_ENDS) else said + self.ours.words.say("cover.stop")

    def _named(self, text: str, language: str) -> str:
        """Words that the voice would pass over in silence are named instead; `language` is theirs."""
        if not reads_latin(self.language):
            return text
        return _OTHER_SCRIPT.sub(self.ours.some_words(language), text)

    def _text(self, runs: tuple[Run, ...]) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        match run:
            case Text(text=text) | Code(text=text) | HardWord(text=text):
                return text
            case Strong(children=children) | Link(children=children):
                return self._text(children)
            case Foreign(language=language, children=children):
                return self._named(self._text(children), language)
            case LineBreak():
                return "\n"
            case NoteReference():
                return ""
            case _:
                assert_never(run)


def _breaths(utterance: Utterance) -> tuple[Utterance, ...]:
    """The same in parts that can be said in one breath; what is shown goes with them, as far as it lasts."""
    parts = wrap(utterance.spoken, LONGEST_BREATH, break_long_words=False, break_on_hyphens=False)
    if len(parts) < 2:
        return (utterance,)
    words, count = utterance.shown.split(), len(parts)
    shown = [" ".join(words[len(words) * n // count : len(words) * (n + 1) // count]) for n in range(count)]
    return tuple(
        replace(
            utterance,
            shown=text,
            spoken=part,
            role=utterance.role if text else "announcement",
            anchor=utterance.anchor if number == 0 else None,
        )
        for number, (part, text) in enumerate(zip(parts, shown, strict=True))
    )


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
