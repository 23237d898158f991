"""Reports that try to get at a secret: a file beside their folder, and one above it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

MARK = "q7zsecretq7z"
SPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg {SPACE} viewBox="0 0 9 9"><title>{MARK}</title><path d="M0 0h9v9z"/></svg>'


def picture(inside: str, head: str = "") -> str:
    """An SVG beside the report, with something in it."""
    return f'{head}<svg {SPACE} viewBox="0 0 9 9"><path d="M0 0h9v9z"/>{inside}</svg>'


TRICKS: dict[str, tuple[str, str, str]] = {
    # name: front matter, body, the SVG "trick.svg" beside the report
    "a step up": ("", "![a](../secret.png)", ""),
    "two steps up": ("", "![a](../../secret.svg)", ""),
    "a step down and two up": ("", "![a](sub/../../secret.png)", ""),
    "steps in code": ("", "![a](%2e%2e/secret.png)", ""),
    "a slash in code": ("", "![a](..%2fsecret.png)", ""),
    "twice in code": ("", "![a](%252e%252e/secret.png)", ""),
    "steps with backslashes": ("", "![a](..\\\\secret.png)", ""),
    "steps in entities": ("", "![a](&#46;&#46;/secret.png)", ""),
    "from the root": ("", "![a]({above}/secret.png)", ""),
    "as a file address": ("", "![a](file://{above}/secret.png)", ""),
    "as a file address in capitals": ("", "![a](FILE:{above}/secret.png)", ""),
    "from home": ("", "![a](~/secret.png)", ""),
    "on a server": ("", "![a](//localhost{above}/secret.png)", ""),
    "on a Windows server": ("", "![a](\\\\\\\\localhost\\\\secret.png)", ""),
    "a link to the file": ("", "![a](link.png)", ""),
    "a link to a link": ("", "![a](link-to-link.svg)", ""),
    "a link to the folder": ("", "![a](folder/secret.png)", ""),
    "in angle brackets": ("", "![a](<../secret.png>)", ""),
    "by reference": ("", "![a][b]\n\n[b]: ../secret.png", ""),
    "as the cover": ("cover_picture: ../secret.png", "", ""),
    "in the words for pictures": ("pictures:\n  police: ../secret.png", "![](police)", ""),
    "in an easy-read part": ("", "## A\n\n::: easy-read\n![](../secret.png)\nWords.\n:::", ""),
    "as the name of the output": ("name: ../secret", "", ""),
    "by a tag of YAML": ("easy_title: !!python/object/apply:builtins.open [../secret.txt]", "", ""),
    "by an include of YAML": ("easy_title: !include ../secret.txt", "", ""),
    "by a template": (
        "easy_title: \"{{{{ open('../secret.txt').read() }}}}\"", "{{% include '../secret.txt' %}}", ""
    ),
    "by an include of Markdown": ("", "!include ../secret.txt\n\n.. include:: ../secret.txt", ""),
    "by a part": ("", "::: include ../secret.txt\nWords.\n:::", ""),
    "by a tag of HTML": (
        "", '<img src="../secret.png"><iframe src="../secret.txt"></iframe><object data="../secret.svg">', ""
    ),
    "by a link": ("", "[a](file://{above}/secret.txt) [b](../secret.txt)", ""),
    "by an attachment": ("", "[a]{{file=../secret.txt}}\n\n<!-- include ../secret.txt -->", ""),
    "by a picture in a picture": (
        "", "![a](trick.svg)", picture('<image href="../secret.png" width="9" height="9"/>')
    ),
    "by an entity": (
        "", "![a](trick.svg)",
        picture("<desc>&a;</desc>", '<!DOCTYPE svg [<!ENTITY a SYSTEM "../secret.txt">]>'),
    ),
    "by a document type": ("", "![a](trick.svg)", picture("", '<!DOCTYPE svg SYSTEM "../secret.txt">')),
    "by a style sheet": ("", "![a](trick.svg)", picture("", '<?xml-stylesheet href="../secret.txt"?>')),
    "by a style": ("", "![a](trick.svg)", picture("<style>@import url(../secret.txt)</style>")),
    "by a fill": ("", "![a](trick.svg)", picture('<path d="M0 0h9z" fill="url(../secret.svg#a)"/>')),
    "by a use": ("", "![a](trick.svg)", picture('<use xlink:href="../secret.svg#a"/>')),
    "by a filter": (
        "", "![a](trick.svg)", picture('<filter id="f"><feImage href="../secret.png"/></filter>')
    ),
    "by an inclusion": (
        "", "![a](trick.svg)",
        picture('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../secret.txt" parse="text"/>'),
    ),
    "by a page in a picture": (
        "", "![a](trick.svg)", picture('<foreignObject><iframe src="../secret.txt"/></foreignObject>')
    ),
}  # fmt: skip


def lay_tricks(top: Path) -> list[Path]:
    """Each trick as a report in a folder of its own, two below `top`, with the secrets in place."""
    reports = []
    for number, (front, body, svg) in enumerate(TRICKS.values()):
        beside = top / f"trick{number}"
        folder = beside / "reports"
        (folder / "sub").mkdir(parents=True)
        for place in (top, beside):
            _hide_secrets(place)
        (folder / "link.png").symlink_to(beside / "secret.png")
        (folder / "secret-link.svg").symlink_to(beside / "secret.svg")
        (folder / "link-to-link.svg").symlink_to(folder / "secret-link.svg")
        (folder / "folder").symlink_to(beside)
        (folder / "trick.svg").write_text(svg, encoding="utf-8")
        report = folder / f"report{number}.md"
        head = f"---\ntitle: A report\nlang: en-GB\n{front.format(above=top)}\n---\n\nWords.\n\n"
        report.write_text(head + body.format(above=top) + "\n", encoding="utf-8")
        reports.append(report)
    return reports


def _hide_secrets(folder: Path) -> None:
    (folder / "secret.txt").write_text(MARK, encoding="utf-8")
    (folder / "secret.svg").write_text(SVG, encoding="utf-8")
    if not (folder / "secret.png").exists():
        Image.new("RGB", (20, 20), (171, 205, 18)).save(folder / "secret.png", comment=MARK)
