"""Which of the agents does what: a deed that the summary gives to another agent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from hwrender.language.clauses import Clause, numbers_of_clauses, read_clauses, subject_of
from hwrender.language.function_words import BE, HAVE, MODALS, PREPOSITIONS
from hwrender.language.lemmas import lemma
from hwrender.language.passive import is_participle
from hwrender.meaning.agents import Agent, find_agents
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, Token, claimed
from hwrender.meaning.roots import root

_HELPERS = MODALS | BE | HAVE | {"not", "to", "do", "does", "did"}
_REACH = 4
_VERB_REACH = 3
_LEAST_VERB_LETTERS = 3
_GENERAL = frozenset(root(word) for word in ("say", "want", "feel", "need", "get", "help", "work", "service"))
_PHASES = frozenset(root(word) for word in ("stop", "start", "keep", "continue", "begin"))


class AgentDeed(Struct, frozen=True):
    """A verb's root and who does it."""

    verb: str
    agent: Agent


def compare_deeds(alignment: Alignment) -> Iterator[Difference]:
    """Deeds of the easy wording that the summary gives to others, and never to this agent."""
    stated: dict[str, list[AgentDeed]] = {}
    for source in alignment.summary:
        for deed in _deeds(source) if "than" not in source.keys else ():
            stated.setdefault(deed.verb, []).append(deed)
    for sentence in alignment.easy:
        if any({"as", "compared"} & set(source.keys) for source in alignment.matches(sentence)):
            continue
        if "than" not in sentence.keys and sentence.keys.count("as") < 2:  # that is compared elsewhere
            yield from _swapped(sentence, stated)


def _swapped(sentence: ComparedSentence, stated: dict[str, list[AgentDeed]]) -> Iterator[Difference]:
    for deed in _deeds(sentence):
        others = stated.get(deed.verb, [])
        if others and not any(other.agent.lines & deed.agent.lines for other in others):
            other = others[0].agent
            yield claimed(FactKind.AGENT, sentence, deed.agent.place, other.place.of(other.sentence.source))


@lru_cache(maxsize=1 << 10)
def _deeds(sentence: ComparedSentence) -> tuple[AgentDeed, ...]:
    """The deeds whose agent is plain: "the police told", "told by the police", "police use of"."""
    agents = tuple(each for each in find_agents(sentence) if not each.is_anybody())
    clauses = read_clauses(sentence.source)
    numbers = numbers_of_clauses(sentence.source, sentence.place)
    told = (deed for number in numbers for deed in _told(sentence, clauses, number, agents))
    named = (AgentDeed(_named(sentence, agent.number), agent) for agent in agents)
    return tuple(deed for deed in (*told, *named) if len(deed.verb) >= _LEAST_VERB_LETTERS)


def _told(
    sentence: ComparedSentence, clauses: Sequence[Clause], clause: int, agents: Sequence[Agent]
) -> Iterator[AgentDeed]:
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
            yield AgentDeed(_verb(token), agent)


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
