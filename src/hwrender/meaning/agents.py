"""Who does what: agents whom the summary does not name, or whom it names as doing something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from hwrender.language.clauses import Clause, numbers_of_clauses, read_clauses, subject_of
from hwrender.language.function_words import BE, HAVE, MODALS, PREPOSITIONS
from hwrender.language.lemmas import lemma, lemmas
from hwrender.language.passive import is_participle
from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, Token, claimed
from hwrender.meaning.roots import root, word_list, word_lists

_HELPERS = MODALS | BE | HAVE | {"not", "to", "do", "does", "did"}
_REACH = 4
_VERB_REACH = 3
_LEAST_VERB_LETTERS = 3
_GENERAL = frozenset(root(word) for word in ("say", "want", "feel", "need", "get", "help", "work", "service"))


_PHASES = frozenset(root(word) for word in ("stop", "start", "keep", "continue", "begin"))


class Agent(Struct, frozen=True):
    """A word for somebody: the lines of the table it stands in, and its place."""

    lines: frozenset[int]
    number: int
    sentence: ComparedSentence

    @property
    def place(self) -> Slice:
        return self.sentence.tokens[self.number].place


@cache
def _lines() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(word_lists()["agents"]["lines"]):
        for word in line.split():
            table.setdefault(word.replace("-", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


@cache
def _of_lines(name: str) -> frozenset[int]:
    """The lines whose first word stands in a list."""
    wanted = word_list("agents", name)
    return frozenset(
        number for number, line in enumerate(word_lists()["agents"]["lines"]) if line.split()[0] in wanted
    )


@lru_cache(maxsize=1 << 10)
def find_agents(sentence: ComparedSentence) -> tuple[Agent, ...]:
    """The words for people and bodies in a sentence."""
    found: list[Agent] = []
    keys = [token.plain for token in sentence.tokens]
    for number, key in enumerate(keys):
        pair = f"{key} {keys[number + 1]}" if number + 1 < len(keys) else ""
        lines = _lines().get(pair) or _lines().get(key.replace("-", " ")) or _lines().get(_singular(key))
        if lines and not (
            found and pair and found[-1].number == number - 1 and _lines().get(f"{keys[number - 1]} {key}")
        ):
            found.append(Agent(lines, number, sentence))
    return tuple(found)


def _singular(key: str) -> str:
    return next((form for form in lemmas(key) if form in _lines()), "") if key.endswith("s") else ""


def compare_agents(
    easy: Sequence[ComparedSentence], alignment: Alignment, heading: Sequence[ComparedSentence]
) -> Iterator[Difference]:
    """Agents the summary never speaks of, and deeds that it gives to somebody else."""
    stated = [agent for sentence in (*alignment.summary, *heading) for agent in find_agents(sentence)]
    lines = {line for agent in stated for line in agent.lines}
    words = {token.plain for sentence in (*alignment.summary, *heading) for token in sentence.tokens}
    wide = bool(words & word_list("agents", "wide"))
    lost = _lost_words(easy, stated)
    for sentence in easy:
        for agent in find_agents(sentence):
            if agent.lines & lines:
                continue
            is_meant = wide and agent.lines & _of_lines("under_wide")
            if lost or not (is_meant or agent.lines & _of_lines("soft")):
                yield _difference(agent, lost[0] if len(lost) == 1 else "")
        yield from _swapped(sentence, alignment)


def _lost_words(easy: Sequence[ComparedSentence], stated: Sequence[Agent]) -> list[str]:
    """The summary's agents of whom the easy wording does not speak."""
    said = {line for sentence in easy for agent in find_agents(sentence) for line in agent.lines}
    words = [agent.place.of(agent.sentence.source) for agent in stated if not agent.lines & said]
    return list(dict.fromkeys(words))


def _difference(agent: Agent, instead: str) -> Difference:
    return claimed(FactKind.AGENT, agent.sentence, agent.place, instead)


# --- who does what ---------------------------------------------------------------------------------------


class Deed(Struct, frozen=True):
    """A verb's root and who does it."""

    verb: str
    agent: Agent


def _swapped(sentence: ComparedSentence, alignment: Alignment) -> Iterator[Difference]:
    """Deeds of an easy sentence that the summary gives to others, and never to this agent."""
    for deed in _deeds(sentence):
        others = [
            other for source in alignment.summary for other in _deeds(source) if other.verb == deed.verb
        ]
        if others and not any(other.agent.lines & deed.agent.lines for other in others):
            other = others[0].agent
            yield _difference(deed.agent, other.place.of(other.sentence.source))


@lru_cache(maxsize=1 << 10)
def _deeds(sentence: ComparedSentence) -> tuple[Deed, ...]:
    """The deeds whose agent is plain: "the police told", "told by the police", "police use of"."""
    agents = find_agents(sentence)
    clauses = read_clauses(sentence.source)
    numbers = numbers_of_clauses(sentence.source, sentence.place)
    told = (deed for number in numbers for deed in _told(sentence, clauses, number, agents))
    named = (Deed(_named(sentence, agent.number), agent) for agent in agents)
    return tuple(deed for deed in (*told, *named) if len(deed.verb) >= _LEAST_VERB_LETTERS)


def _told(
    sentence: ComparedSentence, clauses: Sequence[Clause], clause: int, agents: Sequence[Agent]
) -> Iterator[Deed]:
    """What the subject of a clause does, or that of the clause it is joined to with "and"."""
    verb, subject = clauses[clause].verb, subject_of(clauses, clause)
    if verb is None or verb.is_passive or subject is None:
        return
    inside = sentence.numbers(subject.place)
    number = sentence.numbers(verb.main).start
    token = sentence.tokens[number]
    following = sentence.tokens[number + 1] if number + 1 < len(sentence.tokens) else None
    if token.root in _PHASES and following is not None and following.key.endswith("ing"):
        token = following  # "should stop supporting" is about the support
    for agent in agents:
        if agent.number in inside and token.root and not _is_object(sentence, agent.number):
            yield Deed(_verb(token), agent)


def _named(sentence: ComparedSentence, number: int) -> str:
    """The deed beside an agent in no clause of its own: "offered by the police", "the police's use of"."""
    before = range(number - 1, max(-1, number - 1 - _REACH), -1)
    by = next((at for at in before if sentence.keys[at] in {"by", "to", "with", "from", "and"}), None)
    if by is not None and sentence.keys[by] == "by":
        earlier = reversed(sentence.tokens[max(0, by - _VERB_REACH) : by])
        return next((_verb(token) for token in earlier if token.root and is_participle(token.key)), "")
    owns = sentence.tokens[number].written.endswith(("'s", "’s", "s’", "s'"))
    if number + 1 >= len(sentence.tokens) or not (owns or _is_object(sentence, number)):
        return ""
    token = sentence.tokens[number + 1]
    is_beside = sentence.between(number, number + 1).isspace()
    return _verb(token) if is_beside and token.key not in _HELPERS and token.root else ""


def _is_object(sentence: ComparedSentence, number: int) -> bool:
    before = [token.key for token in sentence.tokens[max(0, number - 2) : number]]
    return bool(before) and (before[-1] in PREPOSITIONS or (len(before) > 1 and before[0] in PREPOSITIONS))


def _verb(token: Token) -> str:
    """What a verb is compared by: its root, but for verbs of saying and the like the verb itself."""
    if token.root not in _GENERAL:
        return token.root
    return lemma(token.plain)
