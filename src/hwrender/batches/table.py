"""A batch as a table (CSV, RFC 4180): every row, for spreadsheets and for programs."""

from __future__ import annotations

import csv
import io

from hwrender.batches.model import Batch

COLUMNS = ("report", "standing", "what is so and what to do", "copies", "seconds", "folder")

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def table_of_batch(batch: Batch) -> str:
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for row in batch.rows:
        seconds = "" if row.seconds is None else f"{row.seconds:.1f}"
        texts = _as_words(row.name), row.standing.value, _as_words("\n".join(row.why))
        rows.writerow((*texts, row.copies or "", seconds, _as_words(row.folder)))
    return _BYTE_ORDER_MARK + written.getvalue()


def _as_words(text: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text
