"""The front matter: from its dashes to a tree of keys and words with places. The only home of ruamel.yaml.

YAML 1.2 is read as events, one after the other, and never made into Python objects: a tag can start nothing,
an alias can copy nothing, and depth and size are bounded before a tree exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.scanner import Scanner

from hwrender.reading.characters import harmless, is_unwanted
from hwrender.reading.fences import Fences
from hwrender.reading.findings import Findings
from hwrender.reading.limits import WorkBudget, WorkBudgetSpentError
from hwrender.reading.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence
from hwrender.reading.source import Source
from hwrender.reading.yaml_errors import in_plain_words
from hwrender.span import Span

LONGEST_CHARACTERS = 200_000
DEEPEST_LEVEL = 6
STEPS_OF_A_NODE = 15
"""Each character takes one more."""

_TOO_DEEP = ("The keys here are nested too deep.", "No key needs more than two levels.")

_ONE_WORD = re.compile(r"[ ]*[\w-]+")
_KEY = re.compile(r"[ ]*(?:- )?[\w-]+:(?:[ \t]|$)", re.MULTILINE)
_STARTED_EARLIER = re.compile(r"quoted scalar.*end of stream|could not find expected")
_IN_CURLY_QUOTES = re.compile(r"[“”„‘’]([^“”‘’]*)[“”‘’]", re.DOTALL)


def parse_front_matter(
    source: Source, fences: Fences, findings: Findings, budget: WorkBudget
) -> YamlMapping | None:
    """The keys of the front matter, or None with a finding that says why they cannot be read.

    Raises `WorkBudgetSpentError`, also with a finding, when there is too much of them.
    """
    length = fences.end - fences.start
    try:
        if length > LONGEST_CHARACTERS:
            raise WorkBudgetSpentError
        budget.spend(length)
        tree = _Tree(source, fences.start, findings, budget)
        node = tree.build(source.text[fences.start : fences.end])
    except WorkBudgetSpentError:
        span = source.span(fences.start, fences.start)
        hint = "Move the text of the report under its second ---. Leave out keys that you do not need."
        findings.error("D012", span, "The front matter is too long.", hint)
        raise
    if node is None or isinstance(node, YamlMapping):
        return node
    if isinstance(node, YamlScalar) and node.is_blank():
        return YamlMapping((), node.span)
    hint = "Write one key on each line, with a colon and a space: title: Our report."
    findings.error("M002", node.span, "The front matter is not a list of keys.", hint)
    return None


class _TooDeepError(MarkedYAMLError):
    """Brackets stand in brackets too deep."""


class _BoundedScanner(Scanner):
    """The library's, which for each bracket looks at all those around it."""

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:  # noqa: N803 # their names
        if len(self.flow_context) > DEEPEST_LEVEL:
            raise _TooDeepError(problem_mark=self.reader.get_mark())
        super().fetch_flow_collection_start(TokenClass, to_push)


class _TroubleError(Exception):
    """The tree cannot be built; the finding has been written down."""


class _Tree:
    """One pass over the events of one YAML text, which starts at offset `start` of the source."""

    def __init__(self, source: Source, start: int, findings: Findings, budget: WorkBudget) -> None:
        self._source = source
        self._start = start
        self._findings = findings
        self._budget = budget

    def build(self, text: str) -> YamlNode | None:
        """The root of the tree, a blank word for an empty text, or None after a finding."""
        root: YamlNode = YamlScalar("", True, self._source.span(self._start, self._start))
        try:
            yaml = YAML(typ="safe", pure=True)
            yaml.Scanner = _BoundedScanner
            events: Iterator[Event] = yaml.parse(text)
            for event in events:
                if isinstance(event, DocumentStartEvent):
                    root = self._node(next(events), events, 0)
        except _TooDeepError as error:
            self._refuse(error.problem_mark, error.problem_mark, *_TOO_DEEP)
            return None
        except YAMLError as error:
            self._complain(error, text)
            return None
        except _TroubleError:
            return None
        return root

    def _node(self, event: Event, events: Iterator[Event], level: int) -> YamlNode:
        assert isinstance(event, NodeEvent)
        self._refuse_signs(event, level)
        self._budget.spend(STEPS_OF_A_NODE)
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, events, level)
        assert isinstance(event, MappingStartEvent)
        return self._mapping(event, events, level)

    def _scalar(self, event: ScalarEvent) -> YamlScalar:
        """The words of a value or key. An escape in double quotes can stand for any character."""
        span = self._span(event.start_mark, event.end_mark)
        if event.style == '"' and is_unwanted(event.value):
            message = "A backslash stands for a character that cannot be shown."
            self._findings.error("D020", span, message, "Delete it.")
        curly = _IN_CURLY_QUOTES.fullmatch(event.value) if event.style is None else None
        if curly is not None:
            hint = 'Write straight quotes: "words". Or write the words alone.'
            suggestion = f'"{curly[1]}"' if '"' not in curly[1] and "\\" not in curly[1] else None
            self._findings.warning("M007", span, "The quotes here are curly. They stay.", hint, suggestion)
        return YamlScalar(harmless(event.value), event.style is None, span)

    def _sequence(self, start: Event, events: Iterator[Event], level: int) -> YamlSequence:
        items: list[YamlNode] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            items.append(self._node(event, events, level + 1))
        return YamlSequence(tuple(items), self._span(start.start_mark, event.end_mark))

    def _mapping(self, start: Event, events: Iterator[Event], level: int) -> YamlMapping:
        entries: list[YamlEntry] = []
        while not isinstance(event := next(events), MappingEndEvent):
            key = self._node(event, events, level + 1)
            if not isinstance(key, YamlScalar):
                hint = "Write a word, then a colon. Put words that start with [ or { in quotes."
                self._findings.error("M002", key.span, "A key must be one word.", hint)
                raise _TroubleError
            entries.append(YamlEntry(key, self._node(next(events), events, level + 1)))
        return YamlMapping(tuple(entries), self._span(start.start_mark, event.end_mark))

    def _refuse_signs(self, event: NodeEvent, level: int) -> None:
        """Aliases, anchors and tags have no use here and are mostly words whose quotes were forgotten."""
        if isinstance(event, AliasEvent) or event.anchor is not None:
            what, todo = in_plain_words("alias")
        elif getattr(event, "ctag", None) is not None:
            what, todo = in_plain_words("tag")
        elif level > DEEPEST_LEVEL:
            what, todo = _TOO_DEEP
        else:
            return
        self._refuse(event.start_mark, event.end_mark, what, todo)
        raise _TroubleError

    def _refuse(self, start: StreamMark, end: StreamMark, what: str, todo: str) -> None:
        self._findings.error("M006", self._span(start, end), what, todo)

    def _complain(self, error: YAMLError, text: str) -> None:
        complaint = " ".join(filter(None, (_said(error, "context"), _said(error, "problem")))) or str(error)
        begun: StreamMark | None = getattr(error, "context_mark", None)
        met: StreamMark | None = getattr(error, "problem_mark", None) or begun
        index = met.index if met is not None else 0
        if "mapping values are not allowed" in complaint:
            complaint, index = _misplaced_colon(complaint, text, index)
        elif begun is not None and _STARTED_EARLIER.search(complaint):
            index = begun.index
        what, todo = in_plain_words(complaint)
        offset = self._start + index
        self._findings.error("M001", self._source.span(offset, offset), what, todo)

    def _span(self, start: StreamMark, end: StreamMark) -> Span:
        first = self._start + start.index
        written = self._source.text[first : self._start + end.index]
        return self._source.span(first, first + len(written.rstrip()))


def _said(error: YAMLError, part: str) -> str:
    return getattr(error, part, None) or ""


def _misplaced_colon(complaint: str, text: str, index: int) -> tuple[str, int]:
    """Where the trouble is when a colon is not expected: at the start of its line, or on the line above."""
    line_start = text.rfind("\n", 0, index) + 1
    if line_start == 0 or not _ONE_WORD.fullmatch(text, line_start, index):
        return complaint, index
    above = text.rfind("\n", 0, line_start - 1) + 1
    if _KEY.match(text, above):
        return "a key too far to the right", line_start
    return "could not find expected ':'", above
