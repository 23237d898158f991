"""Who does what: agents whom the summary does not name, or whom it names as doing something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from hwrender.language.lemmas import lemmas
from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.roots import word_list, word_lists


class Agent(Struct, frozen=True):
    """A word for somebody: the lines of the table it stands in, and its place."""

    lines: frozenset[int]
    number: int
    sentence: ComparedSentence

    @property
    def place(self) -> Slice:
        return self.sentence.tokens[self.number].place

    @property
    def root(self) -> str:
        return self.sentence.tokens[self.number].root

    def is_anybody(self) -> bool:
        """Whether the word says no more than that it is a person, or is of a "family doctor"."""
        key, following = self.sentence.tokens[self.number].plain, self.sentence.keys[self.number + 1 :][:1]
        if key == "family":
            return following in {("doctor",), ("gp",)}
        return key in word_list("agents", "anybody")


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
        if (
            number
            and sentence.tokens[number].written.istitle()
            and sentence.tokens[number - 1].written.istitle()
        ):
            continue  # part of a name: "St Ninian's Primary School"
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
    alignment: Alignment, heading: Sequence[ComparedSentence], lost_names: Sequence[Difference]
) -> Iterator[Difference]:
    """Agents the summary never speaks of, where it has another agent, or a name that is lost."""
    stated = [agent for sentence in (*alignment.summary, *heading) for agent in find_agents(sentence)]
    lines = {line for agent in stated for line in agent.lines}
    words = {token.plain for sentence in (*alignment.summary, *heading) for token in sentence.tokens}
    users = _of_lines("users")
    wide = bool(words & word_list("agents", "wide"))
    lost = {name.text: name for name in lost_names}
    for sentence in alignment.easy:
        for agent in find_agents(sentence):
            if agent.lines & lines or (agent.lines & _of_lines("general") and (wide or lines - users)):
                continue
            if _is_anybody(agent, words):
                continue
            is_user = bool(agent.lines & users)
            of_sort, others = _instead(agent, alignment)
            instead = next(iter((*of_sort, *others)), None)
            is_meant = wide and agent.lines & _of_lines("under_wide")
            if instead is not None and not (is_meant and not instead.lines & _of_lines("under_wide")):
                other = instead.place.of(instead.sentence.source)
                is_sure = (instead in of_sort and _does(agent)) or _is_as_many(agent, instead)
                yield claimed(FactKind.AGENT, sentence, agent.place, other, is_sure=is_sure)
            elif not is_user:
                for source in alignment.matches(sentence):
                    name = lost.get(source.text)
                    if name is not None and name.place.overlaps(source.place):
                        yield claimed(FactKind.AGENT, sentence, agent.place, name.words)
                        break


def _is_anybody(agent: Agent, words: set[str]) -> bool:
    """Whether an agent may be whoever the summary speaks of: a person of a sex that it does not deny."""
    key = agent.sentence.tokens[agent.number].plain
    sexes = [set(line.split()) for line in word_lists()["agents"]["opposites"]]
    return agent.is_anybody() and not any(key in pair and words & (pair - {key}) for pair in sexes)


def _instead(agent: Agent, alignment: Alignment) -> tuple[list[Agent], list[Agent]]:
    """The agents of the summary in whose place this one stands: those of the same sort, and the others."""
    users = _of_lines("users")
    found = list(_in_its_place(agent, alignment))
    of_sort = [other for other in found if bool(other.lines & users) == bool(agent.lines & users)]
    return of_sort, [other for other in found if other not in of_sort]


def _is_as_many(agent: Agent, other: Agent) -> bool:
    """Whether both are counted, and are as many: "22 nurses" and "twenty-two patients"."""
    here, there = (
        {each.quantity.value for each in quantities_of([one.sentence]) if each.what == one.root}
        for one in (agent, other)
    )
    return bool(here & there)


def _in_its_place(agent: Agent, alignment: Alignment) -> Iterator[Agent]:
    """The agents of the summary that do as much as this one, and do not stand in its sentence."""
    said = {line for each in find_agents(agent.sentence) for line in each.lines}
    doers = {line for each in find_agents(agent.sentence) if _does(each) for line in each.lines}
    for source in alignment.of(agent.sentence):
        for other in find_agents(source):
            if not other.lines & (doers if _does(agent) and _does(other) else said) and _does(other) >= _does(
                agent
            ):
                yield other


def _does(agent: Agent) -> bool:
    """Whether somebody is the subject of a clause, or does it in the passive."""
    clause = agent.sentence.clause_at(agent.number)
    if clause is None:
        return False
    subject = clause.subject is not None and clause.subject.place.overlaps(agent.place)
    return subject or (clause.agent is not None and clause.agent.overlaps(agent.place))
