"""hwrender: one report in, every copy people need out.

Other programs use `hwrender.check(report)` and `hwrender.render(report, formats)`. They are in
`hwrender.api`, which is loaded when one of them is first asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.api import check as check
    from hwrender.api import render as render

__version__ = "0.1.0"

__all__ = ["__version__", "check", "render"]


def __getattr__(name: str) -> object:
    if name not in ("check", "render"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from hwrender import api

    return getattr(api, name)
