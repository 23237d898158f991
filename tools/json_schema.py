"""Writes docs/report.schema.json from the table of fields. Run it when a field or a vocabulary changes:

python tools/json_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from hwrender.sources.json_schema import json_schema

DESTINATION = Path(__file__).parents[1] / "docs" / "report.schema.json"


def as_text() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    DESTINATION.parent.mkdir(exist_ok=True)
    DESTINATION.write_text(as_text(), encoding="utf-8", newline="\n")
