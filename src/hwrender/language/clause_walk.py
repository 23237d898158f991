"""A sentence cut into its clauses: one walk over its words, with the clauses that are still open on a stack.

A clause that begins before the one around it has its verb stands inside that ("people {who smoke} are"); every
other follows. What has no finite verb of its own never becomes a clause, but for "in order to".
"""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.language.clause_openers import ClauseKind, Opener, find_opener, takes_content
from hwrender.language.clause_tables import RECOMMENDING, SAYING, TAKES_CONTENT, THINKING
from hwrender.language.verb_groups import Tense, VerbGroup, opens_group, read_group, read_infinitive
from hwrender.language.word_classes import Tagged, WordClass, is_plural, lemma_of, verb_form

_C, _K = WordClass, ClauseKind
_SURE = frozenset([_C.HELPER, _C.SUBJECT_HELPER, _C.FINITE])
_REACH = 24
_STOPS = frozenset("because if when unless until although though whereas while what how why whether than".split())
_PREPOSED = frozenset(["before", "after", "since", "as"])
_NOUNS = frozenset([_C.NOUN, _C.NAME, _C.QUANTITY, _C.NUMBER])
_NAMED = _NOUNS | {_C.PRONOUN, _C.OBJECT}
_STARTS_PHRASE = frozenset([_C.DETERMINER, _C.PRONOUN, _C.QUANTITY, _C.NUMBER, _C.NOUN, _C.NAME])
_ANYBODY = frozenset("everyone everybody anyone anybody someone everything anything something nothing those".split())
_SUBJECT_PRONOUNS = frozenset("i we you he she they it".split())
_GROUPS_OF_PEOPLE = frozenset("people women men staff patients carers residents families".split())


class Part:
    """A clause while it is read. Words are given by number; `end` is the first that no longer belongs to it."""

    def __init__(self, kind: ClauseKind, start: int, opener: int, parent: int | None) -> None:
        self.kind = kind
        self.start = start
        self.opener = opener
        self.parent = parent
        self.end: int | None = None
        self.verb: VerbGroup | None = None
        self.is_inverted = False
        self.is_closed = False


def walk(words: Sequence[Tagged], quoted: Sequence[tuple[int, int]]) -> list[Part]:
    """The clauses of a sentence in the order of their first words; `quoted` are the words of quotations."""
    walker = _Walker(words, quoted)
    at = 0
    while at < len(words):
        at = walker.step(at)
    return walker.finish()


def verbs_ahead(words: Sequence[Tagged]) -> list[int]:
    """For each word, the number of the verb of the clause whose subject may begin there, or -1."""
    return [_verb_ahead(words, at) for at in range(len(words))]


def _verb_ahead(words: Sequence[Tagged], start: int) -> int:
    """The first verb that surely tells; else the likeliest, up to the next mark or clause."""
    best, inner = -1, 0
    if words[start].word_class is _C.COORDINATOR:
        return -1
    for at in range(start, min(len(words), start + _REACH)):
        word = words[at]
        if at > start and _stops(words, at, best):
            break
        if at > start and _begins_inner(words, at):
            inner += 1
        if opens_group(word):
            if inner:
                inner -= 1
            elif word.word_class in _SURE:
                return at
            elif best < 0 or (words[best].word_class is _C.POSSIBLE and _is_likelier(words, at, best)):
                best = at
    return best


def _is_likelier(words: Sequence[Tagged], at: int, best: int) -> bool:
    """Whether a verb is likelier than one before it: "lines open" has its verb last."""
    word = words[at]
    return word.word_class is _C.LIKELY or (at == best + 1 and verb_form(word.key).base and is_plural(words[best]))


def _stops(words: Sequence[Tagged], at: int, best: int) -> bool:
    word = words[at]
    if any(mark in word.gap for mark in ",;:—–(“\"") or word.key in _STOPS:
        return True
    following = words[at + 1] if at + 1 < len(words) else word
    if word.key == "there" and following.word_class is _C.HELPER:
        return True
    if word.key in _PREPOSED and following.word_class is _C.PRONOUN:
        return True
    likely = best >= 0 and words[best].word_class is _C.LIKELY
    return word.word_class is _C.COORDINATOR and (
        likely
        or word.key in {"but", "so", "yet"}
        or opens_group(following)
        or following.key in _SUBJECT_PRONOUNS
    )


def _begins_inner(words: Sequence[Tagged], at: int) -> bool:
    """Whether a relative clause begins here, with "who" or without a word of its own."""
    word, before = words[at], words[at - 1]
    if word.key in {"who", "which", "whose", "whom"} or (word.key == "that" and before.word_class in _NAMED):
        return True
    return word.key in _SUBJECT_PRONOUNS and before.word_class in _NAMED and word.written != "It"


class _Walker:
    def __init__(self, words: Sequence[Tagged], quoted: Sequence[tuple[int, int]]) -> None:
        self.words = words
        self.quoted = dict(quoted)
        self.ahead = verbs_ahead(words)
        self.parts: list[Part] = []
        self.open: list[int] = []

    # --- what is open --------------------------------------------------------------------------------

    @property
    def current(self) -> Part | None:
        return self.parts[self.open[-1]] if self.open else None

    def has_main(self) -> bool:
        return any(part.kind is _K.MAIN for part in self.parts)

    def is_waiting(self) -> bool:
        """Whether a clause further out has no verb yet."""
        return any(self._lacks_verb(self.parts[number]) for number in self.open[:-1])

    @staticmethod
    def _lacks_verb(part: Part) -> bool:
        return part.verb is None and not part.is_closed

    def begin(self, kind: ClauseKind, start: int, opener: int = 0, parent: int | None = None) -> Part:
        """Open a clause; those that have their verb end here."""
        if kind is _K.MAIN:
            self.close_all(start)
        elif parent is None and self.open:
            parent = self.open[-1]
        for number in self.open:
            part = self.parts[number]
            if part.end is None and not self._lacks_verb(part):
                part.end = start
        part = Part(kind, 0 if not self.parts else start, opener + (start if not self.parts else 0), parent)
        self.parts.append(part)
        self.open.append(len(self.parts) - 1)
        return part

    def close_all(self, at: int) -> None:
        for number in self.open:
            if self.parts[number].end is None:
                self.parts[number].end = at
        self.open.clear()

    def leave_inner(self, at: int) -> None:
        """Back to the innermost clause that has no verb yet; what stands inside it ends here."""
        while self.open and not self._lacks_verb(self.parts[self.open[-1]]):
            part = self.parts[self.open.pop()]
            part.end = at if part.end is None else part.end

    def finish(self) -> list[Part]:
        if not self.parts:
            self.begin(_K.FRAGMENT, 0)
        for part in self.parts:
            part.end = len(self.words) if part.end is None else part.end
            if part.verb is None and part.kind is _K.MAIN:
                part.kind = _K.FRAGMENT
        return self.parts

    # --- one word ------------------------------------------------------------------------------------

    def step(self, at: int) -> int:
        """Read the word `at`; the number of the word to go on with."""
        if at in self.quoted:
            return self._quotation(at)
        word = self.words[at]
        if "(" in word.gap and ")" not in word.gap:
            return self._past_brackets(at)
        opener = find_opener(self.words, at, self.ahead)
        if opener is not None and not self._is_preposition(at, opener):
            return self._opened(at, opener)
        if word.word_class is _C.COORDINATOR and self.current is not None:
            return self._coordinated(at)
        if any(mark in word.gap for mark in ",;:—–") or word.gap.strip() == "-":
            self._after_mark(at)
        self._unmarked(at)
        if self.current is None or (self.current.is_closed and not self.is_waiting()):
            self.begin(_K.MAIN, at)
        if opens_group(word):
            return self._verb(at)
        return at + 1

    def _is_preposition(self, at: int, opener: Opener) -> bool:
        """Whether "after" and the like only lead a noun: "Mothers interviewed after birth praised them"."""
        part = self.current
        if part is None or not self._lacks_verb(part) or self.words[at].gap.strip():
            return False
        verb = self.ahead[at + opener.length] if at + opener.length < len(self.words) else -1
        if opener.kind is _K.COMPARISON:
            return True
        return opener.kind is _K.TIME and self.words[at].word_class is _C.PREPOSITION and not self._verb_after(verb)

    def _past_brackets(self, at: int) -> int:
        if self.current is None:
            self.begin(_K.MAIN, at)
        for number in range(at + 1, len(self.words)):
            if ")" in self.words[number].gap:
                return number
        return len(self.words)

    def _quotation(self, at: int) -> int:
        """A quotation that says something is a clause of its own; any other is a thing."""
        end = self.quoted[at]
        gap = self.words[at].gap
        says = any(word.word_class in _SURE for word in self.words[at:end])
        before = self.words[at - 1] if at else None
        apart = before is None or "," in gap or ":" in gap or lemma_of(before) in SAYING
        if says and apart:
            self.begin(_K.QUOTATION, at).is_closed = True
        elif self.current is None:
            self.begin(_K.MAIN, at)
        return end

    def _opened(self, at: int, opener: Opener) -> int:
        start = at
        if opener.kind in {_K.CONDITION, _K.TIME, _K.CAUSE, _K.CONTRAST} and not self.parts:
            start = 0
        part = self.begin(opener.kind, start, opener.length)
        part.opener = at - part.start + opener.length
        last = self.words[at + opener.length - 1]
        if last.word_class is _C.TO and opener.length > 1:
            part.verb = read_infinitive(self.words, at + opener.length - 1)
            return max(part.verb.last + 1, at + opener.length)
        return at + opener.length

    def _coordinated(self, at: int) -> int:
        """At "and", "but", "or": does another clause begin?"""
        part = self.current
        first = self._skip(at + 1)
        if self.words[at].key == "so" and "," not in self.words[at].gap:
            return at + 1
        if part is None or self._lacks_verb(part) or first >= len(self.words):
            return at + 1
        opener = find_opener(self.words, first, self.ahead)
        if opener is not None and not (opener.kind is _K.RELATIVE and part.kind is not _K.RELATIVE):
            self.begin(opener.kind, at, first - at + opener.length, self._sibling(opener.kind))
            return first + opener.length
        if first in self.quoted or self.words[first].gap.strip():
            return at + 1
        if opens_group(self.words[first]) and self._is_parallel(first, part):
            self.begin(_K.COORDINATED, at, 1)
            return self._verb(first, force=True)
        if self.is_waiting() and not self.words[at].gap.strip():
            self.leave_inner(at)
            return at + 1
        verb = self.ahead[first]
        hangs = self.words[first].word_class not in _STARTS_PHRASE - {_C.NOUN} and self._may_hang(verb)
        if verb > first and self._is_sure(verb) and not hangs:
            kind = _K.RESULT if self.words[at].key == "so" or self.words[first - 1].key == "so" else _K.COORDINATED
            self.begin(kind, at, 1)
        return at + 1

    def _may_hang(self, verb: int) -> bool:
        """Whether a word may be a participle after its noun: "an appointment linked to"."""
        return self.words[verb].word_class is _C.LIKELY and verb_form(self.words[verb].key).participle

    def _skip(self, at: int) -> int:
        """Past adverbs, and the second word of "and so"."""
        while at < len(self.words) - 1 and (
            self.words[at].word_class in {_C.ADVERB, _C.NOT} or self.words[at].key == "so"
        ):
            at += 1
        return at

    def _sibling(self, kind: ClauseKind) -> int | None:
        """The parent of the clause that another of the same kind is joined to."""
        for part in reversed(self.parts):
            if part.kind is kind:
                return part.parent
        return None

    def _is_sure(self, verb: int) -> bool:
        return self.words[verb].word_class in _SURE | {_C.LIKELY}

    def _is_parallel(self, at: int, part: Part) -> bool:
        """Whether the verb at `at` is a second one of the same subject."""
        word = self.words[at]
        if word.word_class in _SURE:
            return True
        verb, form = part.verb, verb_form(word.key)
        if verb is None:
            return False
        if form.past and form.participle and not form.base:
            return not verb.is_passive and self.words[verb.last].word_class is not _C.PARTICIPLE
        if form.third:
            return verb.tense is Tense.PRESENT and self._goes_on(at)
        last = max(verb.last, self._last_verb(verb.last, at))
        return last == verb.last and verb.tense is not Tense.PAST and self._goes_on(at)

    def _last_verb(self, start: int, at: int) -> int:
        """The last infinitive between a verb and `at`: "to wash and dress" is one thing."""
        found = [n for n in range(start + 1, at) if self.words[n].word_class is _C.INFINITIVE]
        return found[-1] if found else start

    def _goes_on(self, at: int) -> bool:
        """Whether something follows that a verb can have: "and help" at the end is a noun."""
        if at + 1 >= len(self.words):
            return False
        following = self.words[at + 1]
        is_usual = verb_form(self.words[at].key).is_usual
        if following.gap.strip():
            return is_usual and "," in following.gap and self.words[at].word_class is _C.LIKELY
        return following.word_class in _STARTS_PHRASE - {_C.NOUN} | {_C.OBJECT, _C.PREPOSITION, _C.ADVERB, _C.TO,
                                                                    _C.COORDINATOR, _C.WH} or is_usual  # fmt: skip

    # --- clauses that no word opens --------------------------------------------------------------------

    def _after_mark(self, at: int) -> None:
        """After a comma, a semicolon, a colon or a dash."""
        part = self.current
        if part is None or self._lacks_verb(part):
            return
        if self.is_waiting():
            self.leave_inner(at)
            return
        verb = self.ahead[at]
        if not self.has_main():
            if verb >= 0 or self._is_command(at):
                self.begin(_K.MAIN, at)
            return
        comma = self.words[at].gap.strip(" ”’\"'") == ","
        if verb == at:
            parallel = self._is_parallel(at, part) and (not comma or self._is_listed(at, part))
            if parallel or (not comma and self._is_command(at)):
                self.begin(_K.COORDINATED, at)
        elif verb > at and (self._begins_sentence(at, verb) or (not comma and self._is_sure(verb))):
            self.begin(_K.COORDINATED, at)

    def _begins_sentence(self, at: int, verb: int) -> bool:
        """Whether a subject and its verb follow a comma, and not a row of adjectives."""
        word, told = self.words[at], self.words[verb]
        if told.word_class not in _SURE:
            return False
        return told.word_class is not _C.FINITE or word.word_class in _STARTS_PHRASE - {_C.NOUN}

    def _is_listed(self, at: int, part: Part) -> bool:
        """Whether a verb after a comma is one of a row, and not a participle: "left, followed by"."""
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        hangs = following is not None and following.word_class in {_C.PREPOSITION, _C.TO}
        return not hangs or not verb_form(self.words[at].key).participle

    def _unmarked(self, at: int) -> None:
        """ "They said they felt safe", "the support they got": no word opens the clause."""
        part, word = self.current, self.words[at]
        verb = self.ahead[at]
        if part is None or not at or verb <= at or word.gap.strip() or word.word_class not in _STARTS_PHRASE:
            if word.word_class is not _C.SUBJECT_HELPER or part is None or not at or word.gap.strip():
                return
        before = self.words[at - 1]
        is_pronoun = word.key in _SUBJECT_PRONOUNS | {"there"} or word.word_class is _C.SUBJECT_HELPER
        if self._lacks_verb(part):
            named = before.word_class in _NOUNS or before.key in _ANYBODY
            if is_pronoun and named and self._verb_after(verb):
                self.begin(_K.RELATIVE, at)
            return
        group = part.verb
        if is_pronoun and (takes_content(self.words, at) or before.word_class in {_C.NOUN, _C.QUANTITY}):
            content = takes_content(self.words, at)
            if content or self.has_main():
                self.begin(_K.CONTENT if content else _K.RELATIVE, at)
        elif self.words[min(at + 1, len(self.words) - 1)].word_class is _C.COORDINATOR:
            return
        elif group is not None and at == group.last + 1 and group.lemma in TAKES_CONTENT:
            tells = not verb_form(self.words[verb].key).participle and group.lemma in SAYING | THINKING
            if self.words[verb].word_class in _SURE or tells:
                self.begin(_K.CONTENT, at)
        elif word.key in _GROUPS_OF_PEOPLE and before.word_class is _C.NOUN and is_plural(before):
            if self.words[verb].word_class in _SURE and self.has_main() and not self.is_waiting():
                self.begin(_K.RELATIVE, at)

    def _verb_after(self, verb: int) -> bool:
        """Whether another verb follows the one of an inner clause, before the next mark."""
        for at in range(verb + 1, min(len(self.words), verb + _REACH)):
            word = self.words[at]
            if any(mark in word.gap for mark in ",;:") or word.word_class in {_C.WH, _C.THAT}:
                return False
            if word.word_class in _SURE | {_C.LIKELY}:
                return True
        return False

    # --- verbs -----------------------------------------------------------------------------------------

    def _verb(self, at: int, *, force: bool = False) -> int:
        part, word = self.current, self.words[at]
        assert part is not None
        sure = word.word_class in _SURE
        if not self._lacks_verb(part):
            if part.is_inverted and part.verb is not None and at <= part.verb.last:
                return at + 1
            if self.is_waiting() and (sure or word.word_class is _C.LIKELY):
                self.leave_inner(at)
            elif not self.has_main() and (sure or self._phrase_start(at) < at):
                self.begin(_K.MAIN, self._phrase_start(at))
            else:
                return at + 1
            part = self.current
            assert part is not None
        if not (sure or force or self._is_told_here(at, part)):
            return at + 1
        return self._take(at, part)

    def _is_told_here(self, at: int, part: Part) -> bool:
        """Whether a word that may be a verb is the verb of its clause."""
        word = self.words[at]
        is_first = at == part.start + part.opener or all(
            each.word_class in {_C.ADVERB, _C.COORDINATOR, _C.NOT} for each in self.words[part.start : at]
        )
        if "," in word.gap and not is_first and verb_form(word.key).participle:
            return False  # "The team, led by a nurse, found"
        if self.words[at - 1].word_class is _C.COORDINATOR and not is_first:
            return False  # "Food and drink"
        surer = self._surer_than(at)
        is_surest = surer < 0 or self.words[surer].word_class not in _SURE
        if part.kind is _K.CONTENT and self._is_advised(part) and verb_form(word.key).base and is_surest:
            return True
        if word.word_class is _C.POSSIBLE and not is_first and not self._could_tell(at, part):
            return False
        if is_first and part.kind in {_K.MAIN, _K.COORDINATED} and not verb_form(word.key).past:
            return self._is_command(at)
        return is_surest and not (word.word_class is _C.POSSIBLE and surer >= 0 and self.words[surer].word_class is _C.LIKELY)

    def _is_advised(self, part: Part) -> bool:
        """Whether a clause says what is recommended: "that the home offer hot drinks"."""
        over = self.parts[part.parent].verb if part.parent is not None else None
        return over is not None and over.lemma in RECOMMENDING

    def _surer_than(self, at: int) -> int:
        """The verb that follows in the same clause, or -1."""
        following = at + 1
        if following < len(self.words) and self.words[following].word_class is _C.COORDINATOR:
            following += 1 if self.words[at].word_class is _C.POSSIBLE else 0
        return self.ahead[following] if following < len(self.words) and not self._cut(following) else -1

    def _could_tell(self, at: int, part: Part) -> bool:
        """Whether what follows a word that is mostly a noun is what follows a verb."""
        before = self.words[at - 1].word_class, self.words[at - 2].word_class if at > 1 else None
        if at + 1 >= len(self.words) or self.words[at + 1].gap.strip():
            tied = {_C.PREPOSITION, _C.TO, _C.COORDINATOR}
            alone = all(word.word_class not in tied for word in self.words[part.start + part.opener : at])
            return (alone and verb_form(self.words[at].key).is_usual) or (
                before == (_C.NOUN, _C.DETERMINER) and part.opener > 0
            )
        following = self.words[at + 1].word_class
        if following in {_C.DETERMINER, _C.PRONOUN, _C.OBJECT, _C.NUMBER, _C.QUANTITY, _C.TO, _C.THAT, _C.WH}:
            return True
        loose = {_C.PREPOSITION, _C.ADVERB, _C.NOUN, _C.NAME}
        if verb_form(self.words[at].key).base:
            return following in loose
        return following in loose and (before[0] is _C.NAME or before == (_C.NOUN, _C.DETERMINER))

    def _cut(self, at: int) -> bool:
        word = self.words[at]
        return any(mark in word.gap for mark in ",;:—–“(") or word.word_class in {
            _C.COORDINATOR, _C.WH, _C.THAT,
        } or self._opens(at)  # fmt: skip

    def _opens(self, at: int) -> bool:
        opener = find_opener(self.words, at, self.ahead)
        return opener is not None and not self._is_preposition(at, opener)

    def _is_command(self, at: int) -> bool:
        """Whether a request begins with this word: "Ring the ward", "Do not wait"."""
        word = self.words[at]
        form = verb_form(word.key)
        if word.key in {"do", "don't", "be"}:
            return True
        if not form.base or word.word_class not in {_C.LIKELY, _C.POSSIBLE} or word.key in {"thank", "thanks"}:
            return False
        if at + 1 < len(self.words) and not self._cut(at + 1):
            verb = self.ahead[at + 1]
            if verb >= 0 and self.words[verb].word_class in _SURE:
                return False
        if word.word_class is _C.LIKELY:
            return True
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        return following is not None and following.word_class in {
            _C.DETERMINER, _C.OBJECT, _C.NUMBER, _C.PRONOUN, _C.QUANTITY, _C.ADVERB,
        }  # fmt: skip

    def _take(self, at: int, part: Part) -> int:
        """Give the clause the verb that begins here."""
        word = self.words[at]
        first = self._skip(part.start + part.opener)
        has_subject = any(
            each.word_class not in {_C.ADVERB, _C.NOT, _C.COORDINATOR}
            for each in self.words[part.start + part.opener : at]
        ) or part.kind in {_K.RELATIVE, _K.DESCRIBING}
        del first
        command = not has_subject and part.kind in {_K.MAIN, _K.COORDINATED} and self._commands(at, part)
        inverted = word.word_class is _C.HELPER and not command and self._is_inverted(at, part, has_subject=has_subject)
        part.is_inverted = inverted
        if inverted and part.kind is _K.MAIN and word.key in {"had", "should", "were"} and part.start == at == 0:
            part.kind = _K.CONDITION if any("," in each.gap for each in self.words) else part.kind
        part.verb = read_group(self.words, at, inverted=inverted)
        if command:
            part.verb = VerbGroup(part.verb.first, part.verb.last, part.verb.lemma, Tense.COMMAND, False,
                                  part.verb.cues)  # fmt: skip
        return at + 1 if inverted else max(at, part.verb.last) + 1

    def _commands(self, at: int, part: Part) -> bool:
        if part.kind is _K.COORDINATED and part.parent is not None:
            other = self.parts[part.parent].verb
            return other is not None and other.tense is Tense.COMMAND and self._base(at)
        if self.words[at].key in {"do", "don't"}:
            following = self.words[at + 1] if at + 1 < len(self.words) else None
            return following is not None and following.word_class in {_C.NOT, _C.INFINITIVE, _C.ADVERB}
        return self._base(at) and self.words[at].word_class in {_C.LIKELY, _C.POSSIBLE}

    def _base(self, at: int) -> bool:
        return verb_form(self.words[at].key).base or self.words[at].key in {"do", "don't", "be"}

    def _is_inverted(self, at: int, part: Part, *, has_subject: bool) -> bool:
        """Whether the subject follows the helper: a question, "had the alarm been answered", "nor was it"."""
        if at + 1 >= len(self.words) or self.words[at + 1].gap.strip():
            return False
        following = self.words[at + 1]
        opens = following.word_class in {_C.PRONOUN, _C.DETERMINER, _C.NAME, _C.NOUN, _C.QUANTITY}
        if not opens:
            return False
        if part.kind is _K.COORDINATED:
            return self.words[part.start].key == "nor"
        asks = self.words[-1].place.end >= 0 and part.start < at and self.words[part.start].word_class is _C.WH
        return part.kind is _K.MAIN and (not has_subject or asks)

    def _phrase_start(self, at: int) -> int:
        """Where the subject begins that stands right before the verb `at`."""
        number = at - 1
        while number > 0:
            word = self.words[number]
            if word.word_class in {_C.DETERMINER, _C.PRONOUN, _C.QUANTITY} or word.gap.strip():
                return number
            if word.word_class not in _NOUNS | {_C.ADVERB, _C.PARTICIPLE, _C.NOT}:
                return number + 1
            number -= 1
        return at
