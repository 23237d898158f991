"""What `hwrender rules` says about the rules of this room and about approval."""

from __future__ import annotations

from hwrender.diagnostics import Severity
from hwrender.explanation import Explanation

EXPLANATIONS = (
    Explanation(
        "S31",
        "The easy wording says something else than the summary.",
        "hwrender",
        "Easy wording must give the same facts. A wrong number or a lost “not” can hurt people.",
        "Summary: Details are not shared. Easy wording: The clinic shares your details.",
        "Summary: Details are not shared. Easy wording: The clinic does not share your details.",
        Severity.WARNING,
    ),
    Explanation(
        "S32",
        "Nobody has approved this easy wording as it is.",
        "hwrender",
        "A draft is only a start. When the summary changes, its easy wording may be wrong.",
        "::: easy-read drafted",
        '::: easy-read reviewed="2026-11-22 Ann" of=3f2a9c',
        Severity.WARNING,
    ),
)
