"""Makes the shipped Health Icons library again from the npm package `healthicons`.

    npm pack healthicons@2.0.0 && tar xf healthicons-2.0.0.tgz
    pip install skia-pathops
    python tools/health_icons.py package

Each filled picture becomes one small SVG: only paths, absolute commands (M, L, H, V, C, Z), two decimals of
a 48 x 48 grid, one colour (`currentColor`), one fill rule (see `winding.py`). Anything else in a picture
stops the run, so that a later version of the package cannot change what the library may hold without being
noticed.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from fontTools.svgLib.path import parse_path
from winding import CubicPen, cut

DESTINATION = Path(__file__).parents[1] / "src" / "hwrender" / "pictures" / "drawings" / "health_icons"
SVG = "{http://www.w3.org/2000/svg}"

# Pictures whose name is taken by another one, or says nothing to a person.
NAMES = {
    "people/diabetes": "diabetes_hand",
    "specialties/speech_language_therapy": "speech_language_therapy_sign",
    "specialties/pharmacy": "pharmacy_sign",
    "emotions/fever": "fever_face",
    "emotions/eyeglasses": "eyeglasses_face",
    "emotions/sweating": "sweating_face",
    "typography/!": "exclamation_mark",
}


def name_of(entry: dict[str, Any]) -> str:
    """The name in the library: that of the package, in small letters, digits and underscores."""
    if entry["path"] in NAMES:
        return NAMES[entry["path"]]
    name = re.sub(r"[^a-z0-9]+", "_", entry["id"].lower()).strip("_")
    if entry["category"] == "typography" and len(name) == 1:
        return f"{'number' if name.isdigit() else 'letter'}_{name}"
    return name


def normalised(source: str) -> str:
    """The picture with nothing in it but filled paths."""
    root = ElementTree.fromstring(source)
    if root.get("viewBox") != "0 0 48 48":
        raise ValueError(f"unexpected viewBox {root.get('viewBox')}")
    lines = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">']
    for element in root:
        if element.tag != SVG + "path" or len(element) or element.get("fill") != "currentColor":
            raise ValueError(f"unexpected element {element.tag} {element.attrib}")
        if set(element.keys()) - {"d", "fill", "fill-rule", "clip-rule"}:
            raise ValueError(f"unexpected attributes {element.attrib}")
        rule = ' fill-rule="evenodd"' if element.get("fill-rule") == "evenodd" else ""
        lines.append(f'<path fill="currentColor"{rule} d="{commands(element.attrib["d"])}"/>')
    return cut("\n".join([*lines, "</svg>", ""]))


def commands(path: str) -> str:
    pen = CubicPen()
    parse_path(path, pen)
    return str(pen.getCommands())


def tags_of(entry: dict[str, Any]) -> list[str]:
    """The package's tags in small letters, without the names of other software's symbols."""
    words = (tag.split("dhis2:")[0].strip().lower() for tag in entry["tags"])
    return sorted({word for word in words if word})


def main(package: Path) -> None:
    entries = json.loads((package / "public/icons/meta-data.json").read_text(encoding="utf-8"))
    shutil.rmtree(DESTINATION, ignore_errors=True)
    DESTINATION.mkdir(parents=True)
    index: dict[str, dict[str, Any]] = {}
    for entry in entries:
        name = name_of(entry)
        if name in index:
            raise ValueError(f"two pictures are called {name}")
        source = (package / f"public/icons/svg/filled/{entry['path']}.svg").read_text(encoding="utf-8")
        (DESTINATION / f"{name}.svg").write_text(normalised(source), encoding="utf-8", newline="\n")
        index[name] = {
            "title": entry["title"].removesuffix(" ALT"),
            "category": entry["category"],
            "tags": tags_of(entry),
        }
    rows = [f"{json.dumps(name)}: {json.dumps(index[name], ensure_ascii=False)}" for name in sorted(index)]
    text = "{\n" + ",\n".join(rows) + "\n}\n"
    (DESTINATION / "index.json").write_text(text, encoding="utf-8", newline="\n")
    shutil.copyfile(package / "LICENSE", DESTINATION / "LICENSE")
    sys.stderr.write(f"{len(index)} pictures in {DESTINATION}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
