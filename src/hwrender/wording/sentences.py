"""Rules on sentences: S1 too long, S2 more than one idea, S3 passive, S23 nouns that hide what people do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hwrender.diagnostics import Severity
from hwrender.language.clause_boundaries import Joint, find_joints
from hwrender.language.clause_tables import ADVERBS
from hwrender.language.clauses import Clause, ClauseKind, numbers_of_clauses, read_clauses
from hwrender.language.function_words import DETERMINERS, FUNCTION_WORDS, SUBJECTS
from hwrender.language.initials import find_initials
from hwrender.language.names import read_names
from hwrender.language.passive import find_passives
from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, plain_form, table_form, words
from hwrender.plain.hard_words import NOTE_ZIPF, ease_of
from hwrender.plain.nominalisations import find_nominalisations
from hwrender.prose import Prose
from hwrender.wording.edition_text import EditionText
from hwrender.wording.rule import RuleFindings

LEAST_SENTENCES = 5
"""A share of fewer sentences than this says nothing."""

_MOST_CLAUSES = 3
_OWN_IDEAS = frozenset([ClauseKind.RESULT, ClauseKind.CONTRAST, ClauseKind.DESCRIBING])

_COMMA = re.compile(r",(?=[\s”’\"'])")
_SIGNS = re.compile(r";(?=\s)|(?<=\S)(?:\s[–—-]\s|—)(?=\S)")
_BRACKETS = re.compile(r"(?<!\w)\([^()]*\)|\[[^\[\]]*\]")
_CALLED = re.compile(r"(?i)[(\[](?:(?:also|often|sometimes|this is|it is) )?(?:called|known as) ")
_ADDRESS = re.compile(r"(?i)https?:|www\.|@|\bpdf\b|^\(?[\d\s+-]+\)?$")


def check_sentence_length(edition: EditionText, findings: RuleFindings) -> None:
    """S1: each sentence over the limit, from the first word too many on; the report with too many of them.

    Between the limits of a warning and of a strong one, a sentence with one idea is a note.
    """
    wording = edition.style.wording
    sentences = long = 0
    for text, sentence in edition.sentences():
        found = words(sentence.of(text.text))
        count = len(found)
        sentences += not text.field
        if count <= wording.note_words:
            continue
        long += not text.field
        rest = Slice(sentence.start + found[wording.note_words].start, sentence.start + found[-1].end)
        joints = find_joints(text.text, sentence)
        message = f"This sentence has {count} words."
        if count > wording.strong_warning_words:
            message = f"This sentence is far too long. It has {count} words."
        hint = f"Use {wording.note_words} words or fewer. {_where_to_cut(text, sentence, joints)}"
        warned = count > wording.strong_warning_words or (
            count > wording.warning_words and _has_several_ideas(text.text, sentence, wording.most_commas)
        )
        severity = Severity.WARNING if warned else Severity.NOTE
        findings.at_words(text, rest, message, hint, _cut(text.text, rest, joints), severity)
    if sentences >= LEAST_SENTENCES and long > wording.long_sentence_share * sentences:
        message = f"{long} of {sentences} sentences have more than {wording.note_words} words."
        findings.at_span(edition.whole(), message, "Start with the longest ones.", severity=Severity.WARNING)


def _has_several_ideas(text: str, sentence: Slice, most_commas: int) -> bool:
    """Whether a sentence tells more than one thing: in a second clause that could be a sentence or adds to
    one, in many clauses, behind several commas or another sign, or in a noun that hides a verb.

    A reason or a condition belongs to its idea: published easy read has as many of them as other texts.
    """
    clauses = read_clauses(text)
    numbers = numbers_of_clauses(text, sentence)
    words_of_it = sentence.of(text)
    return (
        len(numbers) > _MOST_CLAUSES
        or any(_is_idea(clauses, number) for number in numbers[1:])
        or len(_COMMA.findall(words_of_it)) > most_commas
        or bool(_SIGNS.search(words_of_it) or _BRACKETS.search(words_of_it))
        or bool(find_nominalisations(words_of_it))
    )


def _is_idea(clauses: Sequence[Clause], number: int) -> bool:
    clause = clauses[number]
    if clause.kind is ClauseKind.COORDINATED:
        of_main = clause.parent is not None and clauses[clause.parent].kind is ClauseKind.MAIN
        return of_main or clause.subject is not None
    return clause.kind in _OWN_IDEAS


def _where_to_cut(text: Prose, sentence: Slice, joints: tuple[Joint, ...]) -> str:
    if not joints:
        return "Say one thing in each sentence."
    middle = sentence.start + (sentence.end - sentence.start) // 2
    best = min(joints, key=lambda joint: abs(joint.place.start - middle))
    before = words(text.text[sentence.start : best.place.start])[-1].text
    return f"You can stop after “{before}” and go on with “{best.opening}”."


def _cut(text: str, rest: Slice, joints: tuple[Joint, ...]) -> str | None:
    """The words marked, cut at the joints among them."""
    inside = [joint for joint in joints if joint.place.start >= rest.start and joint.place.end <= rest.end]
    if not inside:
        return None
    parts, at = [], rest.start
    for joint in inside:
        parts += [text[at : joint.place.start], f". {joint.opening}"]
        at = joint.place.end
    return "".join((*parts, text[at : rest.end]))


def check_one_idea(edition: EditionText, findings: RuleFindings) -> None:
    """S2: the second comma of a sentence, each bracket, semicolon and joining dash. Commas that only part the
    words of a list, and brackets with another name for a thing, are a note."""
    hint = "Make a sentence of each idea."
    most = edition.style.wording.most_commas
    for text, sentence in edition.sentences():
        inside = sentence.start, sentence.end
        commas = [Slice(*found.span()) for found in _COMMA.finditer(text.text, *inside)]
        if len(commas) > most:
            message = f"This sentence has {len(commas)} commas."
            others = len(commas) - _commas_of_lists(text.text, commas, sentence.end)
            if others > most:
                findings.at_words(text, commas[most], message, f"{hint} Or make a list.")
            else:
                line = "You can make a list. Put each thing on its own line."
                findings.at_words(text, commas[most], message, line, severity=Severity.NOTE)
        for found in _SIGNS.finditer(text.text, *inside):
            name = "semicolon" if found[0] == ";" else "dash"
            start = found.start() + found[0].index(found[0].strip())
            place = Slice(start, start + len(found[0].strip()))
            findings.at_words(text, place, f"A {name} joins two ideas here.", hint)
        for found in _BRACKETS.finditer(text.text, *inside):
            if not _is_needed(found[0]):
                message = "Words in brackets are easy to lose."
                severity = Severity.NOTE if _is_other_name(found[0]) else None
                place = Slice(*found.span())
                findings.at_words(text, place, message, f"{hint} Take out the brackets.", severity=severity)


def _commas_of_lists(text: str, commas: list[Slice], end: int) -> int:
    """How many of these commas part single words: "wash, dress, eat or drink" has two."""
    count = run = 0
    stops = [*(comma.start for comma in commas[1:]), end]
    for comma, stop in zip(commas, stops, strict=True):
        after = words(text[comma.end : stop])
        run += 1
        if stop != end and _is_item(after):
            continue
        if run > 1 and _closes_list(after):
            count += run
        run = 0
    return count


def _is_item(found: Sequence[Word]) -> bool:
    """Whether this is one word, with "a" or the like before it, or one name; "however" and "sadly" are no
    things of a list."""
    rest = found[1:] if len(found) > 1 and table_form(found[0].text) in DETERMINERS else found
    if len(rest) == 1:
        key = table_form(rest[0].text)
        return not key.endswith("ly") and key not in FUNCTION_WORDS | ADVERBS
    return bool(rest) and all(word.text[0].isupper() for word in rest)


def _closes_list(found: Sequence[Word]) -> bool:
    """Whether these words are the last thing of a list, or open with it or with the last two."""
    keys = [table_form(word.text) for word in found]
    at = next((number for number, key in enumerate(keys) if key in {"and", "or"}), len(keys))
    return (at == 0 or _is_item(found[:at])) and not SUBJECTS.intersection(keys[at + 1 : at + 2])


def _is_needed(brackets: str) -> bool:
    """Whether these brackets hold initials that are being spelt out, an address or a number."""
    inside = brackets[1:-1].strip()
    return (
        not inside
        or inside.isdigit()
        or bool(_ADDRESS.search(inside))
        or any(each.place == Slice(0, len(inside)) for each in find_initials(inside))
        or (inside[:2].isupper() and any(each.place.of(inside) == inside for each in read_names(inside)))
    )


def _is_other_name(brackets: str) -> bool:
    """Whether these brackets give another name for what stands before them: "sugar (glucose)"."""
    found = words(brackets)
    is_hard_word = len(found) == 1 and ease_of(plain_form(found[0].text)) < NOTE_ZIPF
    return is_hard_word or bool(_CALLED.match(brackets))


def check_passive_voice(edition: EditionText, findings: RuleFindings) -> None:
    """S3: each passive verb, and the report when too many of its sentences are passive."""
    sentences = passive_sentences = 0
    for text, sentence in edition.sentences():
        found = [
            each for each in find_passives(text.text) if sentence.start <= each.place.start < sentence.end
        ]
        sentences += not text.field
        passive_sentences += bool(found) and not text.field
        for passive in found:
            hint = "Put the one who does it first." if passive.agent else "Say who does it. Put them first."
            findings.at_words(text, passive.place, f"“{passive.place.of(text.text)}” is passive.", hint)
    share = edition.style.wording.passive_share
    if sentences >= LEAST_SENTENCES and passive_sentences > share * sentences:
        message = f"{passive_sentences} of {sentences} sentences are passive."
        hint = "Start a sentence with who does it."
        findings.at_span(edition.whole(), message, hint, severity=Severity.WARNING)


def check_nominalisations(edition: EditionText, findings: RuleFindings) -> None:
    """S23: the second noun that hides a verb, of each sentence that has more than one."""
    for text, sentence in edition.sentences():
        found = find_nominalisations(sentence.of(text.text))
        if len(found) > 1:
            first, second = found[:2]
            place = Slice(sentence.start + second.place.start, sentence.start + second.place.end)
            message = f"“{first.word}” and “{second.word}” each hide a doing word."
            hint = f"Use the doing words: “{first.verb}”, “{second.verb}”."
            findings.at_words(text, place, message, hint)
