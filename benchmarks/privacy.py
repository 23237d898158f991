"""How well privacy rules tell what identifies somebody from what does not: `python -m benchmarks.privacy`.

Sentences of sets of frames (`privacy_frames/*.toml`) are filled with values of Faker's British provider and
of the makers here, and read as reports. Per kind: of the findings, the share that is right (precision); of
the identifiers, the share that is found (recall). A finding is right where it overlaps an identifier of its
kind. Every mistake is written to `build/privacy_<set>.txt`.
"""

from __future__ import annotations

import datetime
import random
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from faker import Faker
from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.disclosure.checking import check_disclosure
from hwrender.reading import read_text

FRAMES = Path(__file__).parent / "privacy_frames"
MISTAKES = Path(__file__).parents[1] / "build"
IDENTIFIERS_OF_A_KIND = 270
DECOYS = 1_600
SENTENCES_OF_A_REPORT = 60
SEED = 2016

KINDS = {
    "nhs_number": "P1", "national_insurance": "P2",
    "mobile_number": "P3", "landline_number": "P3", "personal_email": "P3", "handle": "P3",
    "postcode": "P4", "street_line": "P4", "full_address": "P4", "coordinates": "P4",
    "birth_date": "P5", "small": "P6", "small_capital": "P6",
    "full_name": "P8", "first_name": "P8", "title_surname": "P8",
}  # fmt: skip
"""What each slot is when it stands in a frame of identifiers; in a decoy it is nothing."""

_SLOT = re.compile(r"\{(\w+)\}")
_ONE = re.compile(r"\b(?:one|One)\b")
_NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


class Sentence(Struct, frozen=True):
    """A filled frame. `identifiers` are the kinds with their offsets; a P7 is the whole sentence."""

    text: str
    identifiers: tuple[tuple[str, int, int], ...]


class Score(Struct):
    """What became of one kind."""

    identifiers: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0

    def recall(self) -> float:
        return self.found / self.identifiers if self.identifiers else 1.0

    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0


class Maker:
    """Fills frames. The same seed gives the same sentences."""

    def __init__(self, frames: Path, seed: int) -> None:
        self._set = tomllib.loads(frames.read_text(encoding="utf-8"))
        self._faker = Faker("en_GB")
        self._faker.seed_instance(seed)
        self._random = random.Random(seed)
        self._totals: dict[str, str] = {}

    def sentences(self) -> Iterator[Sentence]:
        """Every kind's frames in turn until there are enough identifiers, then the decoys."""
        for kind, frames in self._set["identifiers"].items():
            count = turn = 0
            while count < IDENTIFIERS_OF_A_KIND:
                sentence = self._fill(frames[turn % len(frames)], kind)
                count += sum(each == kind for each, _, _ in sentence.identifiers)
                turn += 1
                yield sentence
        decoys = [frame for frames in self._set["decoys"].values() for frame in frames]
        for turn in range(DECOYS):
            yield self._fill(decoys[turn % len(decoys)], None)

    def _fill(self, frame: str, kind: str | None) -> Sentence:
        self._totals = self._split_total()
        text, identifiers, last = "", [], 0
        for slot in _SLOT.finditer(frame):
            text += frame[last : slot.start()]
            value = self._value(slot[1])
            if kind is not None and slot[1] in KINDS:
                identifiers.append((KINDS[slot[1]], len(text), len(text) + len(value)))
            text += value
            last = slot.end()
        text += frame[last:]
        if kind == "P7":
            identifiers.append((kind, 0, len(text)))
        elif kind == "P6" and not identifiers:
            one = _ONE.search(text)
            assert one is not None, frame
            identifiers.append((kind, one.start(), one.end()))
        return Sentence(text, tuple(identifiers))

    def _value(self, slot: str) -> str:
        if slot in self._set["values"]:
            return str(self._random.choice(self._set["values"][slot]))
        if slot in self._totals:
            return self._totals[slot]
        maker: Callable[[], str] = getattr(self, f"_{slot}")
        return maker()

    def _split_total(self) -> dict[str, str]:
        """A total and parts of it that leave 1 to 7 over."""
        total, rest = self._random.randint(28, 90), self._random.randint(1, 7)
        first = self._random.randint(9, total - rest - 9)
        parts = {"total": total, "part_rest": total - rest, "part_a": first, "part_b": total - rest - first}
        return {name: str(value) for name, value in parts.items()}

    def _nhs_number(self) -> str:
        while True:
            nine = [self._random.randint(1, 9), *(self._random.randint(0, 9) for _ in range(8))]
            check = 11 - sum(digit * (10 - place) for place, digit in enumerate(nine)) % 11
            if check != 10:
                digits = "".join(map(str, (*nine, check % 11)))
                gap = self._random.choice([" ", " ", "-", ""])
                return gap.join((digits[:3], digits[3:6], digits[6:]))

    def _national_insurance(self) -> str:
        first, second = (
            self._random.choice("ABCEGHJKLMNOPRSTWXYZ"),
            self._random.choice("ABCEGHJKLMNPRSTWXYZ"),
        )
        pairs = [f"{self._random.randint(0, 99):02}" for _ in range(3)]
        gap = self._random.choice([" ", "", ""])
        return gap.join((first + second, *pairs, self._random.choice("ABCD")))

    def _mobile_number(self) -> str:
        return str(self._faker.cellphone_number())

    def _landline_number(self) -> str:
        area = self._random.choice(
            ["020 7", "0161 ", "01223 ", "0113 ", "01752 ", "029 20", "(01274) ", "0191-"]
        )
        missing = 11 - sum(character.isdigit() for character in area)
        digits = "".join(str(self._random.randint(0, 9)) for _ in range(missing))
        return area + (f"{digits[:-4]} {digits[-4:]}" if missing in {7, 8} else digits)

    def _personal_email(self) -> str:
        return str(self._faker.email())

    def _handle(self) -> str:
        return str(self._faker.user_name()) + self._random.choice(["", "_", "_x", "99"])

    def _postcode(self) -> str:
        postcode = str(self._faker.postcode())
        return self._random.choice([postcode, postcode, postcode.replace(" ", ""), postcode.lower()])

    def _street_line(self) -> str:
        return str(self._faker.street_address()).replace("\n", ", ")

    def _full_address(self) -> str:
        return str(self._faker.address()).replace("\n", ", ")

    def _coordinates(self) -> str:
        north, west = self._random.uniform(50, 58), self._random.uniform(-5, 1.7)
        return f"{north:.5f}, {west:.5f}"

    def _birth_date(self) -> str:
        return self._date_between(1930, 2015)

    def _plain_date(self) -> str:
        return self._date_between(2014, 2024)

    def _date_between(self, first: int, last: int) -> str:
        days = (datetime.date(last, 12, 31) - datetime.date(first, 1, 1)).days
        date = datetime.date(first, 1, 1) + datetime.timedelta(self._random.randint(0, days))
        day = str(date.day)
        ending = "th" if 10 < date.day < 20 else {"1": "st", "2": "nd", "3": "rd"}.get(day[-1], "th")
        forms = [
            f"{day} {date:%B %Y}", f"{date:%d/%m/%Y}", f"{date:%d.%m.%y}", f"{date:%Y-%m-%d}",
            f"{day}{ending} {date:%B %Y}", f"{day} {date:%b %Y}", f"{date:%B} {day}, {date:%Y}",
            f"the {day}{ending} of {date:%B %Y}", f"{date:%d-%m-%Y}",
        ]  # fmt: skip
        return self._random.choice(forms)

    def _small(self) -> str:
        number = self._random.randint(2, 7)
        return self._random.choice([str(number), _NUMBER_WORDS[number - 1]])

    def _small_capital(self) -> str:
        return self._small().capitalize()

    def _full_name(self) -> str:
        return f"{self._faker.first_name()} {self._faker.last_name()}"

    def _first_name(self) -> str:
        return str(self._faker.first_name())

    def _title_surname(self) -> str:
        title = self._random.choice(["Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Professor"])
        return f"{title} {self._faker.last_name()}"

    def _helpline_number(self) -> str:
        start = self._random.choice(["0800 ", "0808 ", "0300 ", "0345 ", "0333 "])
        return f"{start}{self._random.randint(100, 999)} {self._random.randint(1000, 9999)}"

    def _shared_email(self) -> str:
        box = self._random.choice(["info", "enquiries", "reception", "pals", "hello", "contact"])
        return f"{box}@{self._faker.domain_name()}"

    def _ratio(self) -> str:
        return self._random.choice(["3", "4", "5", "6", "10", "20"])

    def _number_word(self) -> str:
        return self._random.choice(_NUMBER_WORDS[:7])

    def _number_word_capital(self) -> str:
        return self._number_word().capitalize()

    def _many(self) -> str:
        return f"{self._random.randint(20, 4000):,}"

    def _percent(self) -> str:
        return str(self._random.randint(2, 98))

    def _money(self) -> str:
        return f"{self._random.randint(2, 900) * 100:,}"

    def _year(self) -> str:
        return str(self._random.randint(1960, 2024))

    def _charity_number(self) -> str:
        return str(self._random.randint(1_000_000, 1_199_999))

    def _isbn(self) -> str:
        return str(self._faker.isbn13())


def scores(sentences: list[Sentence]) -> tuple[dict[str, Score], Counter[str], list[str]]:
    """The score of each kind, how many decoys were taken for each kind, and every mistake in words."""
    score = {f"P{number}": Score() for number in range(1, 10)}
    false_alarms: Counter[str] = Counter()
    mistakes: list[str] = []
    for start in range(0, len(sentences), SENTENCES_OF_A_REPORT):
        some = sentences[start : start + SENTENCES_OF_A_REPORT]
        for sentence, findings in zip(some, _findings(some), strict=True):
            _count(sentence, findings, score, mistakes)
            if not sentence.identifiers:
                false_alarms.update(finding.code for finding in findings)
    return score, false_alarms, mistakes


def _findings(some: list[Sentence]) -> list[list[Finding]]:
    """The findings of each sentence; each is a section, so that none tells of another."""
    front = "---\ntitle: What people said\nlang: en-GB\n---\n\n"
    body = "".join(f"## Part\n\n{sentence.text}\n\n" for sentence in some)
    read = read_text(front + body, "report.md")
    assert read.document is not None, read.findings
    found: list[list[Finding]] = [[] for _ in some]
    for finding in check_disclosure(read.document):
        if finding.code in {f"P{number}" for number in range(1, 10)}:
            found[(finding.span.line - front.count("\n") - 3) // 4].append(finding)
    return found


def _count(sentence: Sentence, findings: list[Finding], score: dict[str, Score], mistakes: list[str]) -> None:
    for kind, start, end in sentence.identifiers:
        score[kind].identifiers += 1
        if any(finding.code == kind and _overlaps(finding, start, end) for finding in findings):
            score[kind].found += 1
        else:
            mistakes.append(f"missed {kind}: {sentence.text} [{sentence.text[start:end]}]")
    for finding in findings:
        right = any(
            kind == finding.code and _overlaps(finding, start, end)
            for kind, start, end in sentence.identifiers
        )
        score[finding.code].right += right
        score[finding.code].wrong += not right
        if not right:
            place = sentence.text[finding.span.column - 1 : finding.span.end_column - 1]
            mistakes.append(f"wrong  {finding.code}: {sentence.text} [{place}]")


def _overlaps(finding: Finding, start: int, end: int) -> bool:
    return finding.span.column - 1 < end and start < finding.span.end_column - 1


def whole_of(score: dict[str, Score]) -> Score:
    """All kinds together."""
    return Score(*(sum(getattr(each, part) for each in score.values()) for part in Score.__slots__))


def main() -> None:
    for name in ("working", "second", "third", "held_out"):
        sentences = list(Maker(FRAMES / f"{name}.toml", SEED).sentences())
        score, false_alarms, mistakes = scores(sentences)
        decoys = sum(not sentence.identifiers for sentence in sentences)
        print(f"{name}: {sum(each.identifiers for each in score.values()):,} identifiers, {decoys:,} decoys")
        print(f"{'':8}{'identifiers':>12}{'precision':>12}{'recall':>12}{'in decoys':>12}")
        for kind, each in score.items():
            _print_row(kind, each, false_alarms[kind])
        _print_row("all", whole_of(score), false_alarms.total())
        MISTAKES.mkdir(exist_ok=True)
        (MISTAKES / f"privacy_{name}.txt").write_text("\n".join(mistakes), encoding="utf-8")


def _print_row(name: str, score: Score, false_alarms: int) -> None:
    print(
        f"{name:8}{score.identifiers:12,}{score.precision():12.3f}{score.recall():12.3f}{false_alarms:12}",
        flush=True,
    )


if __name__ == "__main__":
    main()
