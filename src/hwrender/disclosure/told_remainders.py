"""P7 in words that tell how two numbers of people belong together: "23, of whom 17", "59 ... out of the 63",
"fifteen to one", "61 on the register; by July, 64", "Replies: 55. Replies from men: 52".

Numbers are read as everywhere; a pattern sees a row of # in the place of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from hwrender.disclosure.concerns import REMAINDER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.number_signs import NumberSigns, number_signs
from hwrender.language.people_nouns import ANSWERS, PEOPLE, SEXES
from hwrender.language.quantities import may_have_numbers
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words, table_forms
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_NO_THINGS = r"(?! (?:[a-z-]+ )?(?!(?:people|women|men|as|is|was|has|us|his|its)\b)[a-z]+s\b(?! who))"
_LIST = r"\b(?:register|list|books|caseload|roll|rolls|membership)\b"
_LESS = (
    r"\b(?i:less|minus|excluding|without|not counting|leaving out|other than|except(?:ing)?|apart from"
    r"|take away"
    r"|if you take out)\b"
)
_OF_WHOM = re.compile(
    r"(?P<whole>#+)(?!#)(?: [^.;#%\n]{0,40})?,? of whom,? (?:only )?(?P<part>#+)(?!#)(?! (?:per|%))"
)
_OUT_OF = re.compile(
    rf"(?P<part>#+)(?!#){_NO_THINGS}[^.;#%\n]{{3,80}},? out of (?:the"
    rf"|an?(?: [a-z]+ of)?) (?P<whole>#+)(?!#){_NO_THINGS}"
)
_OF_THEIRS = re.compile(
    r"(?P<part>#+)(?!#) of (?:[A-Za-z]+['’]s|the|our|her|his|these|those|their)"
    rf" (?P<whole>#+)(?!#){_NO_THINGS}"
)
_TWO_TIMES = re.compile(
    rf"(?P<first>#+)(?!#)(?= )[^.#%\n]{{0,40}}{_LIST}[^.#%\n]{{0,90}}?(?P<second>#+)(?!#)(?!\w)"
)
_ROSE = re.compile(
    rf"{_LIST}[^.;#%\n]{{0,40}}\b(?:rose|grew|fell|went|dropped|shrank|came down|up"
    rf"|down)\b[^.;#%\n]{{0,20}} from"
    r" (?P<first>#+)(?!#) to (?P<second>#+)(?!#)(?!\w)"
)
_OF_ALL = re.compile(
    rf"\bOf (?:the |our |all "
    rf"|these )?(?P<whole>#+)(?!#){_NO_THINGS}[^.#%\n]{{0,40}}, (?P<part>#+)(?!#){_NO_THINGS}"
)
_ALL_ASKED = re.compile(
    r"\b[Aa]ll (?:the )?(?P<whole>#+)(?!#)(?: [a-z]+)? (?:were |had been )?(?:invited|asked|approached"
    r"|contacted|offered)"
    r"\b[^.#%\n]{0,40} (?P<part>#+)(?!#)"
)
_WITH = re.compile(r"(?P<whole>#+)(?!#) with [^.#%\n]{3,40},? and (?P<part>#+)(?!#) without\b")
_IN_BRACKETS = re.compile(
    r"(?P<whole>#+)(?!#)(?: [a-z]+)? \((?P<part>#+)(?!#) (?:of (?:them|whom) )?(?:wom[ae]n|men|girls|boys"
    r"|[a-z]+ing)\b"
)
_FORMS = re.compile(
    r"(?P<whole>#+)(?!#) (?:people|residents|patients|women|men|members|guests|tenants|carers|pupils"
    r"|families)\b"
    r"[^.#%\n]{0,30} (?P<part>#+)(?!#) (?:forms|replies|answers|responses|questionnaires)\b"
)
_WITH_LABEL = re.compile(
    r"(?P<whole>#+)(?!#) (?:people|residents|patients|women|men|members|guests|tenants|carers|pupils"
    r"|replies)[;,:]"
    r" [a-z]+:? (?P<part>#+)(?!#)(?=[.;,]|\s*$)"
)
_LEAVING_OUT = re.compile(
    rf"(?P<first>#+)(?!#)(?!\w)[^#%\n]{{0,60}}{_LESS}[^#%\n]{{0,60}}(?P<second>#+)(?!#)(?!\w)"
)
_RATIO = re.compile(
    r"(?P<whole>#+)(?!#)[^#%\n]{0,80}\boutnumber\w*[^.#%\n]{0,40} (?P<many>#+)(?!#) to (?P<few>#+)(?!#)"
)
_CLASS = re.compile(
    r"(?:\b(?:class|group|cohort|ward|wing|unit|choir|crew|team|household) of (?P<whole>#+)(?!#)"
    rf"{_NO_THINGS}|\bOf (?:the |our |all )?(?P<all>#+)(?!#)(?=[^.#%\n]{{0,30}}, %)"
    r"|(?P<listed>#+)(?!#) on (?:the|our|its) (?:register|list|books|roll|caseload))"
    r"[^.#%\n]{0,80}?(?P<share>%+)(?!%)"
)
_SHARED = re.compile(
    r"(?i)(?:\b(?:base|n|sample)\b ?[:=]? ?|\bof (?:the |our )?)(?P<whole>#+)(?!#)(?! [a-z]+s\b(?<!people))"
)
_TOTAL = re.compile(
    r"(?i)\b(?:total|in all|altogether|overall)\b(?: of)?[:,]? (?P<whole>#+)(?!#)"
    r"|(?P<before>#+)(?!#) (?:in all|in total|altogether)\b"
)
_LABELS = re.compile(r"(?P<label>[A-Z][^.:;#%\n]{2,60}):? (?P<value>#+)(?!#)(?=[.;\n]|$)")
_TOTALS = word_set("total all altogether overall")
_BASE = re.compile(r"(?i)\b(?:base|n|sample)\b ?[:=]? ?(?P<whole>#+)(?!#)")
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]+)*")
_PEOPLE = (PEOPLE | ANSWERS | SEXES) | word_set(
    "people respondents boys girls who whom everyone living names register caseload roll"
)
_NO_SENTENCES = (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS)


def find_told_remainders(
    texts: Sequence[Prose], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """Each pair of numbers that leaves few people over by the words between them."""
    for text in texts:
        is_read = text.kind not in _NO_SENTENCES and may_have_numbers(text.text)
        for place in islice(_in_text(text.text, context) if is_read else (), 1):
            yield text, Disclosure(REMAINDER, place)


def _in_text(text: str, context: ReportContext) -> Iterator[Slice]:
    read = number_signs(text)
    if len(read.values) < 2:
        return
    for pattern in (
        _OF_WHOM,
        _OUT_OF,
        _OF_THEIRS,
        _OF_ALL,
        _ALL_ASKED,
        _WITH,
        _WITH_LABEL,
        _IN_BRACKETS,
        _FORMS,
    ):
        for found in pattern.finditer(read.words):
            part, whole = read.value(found, "part"), read.value(found, "whole")
            if _gives_few(whole, part, context):
                yield Slice(*found.span())
    yield from _shared(read, context)
    if not _is_of_people(text):
        return
    for pattern in (_TWO_TIMES, _ROSE, _LEAVING_OUT):
        for found in pattern.finditer(read.words):
            pair = sorted((read.value(found, "first"), read.value(found, "second")))
            if _gives_few(pair[1], pair[0], context):
                yield Slice(*found.span())
    yield from _labelled(read, context)


def _gives_few(whole: int, part: int, context: ReportContext) -> bool:
    return context.is_small(whole - part) and not context.is_small(part)


def _is_of_people(text: str) -> bool:
    return not _PEOPLE.isdisjoint(table_forms(text))


def _shared(read: NumberSigns, context: ReportContext) -> Iterator[Slice]:
    """What a ratio, or shares of a stated number, come to."""
    for found in _RATIO.finditer(read.words) if "outnumber" in read.words else ():
        many, few = read.value(found, "many"), read.value(found, "few")
        rest = read.value(found, "whole") * few / (many + few) if many + few else 0
        if context.is_small(round(rest)):
            yield Slice(*found.span())
    for found in _CLASS.finditer(read.words) if "%" in read.words else ():
        whole = max(read.value(found, name) for name in ("whole", "all", "listed"))
        people = round(whole * read.value(found, "share") / 100)
        is_few = context.is_small(people) and found["all"] is None  # few of all are found by their share
        if is_few or context.is_small(whole - people):
            yield Slice(*found.span())
    may_rest = "%" in read.words or not _TOTALS.isdisjoint(small_words(read.words))
    for sentence in _SENTENCE.finditer(read.words) if may_rest else ():
        yield from _rests(read, sentence, context)


def _rests(read: NumberSigns, sentence: re.Match[str], context: ReportContext) -> Iterator[Slice]:
    """What shares of one number, or parts of one total, leave over."""
    start, end = sentence.span()
    inside = {at: value for at, value in read.values.items() if start <= at < end}
    shares = [value for at, value in inside.items() if read.words[at] == "%"]
    bases = list(_SHARED.finditer(read.words, start, end)) or list(_BASE.finditer(read.words))
    others = [
        at for at in inside if read.words[at] != "%" and at not in {each.start("whole") for each in bases}
    ]
    if len(shares) > 1 and len(bases) == 1 and not others and sum(shares) < 100:
        left = round(read.value(bases[0], "whole") * (100 - sum(shares)) / 100)
        yield from [Slice(start, end)] if context.is_small(left) else []
    total = _TOTAL.search(read.words, start, end)
    if total is not None and not shares and len(inside) > 2:
        whole = read.value(total, "whole") or read.value(total, "before")
        parts = sorted(inside.values())[:-1]
        left = whole - sum(parts)
        if whole == max(inside.values()) and context.is_small(left) and not context.is_small(parts[0]):
            yield Slice(start, end)


def _labelled(read: NumberSigns, context: ReportContext) -> Iterator[Slice]:
    """ "Replies: 55. Replies from people born in the UK: 52."."""
    labels = list(_LABELS.finditer(read.words))
    for first, second in pairwise(labels):
        if is_narrower(second["label"], first["label"]):
            whole, part = read.value(first, "value"), read.value(second, "value")
            if _gives_few(whole, part, context):
                yield Slice(first.start(), second.end())


_FILLERS = word_set("all any anyone everyone everybody total number of the a who and in on with people those")
_OF_THESE = re.compile(r"(?i)\s*(?:and )?of (?:these|those|whom|which|them)\b")


def is_narrower(label: str, whole: str) -> bool:
    """Whether one label tells of some of those of another: "Of these, straight", "On dialysis, with leave"
    beside "Anyone on dialysis"."""
    mine, theirs = (frozenset(re.findall(r"[a-z]+", each.lower())) - _FILLERS for each in (label, whole))
    return _OF_THESE.match(label) is not None or (bool(theirs) and theirs < mine)
