"""D037: a table is marked {chart}, and its numbers cannot be drawn. Then the copies have the table alone."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Table
from hwrender.edition.charts import MOST_ROWS, NoChart, Obstacle, read_chart
from hwrender.prose.walking import all_blocks

_OR = "Or take {chart} out."

_TOLD: dict[Obstacle, tuple[str, str]] = {
    Obstacle.NO_NUMBERS: (
        "No column of this table holds numbers alone.",
        f"Put each number in a cell of its own. {_OR}",
    ),
    Obstacle.SEVERAL_COLUMNS: (
        "A chart shows one column of numbers. This table has more.",
        f"Make a table for each column. {_OR}",
    ),
    Obstacle.SEVERAL_UNITS: (
        "The numbers of this column are not all of one kind.",
        f"Use one unit in each of its cells. {_OR}",
    ),
    Obstacle.RANGE: ("A chart cannot show a range.", f"Write one number here. {_OR}"),
    Obstacle.TOO_FEW: ("One number alone makes no chart.", "Take {chart} out."),
    Obstacle.TOO_MANY: (
        f"A chart has room for {MOST_ROWS} rows.",
        f"Add up the smallest rows and name them “Other”. {_OR}",
    ),
    Obstacle.OVER_ALL: (
        "This number is more than all there is, or less than nothing.",
        f"Check the number. {_OR}",
    ),
}


def check_charts(document: Document) -> Iterator[Finding]:
    """A warning for each table that is to be a chart and cannot be, at what is in the way."""
    for block in all_blocks(document):
        if isinstance(block, Table) and block.is_chart:
            found = read_chart(block, document.metadata.lang)
            if isinstance(found, NoChart):
                message, hint = _TOLD[found.obstacle]
                yield Finding(document.file, found.place, "D037", Severity.WARNING, message, hint)
