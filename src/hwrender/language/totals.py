"""Labels of totals, beside a row of a table or in a list."""

from __future__ import annotations

import re

from hwrender.language.people_groups import is_group

_TOTAL = re.compile(
    r"(?i)(?:sub-?|grand )?totals?(?:\s*\(?n?\s*=?\s*\d*\)?)?|(?:total|all|everyone)(?! other)(?: \w+){1,4}"
    r"|all|overall|everyone|everybody|sum|n|base"
)


def is_total(label: str) -> bool:
    """Whether a label is that of a total: "Total", "All who answered"."""
    return _TOTAL.fullmatch(label.strip()) is not None and not is_group(label)
