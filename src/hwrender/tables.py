"""The data tables that come with hwrender: TOML files beside the modules that use them.

Every command that reads a text needs two dozen of them, and the standard library's parser would spend a tenth
of the time of a `check` on them. Files from users are read by that one, which knows the place of a mistake.
"""

from __future__ import annotations

from typing import Any

import rtoml


def read_toml(text: str) -> dict[str, Any]:
    """The table in a text of TOML 1.0, in its order; a mistake in it is a `ValueError`."""
    return rtoml.loads(text)
