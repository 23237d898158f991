"""Makes src/hwrender/language/verbs.txt, the table of English verbs, from the package textblob.

    pip install --no-deps textblob==0.20.1
    python tools/verbs.py

textblob ships the lexicon of Eric Brill's tagger (MIT licence): about 94,000 words, each with the word class
it mostly has in the Brown corpus and the Penn Treebank. Kept here is what the endings of a word do not tell:
which words are verbs at all, and which of those mostly name a thing. Verbs in -ize are given in -ise, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from textwrap import fill

from hwrender.language.frequency import zipf_frequency
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.inflections import VERBS
from hwrender.language.lemmas import conjugate, lemmas

TABLE = Path(__file__).parents[1] / "src" / "hwrender" / "language" / "verbs.txt"
LEAST_ZIPF = 2.6
WORD = re.compile(r"[a-z]{2,}")
HEAD = """\
# English verbs: made by tools/verbs.py from the lexicon of Eric Brill's tagger in textblob 0.20.1, trimmed.
# Copyright 1993 by the Massachusetts Institute of Technology and the University of Pennsylvania, MIT licence.
# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
# associated documentation files (the "Software"), to deal in the Software without restriction, including
# without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
# following conditions: the above copyright notice and this permission notice shall be included in all
# copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
# KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
# PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
# ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
# OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
# [verb]: words that are mostly verbs; [other]: verbs that are mostly nouns or adjectives; [third]: forms in
# -s of [other] that are mostly verbs all the same; [plural]: forms in -s of [verb] that are mostly plurals;
# [adjective]: words in -ed that mostly say how somebody or something is.
"""
NO_VERBS = FUNCTION_WORDS - {"like", "need"} | {"people", "woman", "man"}


def lexicon() -> dict[str, str]:
    """The class of each plain word."""
    spec = find_spec("textblob")
    assert spec is not None
    assert spec.origin is not None
    lines = (Path(spec.origin).parent / "en" / "en-lexicon.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split()[:2] for line in lines if line.strip() and not line.startswith(";;;")]
    tags = {word: tag for word, tag in reversed(pairs) if WORD.fullmatch(word)}
    return tags | {
        word.replace("iz", "is"): tag
        for word, tag in tags.items()
        if re.search(r"[a-z]{3}iz(?:e|ed|es|ing)$", word) and word.replace("iz", "is") not in tags
    }


def verbs(tags: dict[str, str]) -> set[str]:
    """Words that are verbs: they are tagged as such, or one of their forms is."""
    found = {word for word, tag in tags.items() if tag in {"VB", "VBP"}} | {verb[0] for verb in VERBS}
    for word in tags:
        forms = conjugate(word)
        told = {tags.get(forms.past), tags.get(forms.participle)} & {"VBD", "VBN"}
        third, ing = tags.get(forms.third_person), tags.get(forms.present_participle)
        if told or third == "VBZ" or ing == "VBG":
            found.add(word)
    return {
        word
        for word in found - NO_VERBS
        if zipf_frequency(word) >= LEAST_ZIPF
        and (tags.get(word, "VB")[:2] in {"VB", "NN", "JJ"} or word == "like")
    }


def groups(tags: dict[str, str]) -> dict[str, Iterable[str]]:
    """The words of the table, by their heading."""
    known = verbs(tags)
    mostly = {word for word in known if tags.get(word, "VB") in {"VB", "VBP"}}
    third = {word: conjugate(word).third_person for word in known}
    return {
        "verb": mostly,
        "other": known - mostly,
        "third": {third[word] for word in known - mostly if tags.get(third[word]) == "VBZ"},
        "plural": {third[word] for word in mostly if tags.get(third[word]) == "NNS"},
        "adjective": {
            word
            for word, tag in tags.items()
            if tag == "JJ" and word.endswith("ed") and zipf_frequency(word) >= LEAST_ZIPF
            if any(base in known for base in lemmas(word))
        },
    }


def table(tags: dict[str, str]) -> str:
    """The text of the file."""
    parts = [HEAD]
    for name, words in groups(tags).items():
        parts.append(f"[{name}]\n{fill(' '.join(sorted(words)), 110)}\n")
    return "".join(parts)


if __name__ == "__main__":
    TABLE.write_text(table(lexicon()), encoding="utf-8", newline="\n")
