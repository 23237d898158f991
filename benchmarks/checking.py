"""How long `check` takes on a report of 50 pages: `python -m benchmarks.checking` prints a table.

The report is made of our own sentences, easy and hard, so that the rules have something to find. Start-up is
the same command on a report of one line. Each runs in a process of its own, by turns; the best counts. It is
processor time that is measured, because other programs on the machine disturb it least.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_SECONDS = 0.5
"""What a report of 50 pages may take beyond start-up."""

RUNS = 5
SECTIONS = {"easy": 42, "full": 21}
"""How many sections make 50 pages of each edition in its usual style."""

_FRONT = """---
title: What people told us about care in {place}
lang: en-GB
contact:
  phone: 0800 000 0000
other_formats: You can ask for this report in another way.
---

"""
_SUMMARY = """## What we heard at clinic {number}

Research was conducted by Healthwatch at clinic {number} in September 20{year}, and {share}% of the
people who were seen there said that the implementation of the plan, which staff of the borough had
drawn up in order to meet the needs of the most vulnerable residents (among them carers), was effective.
The provision of appointments, however, wasn't as good: {words} people had waited from 6-{weeks} weeks,
e.g. for a referral to a specialist service, and it was further recommended that the commissioning of
these services be reviewed as soon as possible.

There was concern that the cessation of support for the enforcement of standards would deter people from
reporting problems. Patients told us about the reception, the phone line and the letters that they had
been sent, and they said that they did not know whom to ask; some had asked their GP and/or the
pharmacist. The CCG has acknowledged this.

- Longer opening hours, above all in the evening and at weekends
- A named person who can be called when something has gone wrong
- Information in plain words, with pictures, in the languages that people read

| What we asked | Yes | No |
|---|---|---|
| Was it easy to get here? | {share} | {weeks} |
| Would you come again? | {share} | {weeks} |

> They were kind to me, but nobody told me what would happen next or how long it would take.
> — A woman at clinic {number}

::: easy-read
![](hospital)
We talked to people at clinic {number}.

![](happy)
Most of them liked the staff.

![](worried)
Some had to wait a long time for help.

![](telephone)
They could not get through on the phone.
:::

"""
_NUMBERS = ("twenty two", "thirty", "eleven", "forty five", "nine")


def long_report(sections_wanted: int) -> str:
    """A report of so many sections, each with a summary and easy words."""
    sections = (
        _SUMMARY.format(
            number=number,
            year=f"{10 + number % 10}",
            share=20 + number,
            words=_NUMBERS[number % len(_NUMBERS)],
            weeks=8 + number % 9,
        )
        for number in range(1, sections_wanted + 1)
    )
    return _FRONT.format(place="Hackney") + "".join(sections)


def main() -> None:
    print(f"Best of {RUNS} runs, in seconds of processor time")
    print(f"{'edition':10}{'words':>10}{'start-up':>10}{'report':>10}{'beyond':>10}")
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.md"), Path(folder, "long.md")
        short.write_text(_FRONT.format(place="Hackney") + "Words.\n", encoding="utf-8")
        for edition, sections in SECTIONS.items():
            source = long_report(sections)
            long.write_text(source, encoding="utf-8")
            pairs = [(_seconds(short, edition), _seconds(long, edition)) for _ in range(RUNS)]
            start, whole = (min(column) for column in zip(*pairs, strict=True))
            verdict = "" if whole - start <= MOST_SECONDS else f"  over {MOST_SECONDS}"
            figures = f"{start:>10.2f}{whole:>10.2f}{whole - start:>10.2f}"
            print(f"{edition:10}{len(source.split()):>10,}{figures}{verdict}")


def _seconds(report: Path, edition: str) -> float:
    command = [sys.executable, "-m", "hwrender", "check", "--edition", edition, str(report)]
    start = _processor_seconds()
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    assert ended.returncode in (0, 3), ended.returncode
    return _processor_seconds() - start


def _processor_seconds() -> float:
    """What the processes that were started here have used so far."""
    used = os.times()
    return used.children_user + used.children_system


if __name__ == "__main__":
    main()
