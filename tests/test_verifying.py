"""A published folder proves what it claims, and whatever is done to it is named."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace

from editions import rich_edition
from hwrender.errors import UnreadableError
from hwrender.formats import FORMATS, can_be_made
from hwrender.inspection import LocalIdentifiers, identifiers_of
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, read_manifest, sha256_of
from hwrender.verifying import folders_in, verify_folder
from manifests import ORIGIN
from published import publish_report, write_manifest
from reports import CASES

NOTHING = LocalIdentifiers()
SMALLEST = next(path for path in CASES if path.stem == "smallest")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "report"
    publish_report(folder, rich_edition())
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    copied = tmp_path / "report"
    shutil.copytree(original, copied)
    return copied


def manifest_in(folder: Path) -> Manifest:
    manifest = read_manifest(folder)
    assert manifest is not None
    return manifest


def keep_only(folder: Path, *formats: str) -> None:
    """Leave out the other formats: sound takes a while to listen to."""
    manifest = manifest_in(folder)
    files = tuple(file for file in manifest.files if file.format in formats)
    for file in manifest.files:
        if file not in files:
            (folder / file.file).unlink()
    write_manifest(folder, replace(manifest, files=files))


def list_again(folder: Path) -> None:
    """The manifest as if the files had been published as they are."""
    manifest = manifest_in(folder)
    files = tuple(
        replace(file, size_bytes=path.stat().st_size, sha256=sha256_of(path))
        for file in manifest.files
        for path in (folder / file.file,)
    )
    write_manifest(folder, replace(manifest, files=files))


def failed(folder: Path, identifiers: LocalIdentifiers = NOTHING) -> dict[str, str]:
    """The names of the claims that do not hold, and why."""
    verdict = verify_folder(folder, identifiers)
    found = {check.name: check.detail for check in verdict.checks if not check.passed}
    for file in verdict.files:
        found |= {f"{file.file}: {check.name}": check.detail for check in file.checks if not check.passed}
    assert verdict.passed() == (not found)
    return found


def test_a_folder_as_it_was_published_keeps_every_claim(folder: Path) -> None:
    assert failed(folder) == {}
    verdict = verify_folder(folder, NOTHING)
    assert [file.format for file in verdict.files] == [row.name for row in can_be_made(FORMATS)]
    assert all(len(file.checks) >= 5 for file in verdict.files)


def test_missing_changed_and_foreign_files_are_named(folder: Path) -> None:
    (folder / "report.docx").unlink()
    with (folder / "report.pdf").open("ab") as file:
        file.write(b"\n")
    (folder / "letter.txt").touch()
    (folder / "Thumbs.db").touch()
    found = failed(folder)
    assert found["every file in the list is there and unchanged"] == (
        "not there: report.docx; changed: report.pdf. Make the report again."
    )
    assert found["there is nothing else in the folder"] == (
        "not in the list: letter.txt. Move it to another folder."
    )


@pytest.mark.parametrize(("content", "fault"), [(None, "not there"), ("{}", "damaged")])
def test_a_folder_without_its_list_is_not_whole(folder: Path, content: str | None, fault: str) -> None:
    (folder / MANIFEST_NAME).unlink()
    if content is not None:
        (folder / MANIFEST_NAME).write_text(content, encoding="utf-8")
    assert folders_in(folder) == (folder,)
    assert failed(folder) == {
        "the list of files (manifest.json) can be read": f"it is {fault}. Make the report again."
    }


def test_a_folder_of_two_builds_says_which_file_is_of_which(folder: Path) -> None:
    manifest = manifest_in(folder)
    older = replace(ORIGIN, sources="11" * 32, style="large-print 000000000000")
    word = manifest.file_of("word")
    files = tuple(replace(file, origin=older) if file == word else file for file in manifest.files)
    write_manifest(folder, replace(manifest, files=files))
    (detail,) = failed(folder).values()
    assert detail.startswith("The folder is mixed. Newest: report")
    assert "Out of date: report.docx (another version of the report, another style)." in detail


def test_a_build_that_was_cut_off_says_which_file_is_of_which(folder: Path) -> None:
    keep_only(folder, "pdf", "word", "html")
    staged = folder.parent / ".report.999999999.staging"
    shutil.copytree(folder, staged)
    for path in folder.glob("report.*"):
        with path.open("ab") as file:
            file.write(b"\n")
    list_again(folder)
    name = "no build was cut off here"
    assert failed(folder)[name] == "It was stopped before it changed anything. Make the report again."
    (staged / "report.pdf").replace(folder / "report.pdf")
    found = failed(folder)
    assert found[name] == (
        "The folder is mixed. From the new build: report.pdf. "
        "From the build before: report.docx, report.html. "
        "Make the report again to put this right."
    )
    assert "changed: report.pdf" in found["every file in the list is there and unchanged"]


def test_a_build_that_is_not_finished_is_named(folder: Path) -> None:
    (folder.parent / ".report.999999999.staging").mkdir()
    assert failed(folder) == {
        "no build was cut off here": "A build is at work or was cut off. Wait for it, or run hwrender again."
    }


def test_words_of_this_machine_are_found(folder: Path) -> None:
    with (folder / "report.html").open("a", encoding="utf-8") as file:
        file.write("<!-- qzxv-laptop -->")
    list_again(folder)
    found = failed(folder, identifiers_of(["qzxv-laptop"], []))
    assert list(found) == ["report.html: nothing in it shows who made it"]
    assert "qzxv" not in str(found)


def in_page(old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        page = (folder / "report.html").read_text(encoding="utf-8")
        changed = re.sub(old, new, page, count=1, flags=re.DOTALL)
        assert changed != page
        (folder / "report.html").write_text(changed, encoding="utf-8", newline="\n")

    return change


def in_word(part: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        written = io.BytesIO()
        with zipfile.ZipFile(folder / "report.docx") as before, zipfile.ZipFile(written, "w") as after:
            for name in before.namelist():
                content = before.read(name)
                if name == part:
                    changed = re.sub(old, new, content.decode(), count=1)
                    assert changed.encode() != content
                    content = changed.encode()
                after.writestr(name, content)
        (folder / "report.docx").write_bytes(written.getvalue())

    return change


def in_pdf(change: Callable[[pikepdf.Pdf], Any]) -> Callable[[Path], None]:
    def changed(folder: Path) -> None:
        path = folder / "report.pdf"
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            change(pdf)
            pdf.save(path)

    return changed


def _delete(pdf: pikepdf.Pdf, name: str) -> None:
    del pdf.Root[name]


def _lead_elsewhere(pdf: pikepdf.Pdf) -> None:
    annotations = [a for page in pdf.pages for a in page.get("/Annots", []) if "/A" in a]
    annotations[0].A.URI = pikepdf.String("file:///etc/passwd")


def _unembed(pdf: pikepdf.Pdf) -> None:
    for font in (font for page in pdf.pages for font in page.resources.Font.values()):
        for key in ("/FontFile2", "/FontFile3"):
            descriptor = font.get("/DescendantFonts", [font])[0].FontDescriptor
            if key in descriptor:
                del descriptor[key]


def _bookmark_itself(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First
    first.Title = pikepdf.String("Nonsense")
    first.Next = first


def truncated(name: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])

    return change


def nonsense(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_bytes(b"nonsense")  # type: ignore[return-value]


def in_tag(old: bytes, new: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        content = (folder / "report.mp3").read_bytes()
        assert old in content
        assert len(old) == len(new)
        (folder / "report.mp3").write_bytes(content.replace(old, new, 1))

    return change


POLICY = "the security policy covers exactly this page"

DAMAGE: dict[str, tuple[Callable[[Path], None], str]] = {
    "page: another language": (in_page('lang="en-GB"', 'lang="fr"'), "the language is the report's"),
    "page: a picture from the web": (
        in_page("</main>", '<img alt="" src="https://example.org/a.png"></main>'),
        "nothing in it acts by itself or is fetched from outside",
    ),
    "page: a style that fetches": (
        in_page("<style>", '<style>a{background:url("https://example.org/a.png")}'),
        "nothing in it acts by itself or is fetched from outside",
    ),
    "page: a script": (in_page("</main>", "<script>1</script></main>"), POLICY),
    "page: a style that was changed": (in_page("<style>", "<style>a{}"), POLICY),
    "page: no policy": (
        in_page('<meta http-equiv="Content-Security-Policy"[^>]*>', ""), POLICY
    ),
    "page: a link to a file": (
        in_page("</main>", '<p><a href="file:///etc/passwd">x</a></p></main>'), "every link and reference"
    ),
    "page: an id twice": (in_page("<body", '<body id="a"><p id="a"></p><div'), "the page is well formed"),
    "page: a level skipped": (in_page("<h2(.*?)</h2>", r"<h4\1</h4>"), "there is one title"),
    "page: a title of its own": (
        in_page("<title>.*?</title>", "<title></title>"), "the title in the tab is the one on the page"
    ),
    "page: not a page": (nonsense("report.html"), "the language is the report's"),
    "page: cut off": (truncated("report.html"), "the page is well formed"),
    "page: times beyond the end": (
        in_page(r'(data-spoken="\S+ [\d.]+ )[\d.]+', r"\g<1>99999"), "sound begins and ends inside"
    ),
    "word: another language": (
        in_word("docProps/core.xml", "en-GB", "fr"), "the language is the report's"
    ),
    "word: somebody's name": (
        in_word("docProps/core.xml", "(<dc:creator>)[^<]*", r"\1Jo Bloggs"), "nothing private is left"
    ),
    "word: a typeface with serifs": (
        in_word("word/styles.xml", "Atkinson Hyperlegible Next", "Times"), "a sans serif typeface is named"
    ),
    "word: no file": (nonsense("report.docx"), "the file opens"),
    "word: cut off": (truncated("report.docx"), "the file opens"),
    "pdf: another language": (
        in_pdf(lambda pdf: setattr(pdf.Root, "Lang", pikepdf.String("fr"))), "the language is the report's"
    ),
    "pdf: no tags": (in_pdf(lambda pdf: _delete(pdf, "/MarkInfo")), "the file says that it is tagged"),
    "pdf: no tree": (in_pdf(lambda pdf: _delete(pdf, "/StructTreeRoot")), "everything on the page is marked"),
    "pdf: no identifiers": (in_pdf(lambda pdf: _delete(pdf, "/Metadata")), "the standards are claimed"),
    "pdf: no fonts": (in_pdf(_unembed), "fonts are inside and say what they mean"),
    "pdf: no colours": (in_pdf(lambda pdf: _delete(pdf, "/OutputIntents")), "colours are sRGB"),
    "pdf: an action": (
        in_pdf(lambda pdf: setattr(pdf.Root, "OpenAction", pikepdf.Dictionary())), "nothing in it acts"
    ),
    "pdf: a link to a file": (in_pdf(_lead_elsewhere), "links lead to the web"),
    "pdf: a bookmark of its own": (in_pdf(_bookmark_itself), "bookmarks are headings"),
    "pdf: no title shown": (
        in_pdf(lambda pdf: _delete(pdf, "/ViewerPreferences")), "there is a title and it is shown"
    ),
    "pdf: no file": (nonsense("report.pdf"), "it opens"),
    "pdf: cut off": (truncated("report.pdf"), "all files say the same words"),
    "audio: cut off": (truncated("report.mp3"), "length"),
    "audio: another language": (in_tag(b"eng", b"fre"), "language"),
    "audio: no chapters": (in_tag(b"CHAP", b"XXXX"), "chapters"),
    "audio: no cover": (in_tag(b"\x89PNG", b"\x89XNG"), "cover"),
    "audio: no file": (nonsense("report.mp3"), "it can be played"),
    "audio: another word": (
        in_tag("Hackney".encode("utf-16-le"), "Hackneu".encode("utf-16-le")), "all files say the same words"
    ),
}  # fmt: skip
"""What can be done to a file whose list is then made again, and the claim that no longer holds."""


@pytest.mark.parametrize("name", DAMAGE)
def test_a_claim_that_does_not_hold_is_named(folder: Path, name: str) -> None:
    damage, claim = DAMAGE[name]
    damage(folder)
    if name.startswith("audio"):
        keep_only(folder, "pdf", "audio")
    elif "times" not in name:
        keep_only(folder, "pdf", "word", "html")
    list_again(folder)
    found = failed(folder)
    assert any(claim in each for each in found), found


def test_a_format_that_is_not_known_is_named(folder: Path) -> None:
    manifest = manifest_in(folder)
    files = tuple(replace(file, format="scroll") if file.format == "pdf" else file for file in manifest.files)
    write_manifest(folder, replace(manifest, files=files))
    assert failed(folder) == {"report.pdf: its format is known": "scroll is not known to this hwrender"}


ODD_VALUES = (None, 0, -1, 1.5, "", "x", [], {}, [1], {"a": 1})


def places(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where each value inside this one stands."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield (*place, name)
        yield from places(each, (*place, name))


def test_a_list_with_any_value_that_does_not_belong_there_is_told_and_breaks_nothing(folder: Path) -> None:
    (folder / "report.html").write_text("words", encoding="utf-8")
    keep_only(folder, "html")
    good = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    damaged = 0
    for place, value in product(places(good), ODD_VALUES):
        table = json.loads(json.dumps(good))
        *way, last = place
        inner = table
        for step in way:
            inner = inner[step]
        inner[last] = value
        (folder / MANIFEST_NAME).write_text(json.dumps(table), encoding="utf-8")
        found = failed(folder)
        assert found
        damaged += "the list of files (manifest.json) can be read" in found
    assert damaged > 150


def test_a_folder_of_folders_means_all_of_them(folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "other")
    (folder.parent / "empty").mkdir()
    (folder.parent / ".hidden").mkdir()
    assert folders_in(folder.parent) == (folder.parent / "other", folder)


def test_what_is_no_published_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="cannot be opened") as caught:
        folders_in(tmp_path / "nowhere")
    assert caught.value.remedy == "Check its name, and that you may open it."
    with pytest.raises(UnreadableError, match="there are no published files here"):
        folders_in(tmp_path)


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hwrender", "verify", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_says_how_it_went_and_exits_with_it(folder: Path) -> None:
    good = run(folder)
    assert (good.returncode, good.stdout) == (0, "")
    assert re.search(r"report: all \d+ checks passed\. \d+ files\.\n$", good.stderr)
    (folder / "letter.txt").touch()
    bad = run(folder)
    assert bad.returncode == 7
    assert "Do not share these files." in bad.stderr
    assert "  no  there is nothing else in the folder: not in the list: letter.txt." in bad.stderr
    assert run(folder.parent / "nowhere").returncode == 4


def test_the_command_gives_every_check_as_json(folder: Path) -> None:
    shown = run(folder, "--json")
    assert shown.stderr == ""
    (verdict,) = json.loads(shown.stdout)
    assert verdict["passed"] is True
    assert verdict["files"][0]["file"] == "report.pdf"
    assert {"name": "it opens", "passed": True, "detail": ""} in verdict["files"][0]["checks"]
