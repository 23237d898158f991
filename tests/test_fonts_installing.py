"""Fonts that a person installs: from a file or a package, whole, with the letters of the script, and open."""

from __future__ import annotations

import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from box_fonts import box_font
from hwrender.cli.fonts import fonts
from hwrender.errors import MissingError, UnreadableError
from hwrender.fonts import machine
from hwrender.fonts.installing import how_to_get, install_fonts, is_open
from hwrender.fonts.listing import URDU, everyday_letters, list_fonts, scripts_named
from hwrender.fonts.machine import faces_for, is_in_naskh, own_folder
from hwrender.fonts.runs import runs_by_face
from hwrender.fonts.scripts import NASTALIQ, SCRIPTS, WritingSystem
from hwrender.fonts.sfnt import font_facts

OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
BENGALI, ARABIC = (next(each for each in SCRIPTS if each.name == name) for name in ("Bengali", "Arabic"))


def font(
    stem: str = "NotoSansBengali",
    weight: str = "Regular",
    *,
    letters: frozenset[int] | None = None,
    licence: str = OFL,
    fs_type: int = 0,
) -> bytes:
    """A font with a box for each letter of a script."""
    names = {
        "familyName": stem,
        "styleName": weight,
        "psName": f"{stem}-{weight}",
        "licenseDescription": licence,
    }
    return box_font(everyday_letters(BENGALI) if letters is None else letters, names, fs_type)


def tar_of(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as package:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            package.addfile(member, io.BytesIO(content))
    return made.getvalue()


def deb_of(files: dict[str, bytes]) -> bytes:
    members = {"debian-binary": b"2.0\n", "control.tar.xz": b"x", "data.tar.xz": lzma.compress(tar_of(files))}
    made = b"!<arch>\n"
    for name, content in members.items():
        header = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode()
        made += header + content + b"\n" * (len(content) % 2)
    return made


def zip_of(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return made.getvalue()


def install(folder: Path, content: bytes, *scripts: WritingSystem) -> list[str]:
    package = folder / "given"
    package.write_bytes(content)
    return sorted(each.file.name for each in install_fonts(scripts or (BENGALI,), package, folder / "fonts"))


@pytest.mark.parametrize(
    "packed",
    [deb_of, zip_of, lambda files: gzip.compress(tar_of(files))],
    ids=["Debian", "zip", "npm"],
)
def test_a_package_gives_the_regular_and_the_bold_font_of_a_script(packed: object, tmp_path: Path) -> None:
    assert callable(packed)
    content = packed(
        {
            "package/400Regular/NotoSansBengali_400Regular.ttf": font(),
            "package/700Bold/NotoSansBengali_700Bold.ttf": font(weight="Bold"),
            "package/100Thin/NotoSansBengali_100Thin.ttf": font(weight="Thin"),
            "package/README.md": b"NotoSansBengali",
        }
    )
    assert install(tmp_path, content) == ["NotoSansBengali-Bold.ttf", "NotoSansBengali-Regular.ttf"]


def test_a_font_that_was_installed_draws_its_script(tmp_path: Path) -> None:
    install(tmp_path, font())
    ((face, _),) = runs_by_face("মানষ".replace("া", ""), False, (tmp_path / "fonts",))
    assert face.family == "Noto Sans Bengali"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Hello", "it is no TrueType or OpenType font"),
        (font("NotoSansTamil"), "it is “NotoSansTamil-Regular”, and not Noto Sans Bengali"),
        (font(licence="All rights reserved."), "it does not say that it has an open licence"),
        (font(fs_type=2), "it does not allow to be put into a file"),
        (font(letters=frozenset({0x995})), "it does not have the letters of Bengali"),
        (font()[:-400], "it is cut off"),
        (deb_of({"usr/NotoSansBengali-Regular.ttf": b"Hello"}), "it is no TrueType or OpenType font"),
        (b"!<arch>\n", "this package is damaged"),
        (b"PK\x03\x04nonsense", "this package is damaged"),
        (zip_of({"other.ttf": font()}), "it has no such font"),
        (b"\x28\xb5\x2f\xfd", "unpack it first"),
    ],
)
def test_what_is_no_good_font_of_the_script_is_refused_with_the_reason(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError) as refused:
        install(tmp_path, content)
    assert reason in refused.value.what
    assert not (tmp_path / "fonts").exists()


def test_a_font_with_another_byte_is_refused_by_its_checksum(tmp_path: Path) -> None:
    content = bytearray(font())
    (count,) = struct.unpack_from(">H", content, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", content, 12 + number * 16)
        if tag == b"glyf":
            content[offset + 4] ^= 1
    with pytest.raises(UnreadableError, match="the table “glyf” has another checksum"):
        install(tmp_path, bytes(content))


def test_each_font_that_comes_with_hwrender_passes_these_checks() -> None:
    for path in sorted((Path(machine.__file__).parent / "files").glob("*.ttf")):
        facts = font_facts(path.read_bytes())
        assert facts.may_be_embedded, path
        assert is_open(facts.licence), path


def test_urdu_takes_nastaliq_and_the_letters_of_arabic_from_one_package(tmp_path: Path) -> None:
    letters = everyday_letters(ARABIC)
    content = deb_of(
        {
            "usr/NotoNastaliqUrdu-Regular.ttf": font("NotoNastaliqUrdu", letters=frozenset(map(ord, URDU))),
            "usr/NotoSansArabic-Regular.ttf": font("NotoSansArabic", letters=letters),
        }
    )
    installed = install(tmp_path, content, *scripts_named("ur"))
    assert installed == ["NotoNastaliqUrdu-Regular.ttf", "NotoSansArabic-Regular.ttf"]
    folders = (tmp_path / "fonts",)
    families = {language: faces_for("لوگ", False, folders, language)[0].family for language in ("ur", "ar")}
    assert families == {"ur": "Noto Nastaliq Urdu", "ar": "Noto Sans Arabic"}


def test_urdu_is_in_naskh_where_there_is_no_nastaliq_and_nothing_is_missing(tmp_path: Path) -> None:
    install(tmp_path, font("NotoSansArabic", letters=everyday_letters(ARABIC)), ARABIC)
    ((face, run),) = runs_by_face("لوگ", False, (tmp_path / "fonts",), "ur")
    assert (face.family, run) == ("Noto Sans Arabic", "لوگ")
    assert is_in_naskh("ur", (tmp_path / "fonts",))
    assert not is_in_naskh("ar", (tmp_path / "fonts",))


def test_nastaliq_is_set_larger_and_all_else_as_it_is(tmp_path: Path) -> None:
    install(tmp_path, font("NotoNastaliqUrdu", letters=frozenset(map(ord, URDU))), NASTALIQ)
    ((face, _),) = runs_by_face("لوگ", False, (tmp_path / "fonts",), "ur-PK")
    assert face.scale == NASTALIQ.scale > 1
    assert all(script.scale == 1 for script in SCRIPTS)


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("bn", ["Bengali"]), ("Bengali", ["Bengali"]), ("tigrinya", ["Ethiopic"]),
        ("ur", ["Nastaliq", "Arabic"]),
        ("nastaliq", ["Nastaliq"]), ("ckb", ["Arabic"]), ("pl", ["Latin"]), ("klingon", []),
        ("symbols", ["symbols", "symbols"]),
    ],
)  # fmt: skip
def test_a_script_is_named_by_itself_or_by_a_language(wanted: str, names: list[str]) -> None:
    assert [script.name for script in scripts_named(wanted)] == names


def test_the_list_says_what_draws_each_script_and_where_there_is_nothing(tmp_path: Path) -> None:
    install(tmp_path, font())
    rows = {row.script.name: row for row in list_fonts((tmp_path / "fonts",))}
    assert rows["Latin"].font == "Atkinson Hyperlegible Next, Andika"
    assert rows["Bengali"].font == "Noto Sans Bengali"
    assert (rows["Ethiopic"].font, rows["Ethiopic"].languages) == ("", ("Amharic", "Tigrinya"))


@pytest.mark.parametrize(
    ("platform", "way"), [("linux", "apt install fonts-noto-core"), ("win32", "fonts.google.com")]
)
def test_without_a_file_a_person_is_told_what_to_do_by_hand(platform: str, way: str) -> None:
    missing = how_to_get((BENGALI,), "bn", platform)
    assert isinstance(missing, MissingError)
    assert way in missing.remedy
    assert "npm pack @expo-google-fonts/noto-sans-bengali" in missing.remedy
    assert missing.remedy.endswith("Then: hwrender fonts install bn --from FILE")


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", "/users/ann/.local/share/fonts"),
        ("darwin", "/users/ann/Library/Fonts"),
        ("win32", "/users/ann/AppData/Local/Microsoft/Windows/Fonts"),
    ],
)
def test_fonts_are_put_into_a_folder_of_the_user_that_is_searched(platform: str, folder: str) -> None:
    home = Path("/users/ann")
    assert own_folder(platform, home, {}) == Path(folder)
    assert own_folder(platform, home, {}) in machine.font_folders(platform, home, {})


# --- the command -----------------------------------------------------------------------------------------


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(fonts, [*map(str, arguments)], standalone_mode=False)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(machine, "folder_of_this_user", lambda: tmp_path / "mine")
    monkeypatch.setattr(machine, "this_machine", lambda: (tmp_path / "mine",))
    return tmp_path


def test_the_command_lists_scripts_and_what_to_type_for_those_without_a_font(home: Path) -> None:
    lines = {line.split("\t")[0]: line for line in run().stdout.splitlines()}
    assert lines["Bengali"] == "Bengali\tBengali\tno font\tget it: hwrender fonts install bengali"
    listed = {row["script"]: row for row in json.loads(run("--json").stdout)}
    assert (listed["Bengali"]["is_here"], listed["Latin"]["is_here"]) == (False, True)


def test_the_command_installs_from_a_file(home: Path) -> None:
    (home / "given.ttf").write_bytes(font())
    said = run("install", "bn", "--from", home / "given.ttf").stderr
    assert "The font Noto Sans Bengali is ready" in said
    assert (home / "mine" / "NotoSansBengali-Regular.ttf").read_bytes() == font()


def test_the_command_names_a_script_that_there_is_not(home: Path) -> None:
    assert isinstance(run("install", "klingon").exception, MissingError)
