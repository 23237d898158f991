"""What may be sent when something does not work: versions, and how each check stands.

There is no word of any report in it, no path and no name."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, requires, version

from hwrender.machine.model import MachineCheck

_NOT_HERE = "not here"


def bundle(checks: tuple[MachineCheck, ...]) -> str:
    """UTF-8 text, a fact a line."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    lines = [f"system: {system}", f"python: {platform.python_implementation()} {platform.python_version()}"]
    lines += [f"{check.name.lower()}: {check.state.value}" for check in checks]
    lines += [f"package {name}: {_version(name)}" for name in _packages()]
    return "\n".join(lines) + "\n"


def _packages() -> list[str]:
    """hwrender and what it needs, by name."""
    try:
        needed = requires("hwrender") or []
    except PackageNotFoundError:
        needed = []
    names = {"".join(_letters(each)) for each in needed if "extra ==" not in each}
    return ["hwrender", *sorted(names)]


def _letters(requirement: str) -> str:
    """The name at the start of a requirement: "numpy" of "numpy>=2,<3"."""
    end = next((at for at, sign in enumerate(requirement) if not (sign.isalnum() or sign in "-_.")), None)
    return requirement[:end]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return _NOT_HERE
