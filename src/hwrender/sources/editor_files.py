"""The files by which an editor knows hwrender: what to run, how to read what it says, and the fields.

VS Code runs tasks (`tasks.json`, version 2.0.0), and finds mistakes in their output with a problem matcher.
"""

from __future__ import annotations

import json

from hwrender.sources.json_schema import json_schema

_MATCHER: dict[str, object] = {
    "owner": "hwrender",
    "source": "hwrender",
    "fileLocation": ["autoDetect", "${workspaceFolder}"],
    "pattern": {
        "regexp": r"^(.+?):(\d+):(\d+): (error|warning|note)\[([^\]]+)\]: (.*)$",
        "file": 1,
        "line": 2,
        "column": 3,
        "severity": 4,
        "code": 5,
        "message": 6,
    },
}
_IN_BACKGROUND: dict[str, object] = {
    **_MATCHER,
    "background": {
        "activeOnStart": True,
        "beginsPattern": "^Looking at ",
        "endsPattern": "^Waiting for changes",
    },
}
_TASKS: tuple[tuple[str, tuple[str, ...], dict[str, object]], ...] = (
    ("hwrender: check this report", ("check", "--lines", "${file}"), _MATCHER),
    ("hwrender: check this report each time it is saved", ("check", "--lines", "--watch", "${file}"),
     _IN_BACKGROUND),
    ("hwrender: make all copies of this report", ("all", "${file}"), _MATCHER),
)  # fmt: skip
"""What each task is called, what it runs, and how mistakes are found in what it says."""

_SETTINGS = {
    # what the extension "YAML" by Red Hat reads: fields in a file of their own
    "yaml.schemas": {".vscode/hwrender.schema.json": ["**/fields.yaml"]},
}


def vscode_files() -> dict[str, str]:
    """The files for VS Code, by their paths in the folder of the reports."""
    tasks = [_task(*row) for row in _TASKS]
    return {
        ".vscode/tasks.json": _as_text({"version": "2.0.0", "tasks": tasks}),
        ".vscode/settings.json": _as_text(_SETTINGS),
        ".vscode/hwrender.schema.json": _as_text(json_schema()),
    }


def _task(label: str, arguments: tuple[str, ...], matcher: dict[str, object]) -> dict[str, object]:
    return {
        "label": label,
        "type": "process",
        "command": "hwrender",
        "args": list(arguments),
        "isBackground": "background" in matcher,
        "presentation": {"reveal": "silent", "panel": "dedicated"},
        "problemMatcher": matcher,
    }


def _as_text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
