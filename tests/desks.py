"""A desk for tests: a folder with a report, a browser that has its key, and the changes that a page sends."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

from httpx2 import Response
from starlette.testclient import TestClient

from hwrender.desk.app import desk_app
from hwrender.desk.opened import OpenedReport
from hwrender.desk.safety import DeskKeys
from hwrender.desk.workplace import Workplace
from hwrender.pipeline.options import Environment

PORT = 8123
ORIGIN = f"http://127.0.0.1:{PORT}"
KEYS = DeskKeys("first-key", "session-key", "change-key")
NOW = 1_780_000_000.0

REPORT = """\
---
title: Buses in Anytown
easy_title: Your buses
lang: en-GB
contact:
  phone: 020 7946 0000
other_formats: Ask us for another copy.
---

## What we did

We asked 40 people about the buses in January 2026. Most of them use a bus every day.

::: easy-read
![](bus)
We asked 40 people about buses.

![](people)
Most people use a bus every day.
:::

## What people said

People said that the buses are late.
"""


class Desk:
    """A desk in `folder`, with one report called "buses", and a browser that has opened it."""

    def __init__(self, folder: Path, text: str = REPORT, *, approver: str | None = "Ann Lee") -> None:
        self.folder = folder / "reports"
        self.folder.mkdir(parents=True)
        self.path = self.folder / "buses.md"
        self.path.write_bytes(text.encode())
        self.shown: list[Path] = []
        self.workplace = self.another(folder)
        self.workplace.approver = approver
        self.client = browser_of(self.workplace)

    def another(self, folder: Path) -> Workplace:
        """A second desk in the same folder."""

        def show(path: Path) -> bool:
            self.shown.append(path)
            return True

        environment = Environment(cache=folder / "cache")
        state = folder / "state"
        return Workplace(self.folder, environment, KEYS, state, lambda: NOW, lambda: NOW, show)

    @property
    def report(self) -> OpenedReport:
        return self.workplace.report("buses")

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode()

    def get(self, address: str) -> Response:
        return self.client.get(f"/report/buses{address}")

    def post(self, address: str, values: Mapping[str, object], *, stamp: int | None = None) -> Response:
        headers = {"x-desk-stamp": str(self.report.stamp if stamp is None else stamp)}
        return self.client.post(f"/report/buses{address}", data=dict(values), headers=headers)

    def row(self, part: int, number: int) -> dict[str, object]:
        """What a page sends about a row: its place and its seal."""
        row = self.report.judged().row(part, number)
        assert row is not None
        return {"part": part, "number": number, "seal": row.seal}


def browser_of(workplace: Workplace) -> TestClient:
    """A browser that has opened the first address, and sends what pages of the desk send."""
    client = TestClient(desk_app(workplace, PORT), base_url=ORIGIN)
    client.get(f"/?key={KEYS.first}")
    client.headers.update({"origin": ORIGIN, "x-desk-change": KEYS.change})
    return client


def said(answer: Response) -> str:
    """What a page says after a change."""
    found = re.search(r'data-said="([^"]*)"', answer.text)
    return "" if found is None else html.unescape(found[1])
