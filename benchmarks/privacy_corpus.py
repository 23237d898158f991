"""How well privacy rules do on hand-written reports and on names of every origin.

`python -m benchmarks.privacy_corpus` prints both. The items of `tests/labelled/privacy/*.txt` were written by
people who had not read the rules. Those of `*_held_out.txt` were only counted at first; they have been read
since, and no set is left that the rules have not seen. `variants.txt` are other words of the kinds that were
missed. Each item is a report of its own. Per code and per container: of the findings, the share that is
right (precision); of the marked spans, the share that is found (recall). A finding is right where it overlaps
a span that is marked with its code, or with several codes of which it is one. Mistakes in the open items go
to `build/privacy_corpus_<set>.txt`.

`eponyms/*.txt` hold services, places, laws and illnesses that are named after people, a passage a line. They
were written in the same way. Nobody is named in them: the passages with a finding of P8 are counted.

Then `names.toml`, which was written from memory by somebody who had not seen our lists: of the names of each
origin, the share that P8 marks.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_disclosure
from hwrender.reading import read_text

LABELLED = Path(__file__).parents[1] / "tests" / "labelled" / "privacy"
EPONYMS = LABELLED.parent / "eponyms"
MISTAKES = Path(__file__).parents[1] / "build"
CODES = tuple(f"P{number}" for number in range(1, 10))

_MARK = re.compile(r"\{\{(P\d(?:\|P\d)*):(.*?)\}\}", re.DOTALL)
_FIELDS = ("title: What people said", "lang: en-GB")


class Item(Struct, frozen=True):
    """A report of a few sentences. `spans` are codes with offsets into `text`; "P7|P6" counts as P7."""

    kind: str
    container: str
    text: str
    spans: tuple[tuple[str, int, int], ...]


class Tally(Struct):
    """What became of the spans and findings of a group of items."""

    spans: int = 0
    found: int = 0
    wrong: int = 0

    def recall(self) -> float:
        return self.found / self.spans if self.spans else 1.0

    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0


class Result(Struct, frozen=True):
    """The findings of one item against its spans."""

    item: Item
    missed: tuple[tuple[str, str], ...]
    found: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]


def read_items(path: Path) -> Iterator[Item]:
    """Every item of a set; what stands before the first tells how it was made."""
    for part in ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")[1:]:
        head, _, body = part.partition("\n")
        kind, _, container = head.partition(" | ")
        if body.strip():
            yield _item(kind.strip(), container.strip(), body.strip() + "\n")


def _item(kind: str, container: str, body: str) -> Item:
    fields: list[str] = []
    if body.startswith("---\n"):
        front, _, body = body[4:].partition("\n---\n")
        fields = front.split("\n")
    missing = [each for each in _FIELDS if not any(field.startswith(each[:5]) for field in fields)]
    body = body.lstrip("\n")
    if "## " not in body:
        body = "## Part\n\n" + body
    marked = "\n".join(["---", *missing, *fields, "---", "", body])
    text, spans, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        spans.append((mark[1], len(text), len(text) + len(mark[2])))
        text += mark[2]
        last = mark.end()
    return Item(kind, container, text + marked[last:], tuple(spans))


def judge(item: Item) -> Result:
    """Each finding of P1 to P9 against the marked spans."""
    read = read_text(item.text, "report.md")
    assert read.document is not None, (item.text, read.findings)
    starts = [0]
    for line in item.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: list[tuple[str, int, int]] = [
        (each.code, *_place(each, starts)) for each in check_disclosure(read.document) if each.code in CODES
    ]
    right = [span for span in item.spans if any(_is_at(each, span) for each in found)]
    missed = [span for span in item.spans if span not in right]
    wrong = [each for each in found if not any(_is_at(each, span) for span in item.spans)]
    return Result(
        item,
        tuple(_quoted(missed, item)),
        tuple(first_code(code) for code, _, _ in right),
        tuple(_quoted(wrong, item)),
    )


def first_code(codes: str) -> str:
    """The code that a mark is counted under."""
    return codes.partition("|")[0]


def _quoted(places: list[tuple[str, int, int]], item: Item) -> Iterator[tuple[str, str]]:
    return ((code, item.text[start:end]) for code, start, end in places)


def _place(finding: Finding, starts: list[int]) -> tuple[int, int]:
    span = finding.span
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _is_at(found: tuple[str, int, int], span: tuple[str, int, int]) -> bool:
    return found[0] in span[0].split("|") and found[1] < span[2] and span[1] < found[2]


def tally(results: Iterable[Result]) -> Tally:
    total = Tally()
    for result in results:
        total.spans += len(result.item.spans)
        total.found += len(result.found)
        total.wrong += len(result.wrong)
    return total


def _show(name: str, results: list[Result]) -> None:
    print(f"{name}: {len(results)} items, {sum(not each.item.spans for each in results)} of them decoys")
    _row("all", tally(results))
    for code in CODES:
        _row(code, _tally_of_code(results, code))
    for container in sorted({each.item.container for each in results}):
        _row(container, tally(each for each in results if each.item.container == container))
    alarms = Counter(bool(each.wrong) for each in results if not each.item.spans)
    print(f"  decoys with an alarm: {alarms[True]} of {alarms.total()}")


def _tally_of_code(results: list[Result], code: str) -> Tally:
    return Tally(
        sum(first_code(each) == code for result in results for each, _, _ in result.item.spans),
        sum(each == code for result in results for each in result.found),
        sum(each == code for result in results for each, _ in result.wrong),
    )


def _row(name: str, each: Tally) -> None:
    print(f"  {name:12}{each.spans:5} spans{each.precision():8.2f} precision{each.recall():8.2f} recall")


def _write_mistakes(name: str, results: list[Result]) -> None:
    MISTAKES.mkdir(exist_ok=True)
    lines = []
    for each in results:
        if each.missed or each.wrong:
            lines.append(f"=== {each.item.kind} | {each.item.container}\n{each.item.text}")
            lines += [f"    missed {code}: {words}" for code, words in each.missed]
            lines += [f"    wrong {code}: {words}" for code, words in each.wrong]
    (MISTAKES / f"privacy_corpus_{name}.txt").write_text("\n".join(lines), encoding="utf-8")


def eponyms_taken_for_people(name: str) -> tuple[str, ...]:
    """Of the passages of a set, those in which P8 finds somebody."""
    lines = (EPONYMS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    items = ((line, _item("eponym", "", line.replace(" ¶ ", "\n"))) for line in lines)
    return tuple(line for line, item in items if any(code == "P8" for code, _ in judge(item).wrong))


def share_of_given_names_found(names: Iterable[str]) -> float:
    """Of these names, the share that P8 marks where somebody of that name says something."""
    return _share_found(
        names, "On the ward {name} told us that she waited. We also met {name} at the clinic."
    )


def share_of_surnames_found(names: Iterable[str]) -> float:
    """Of these names, the share that P8 marks after a title."""
    return _share_found(names, "On the ward Mrs {name} told us that she waited.")


def _share_found(names: Iterable[str], frame: str) -> float:
    """All in one report, each in a part of its own."""
    sentences = [frame.format(name=name) for name in names]
    text = "\n".join(["---", *_FIELDS, "---", *(f"\n## Part\n\n{sentence}" for sentence in sentences)]) + "\n"
    lines = text.split("\n")
    read = read_text(text, "report.md")
    assert read.document is not None, read.findings
    marked = {each.span.line for each in check_disclosure(read.document) if each.code == "P8"}
    return sum(lines[line - 1] in sentences for line in marked) / len(sentences)


def _show_names(path: Path) -> None:
    print("names found, given and after a title")
    for origin, lists in tomllib.loads(path.read_text(encoding="utf-8")).items():
        given = share_of_given_names_found(lists["given"])
        surnames = share_of_surnames_found(lists["surnames"])
        print(f"  {origin:28}{given:6.0%}{surnames:6.0%}", flush=True)


def main() -> None:
    for path in sorted(LABELLED.glob("*.txt")):
        results = [judge(item) for item in read_items(path)]
        _show(path.stem, results)
        if not path.stem.endswith("held_out"):
            _write_mistakes(path.stem, results)
    for path in sorted(EPONYMS.glob("*.txt")):
        taken = eponyms_taken_for_people(path.stem)
        print(f"{path.stem}: {len(taken)} eponyms taken for people")
    _show_names(LABELLED / "names.toml")


if __name__ == "__main__":
    main()
