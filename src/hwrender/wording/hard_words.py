"""S5: hard words that nothing explains. Each is marked once a report, where it is first used.

The easy edition explains every word of the glossary where it is first used. The full edition lists them at
the end: there a rare word of the built-in glossary is hard all the same, and one of the report's own is for
S6.
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.language.lemmas import lemmas
from hwrender.language.remarks import Remark
from hwrender.plain.glossary import Found
from hwrender.plain.hard import RareWord, find_rare_words
from hwrender.plain.latin import find_foreign_words
from hwrender.plain.wordy import find_wordy_phrases
from hwrender.prose import Prose
from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_hard_words(copy: Copy) -> Iterator[Mark]:
    """Each family of words that is rare and not explained."""
    met: set[str] = set()
    known = copy.names | copy.defined
    for text in copy.texts:
        rare = find_rare_words(text.text, known, copy.style.wording.hard_word_note_zipf)
        if not rare:
            continue
        defined = copy.glossary.find(text.text, known=True)
        plainer = (*find_wordy_phrases(text.text), *find_foreign_words(text.text))
        for word in rare:
            family = {word.word, *lemmas(word.word)}
            found = next((each for each in defined if each.place.overlaps(word.place)), None)
            if not (family & met) and not (found and _is_explained(found, copy)):
                met |= family
                yield _mark(copy, text, word, found, plainer)


def _is_explained(found: Found, copy: Copy) -> bool:
    """Whether readers of this edition know the word, or learn what it means from the report's makers."""
    if copy.kind is EditionKind.EASY or found.definition.level == "known":
        return True
    return found.definition.term in copy.own_terms()


def _mark(copy: Copy, text: Prose, word: RareWord, found: Found | None, plainer: tuple[Remark, ...]) -> Mark:
    hint = "Use a word that more people know. Or explain it under glossary: at the top."
    if found is not None:
        hint = f"Its meaning is only at the end. {found.definition.explanation()}"
    warned = word.zipf < copy.style.wording.hard_word_warning_zipf
    return Mark(
        f"“{word.place.of(text.text)}” is a hard word.",
        hint,
        text,
        word.place,
        suggestion=next((remark.instead for remark in plainer if remark.place == word.place), None),
        severity=Severity.WARNING if warned else Severity.NOTE,
    )
