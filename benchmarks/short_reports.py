"""Many short reports, each with words of its own, and the variables with which workers are started."""

from __future__ import annotations

from pathlib import Path

SHORT_REPORT = """---
title: What people told us about service {number}
lang: en-GB
---

## What people said

We talked to {number} people about this service. Most of them were happy with it.

People waited {number} days for an appointment. They told us that this was too long for them.

## What should happen next

The service should answer the phone on the same day. It should tell people how long they have to wait.
"""

WORKER_VARIABLES = {"MALLOC_TRIM_THRESHOLD_": "134217728", "MALLOC_MMAP_THRESHOLD_": "33554432"}
"""As docs/cluster.md has workers started."""


def write_short_report(path: Path, number: int) -> None:
    """Number `number`. Its counts are too large to give anybody away."""
    path.write_text(SHORT_REPORT.format(number=number + 101), encoding="utf-8")
