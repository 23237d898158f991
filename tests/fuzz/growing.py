"""Pieces of texts grown to a size: what costs little once may cost too much a thousand times."""

from __future__ import annotations

import hashlib
import random
import re
import time
from contextlib import suppress
from pathlib import Path

from reading_of_anything import check_report

from hostile_makers import body, counted, front_counted, front_times, nested, paragraphs
from reading_costs import Cost, least_cost_of, nothing_more

SHAPES = ("body", "paragraphs", "counted", "nested", "thinned", "front matter", "counted front matter")
SMALL, LARGE = 100_000, 1_000_000
"""Characters."""

DEAR = 0.5
"""What takes this share of what is promised when it is small is tried when it is large, and so is one of
twenty others."""

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_FIRST_WORD = re.compile(r"[A-Za-z0-9]+")


def grown(piece: str, shape: str, size: int) -> str:
    """A report of about this many characters that is made of the piece, which must not be empty."""
    match shape:
        case "body":
            return body(piece)(size)
        case "paragraphs":
            return paragraphs(piece)(size)
        case "counted":
            return counted(_with_place_for_number(piece))(size)
        case "nested":
            middle = (len(piece) + 1) // 2
            return nested(piece[:middle], piece[middle:])(size)
        case "thinned":
            # what is too dense to be read at all is read when there are words between
            return body(piece + " word" * max(len(piece) // 2, 1))(size)
        case "front matter":
            return front_times(f"{piece}\n")(size)
        case "counted front matter":
            return front_counted(f"{_with_place_for_number(piece)}\n")(size)
        case _:
            raise ValueError(shape)


def _with_place_for_number(piece: str) -> str:
    """The piece with a 0 at the end of its first word, and nowhere else."""
    return _FIRST_WORD.sub(lambda match: f"{match[0]}0", piece.replace("0", "1"), count=1)


def some_piece(text: str, chance: random.Random) -> str:
    """The text without its frame, one of its lines, a few of them, or a few of its characters."""
    match = _FRONT_MATTER.match(text)
    whole = chance.choice([text, text[match.end() :], match[1]] if match else [text])
    lines = whole.split("\n")
    first, start = chance.randrange(len(lines)), chance.randrange(len(whole) + 1)
    pieces = (
        whole,
        lines[first] + "\n",
        "\n".join(lines[first : first + chance.randint(2, 8)]) + "\n\n",
        whole[start : start + chance.randint(1, 60)],
    )
    return chance.choice(pieces) or "a"


class Growing:
    """All that is grown from the texts of a folder: how many there were, and what the worst of them cost.

    What costs too much is written to the corpus.
    """

    def __init__(self, folder: Path, corpus: Path) -> None:
        self._folder = folder
        self._corpus = corpus
        self._chance = random.Random(0)
        self._names: set[str] = set()
        self._texts: list[str] = []
        self._new = 0
        self.count = self.broken = 0
        self.slowest = self.largest = Cost(0, 0.0, 0.0)
        self.slowest_is = self.largest_is = "nothing"

    def grow_next(self) -> None:
        """Grow a piece of a text that has just reached something new, or of any other when there is none."""
        if self._new == len(self._texts):
            self._look_for_new()
        if self._new < len(self._texts):
            text, self._new = self._texts[self._new], self._new + 1
        elif self._texts:
            text = self._chance.choice(self._texts)
        else:
            time.sleep(0.1)
            return
        self._grow(some_piece(text, self._chance), self._chance.choice(SHAPES))

    def _look_for_new(self) -> None:
        for path in self._folder.iterdir():
            if path.name not in self._names:
                self._names.add(path.name)
                # the fuzzer takes a text away when it has a shorter one
                with suppress(FileNotFoundError):
                    self._texts.append(path.read_bytes().decode("utf-8", "replace"))

    def _grow(self, piece: str, shape: str) -> None:
        if self._cost(piece, shape, SMALL) > DEAR or self._chance.random() < 0.05:
            self._cost(piece, shape, LARGE)

    def _cost(self, piece: str, shape: str, size: int) -> float:
        """The share of the promised seconds that the grown piece takes; what is wrong is noted."""
        # to hold every place against the text takes longer than to read it
        cost = least_cost_of(grown(piece, shape, size), check_report if size == SMALL else nothing_more)
        name = f"{shape}, {size // 1000} kB of {piece[:100]!r}"
        self.count += 1
        if cost.share_of_seconds > self.slowest.share_of_seconds:
            self.slowest, self.slowest_is = cost, name
        if cost.share_of_megabytes > self.largest.share_of_megabytes:
            self.largest, self.largest_is = cost, name
        if not cost.kept:
            self._keep(piece, shape, name, cost)
        return cost.share_of_seconds

    def _keep(self, piece: str, shape: str, name: str, cost: Cost) -> None:
        self.broken += 1
        content = piece.encode("utf-8", "replace")
        path = self._corpus / f"cost-{shape.replace(' ', '-')}-{hashlib.sha256(content).hexdigest()[:8]}.md"
        path.write_bytes(content)
        print(f"NOT KEPT: {name}: {cost}")
        print(f"kept as {path.name}", cost.trouble, flush=True)
