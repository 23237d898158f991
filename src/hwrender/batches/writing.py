"""The two files of a batch, in a folder of their own."""

from __future__ import annotations

from pathlib import Path

from hwrender.batches.model import Batch
from hwrender.batches.page import page_of_batch
from hwrender.batches.table import table_of_batch
from hwrender.errors import os_errors_as_output_errors
from hwrender.files import write_whole

PAGE_NAME = "batch.html"
TABLE_NAME = "batch.csv"


def write_batch(folder: Path, batch: Batch) -> Path:
    """Put the page and the table into `folder`, in the place of older ones. Gives the page.

    Raises `OutputError`.
    """
    page = folder / PAGE_NAME
    files = {page: page_of_batch(batch), folder / TABLE_NAME: table_of_batch(batch)}
    with os_errors_as_output_errors(f"{folder}: the page about the reports cannot be written"):
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            write_whole(path, text.encode("utf-8", "surrogateescape"), durable=False)
    return page
