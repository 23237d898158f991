"""HTML, programs, dangerous addresses and pictures from the web: words, or refused, and nothing acts."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from hwrender.edition.outline import entry
from hwrender.inspection import LocalIdentifiers
from hwrender.verifying import verify_folder
from watched import MADE_FORMATS, Built, build_watched

TAG = "D034: The tag {} is shown as it stands."
UNSAFE = "D080: A link to a {}: address is not safe."
FROM_WEB = "D085: A picture cannot come from the web."
OUTSIDE = "D085: This picture is outside the report's folder."
IN_TEXT = "D085: This picture is stored inside the text."

MARKUP = {
    # name: the body, and what is said of it
    "a script": ("<script>alert(1)</script>", TAG.format("<script>")),
    "a block of script": ("<script>\nalert(1)\n</script>", TAG.format("</script>")),
    "a style": ("<style>p{background:url(http://example.org/a)}</style>", TAG.format("<style>")),
    "an event": ('<p onclick="alert(1)">Words</p>', TAG.format('<p onclick="alert(1)">')),
    "an event in SVG": ("<svg onload=alert(1)>", TAG.format("<svg onload=alert(1)>")),
    "an event in a heading": (
        "## A <img src=x onerror=alert(1)>", TAG.format("<img src=x onerror=alert(1)>")
    ),
    "an event in a table": ("| a |\n|---|\n| <b onclick=x> |", TAG.format("<b onclick=x>")),
    "a page inside": (
        '<iframe src="http://example.org"></iframe>', TAG.format('<iframe src="http://example.org">')
    ),
    "a form": ('<form action="http://example.org"><input name=a></form>', TAG.format("<input name=a>")),
    "another base": ('<base href="http://example.org/">', TAG.format('<base href="http://example.org/">')),
    "a way out of a comment": ("<!--> <script>alert(1)</script> -->", TAG.format("<script>")),
    "a way out of the page": ("</main></body></html>", TAG.format("</html>")),
    "character data": (
        "<![CDATA[ <script>1</script> ]]>", TAG.format("<![CDATA[ <script>1</script> ]]>")
    ),
    "PHP": ('<?php system("id") ?>', TAG.format('<?php system("id") ?>')),
    "entities": ("&lt;script&gt;alert(1)&lt;/script&gt;", ""),
    "code": ("`<script>alert(1)</script>`", ""),
    "a way out of code": ('```"><script>\n</script><script>alert(1)</script>\n```', ""),
    "an attribute": ("[a]{onclick=alert(1)}", ""),
    "a description": ('![" onerror="alert(1)](police)', ""),
    "an anchor": ('[a](#"><script>alert(1)</script>)', ""),
    "an address with quotes": ('[a](https://example.org/"onmouseover="alert(1))', ""),
    "a title of a link": (
        '[a](https://example.org "\\" onmouseover=alert(1) \\"")',
        "D082: The words in quotes after the address are not shown.",
    ),
    "a language": (
        '::: lang="en onclick=alert(1)"\nWords\n:::', "D076: There is no language “en onclick=alert(1)”."
    ),
    "javascript": ("[a](javascript:alert(1))", UNSAFE.format("javascript")),
    "javascript in capitals": ("[a](JaVaScRiPt:alert(1))", UNSAFE.format("javascript")),
    "javascript in entities": ("[a](&#106;avascript:alert(1))", UNSAFE.format("javascript")),
    "javascript with a tab": ("[a](java\tscript:alert(1))", ""),
    "javascript in angle brackets": ("<javascript:alert(1)>", UNSAFE.format("javascript")),
    "javascript by reference": ("[a][b]\n\n[b]: javascript:alert(1)", UNSAFE.format("javascript")),
    "vbscript": ("[a](vbscript:msgbox)", UNSAFE.format("vbscript")),
    "data": ("[a](data:text/html,<script>alert(1)</script>)", UNSAFE.format("data")),
    "a file": ("[a](file:///etc/passwd)", UNSAFE.format("file")),
    "a server of Windows": ("[a](\\\\\\\\server\\\\share)", "D080: This link leads to no web page."),
    "a program of Windows": ("[a](ms-word:ofe|u|http://example.org/a)", UNSAFE.format("ms-word")),
    "a picture from the web": ("![a](http://example.org/a.png)", FROM_WEB),
    "a picture from the safe web": ("![a](https://example.org/a.png)", FROM_WEB),
    "a picture from either": ("![a](//example.org/a.png)", OUTSIDE),
    "a picture in the text": ("![a](data:image/png;base64,AAAA)", IN_TEXT),
    "a picture by FTP": ("![a](ftp://example.org/a.png)", OUTSIDE),
}  # fmt: skip

REFUSED = ("D085", "D076")
SCHEMES = {"", "http", "https", "mailto", "tel"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    top, reports = tmp_path_factory.mktemp("markup"), []
    for number, (body, _) in enumerate(MARKUP.values()):
        (top / str(number)).mkdir()
        reports.append(top / str(number) / "report.md")
        head = "---\ntitle: A report\nlang: en-GB\nname: report\n---\n\nWords.\n\n"
        reports[-1].write_text(f"{head}{body}\n", encoding="utf-8")
    return dict(zip(MARKUP, build_watched(reports, seconds=300), strict=True))


@pytest.mark.parametrize("name", MARKUP)
def test_markup_is_words_or_is_refused_and_nothing_is_fetched(name: str, built: dict[str, Built]) -> None:
    result, (_, wanted) = built[name], MARKUP[name]
    assert (result.error, result.calls) == ("", ())
    said = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    assert wanted in said if wanted else not said
    assert (result.folder is None) == wanted.startswith(REFUSED)


class Page(HTMLParser):
    """What of a page acts or leads somewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.events: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.events += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action", "data")]


@pytest.mark.parametrize("name", [name for name in MARKUP if not MARKUP[name][1].startswith(REFUSED)])
def test_nothing_acts_in_any_copy(name: str, built: dict[str, Built]) -> None:
    folder = built[name].folder
    assert folder is not None
    page = Page((folder / "report.html").read_text(encoding="utf-8"))
    assert page.events == []
    assert {urlsplit(address).scheme for address in page.addresses} <= SCHEMES
    with zipfile.ZipFile(folder / "report.docx") as archive:
        links = "".join(archive.read(part).decode() for part in archive.namelist() if part.endswith(".rels"))
    external = re.findall(r'Target="([^"]*)"[^>]*TargetMode="External"', links)
    assert {urlsplit(address).scheme for address in external} <= SCHEMES - {""}
    # for the page its policy, for the PDF that nothing acts and where links lead, for Word its rules
    verdict = verify_folder(folder, LocalIdentifiers())
    assert [check for file in verdict.files for check in file.checks if not check.passed] == []
    assert verdict.passed()


@pytest.mark.parametrize("name", [name for name in MARKUP if MARKUP[name][1].startswith("D034")])
def test_a_tag_stands_in_every_copy_as_it_was_written(name: str, built: dict[str, Built]) -> None:
    folder = built[name].folder
    assert folder is not None
    tag = MARKUP[name][1].removeprefix("D034: The tag ").removesuffix(" is shown as it stands.")
    for row in MADE_FORMATS:
        if not row.is_sound and row.words == "with roles":
            found = " ".join(each.text for each in row.load().read_outline(folder / f"report{row.suffix}"))
            assert entry("paragraph", tag).text in found, row.name
