"""A published report packed into one zip: what is in it is proved, and the page plays by itself."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.errors import FailedCheckError
from hwrender.fixed_words.table import words_in
from hwrender.formats import format_named
from hwrender.packing.read_me import MESSAGES, READ_ME
from hwrender.packing.recipients import recipient_named
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.packs import email_of, make_pack, pack_name
from hwrender.pipeline.report import build_report
from hwrender.publishing.manifest import Manifest
from trials import hwrender

REPORT = """---
title: What people who sell sex said
name: health-and-care
lang: en-GB
sensitive: true
local_healthwatch: Healthwatch Hackney
contact:
  organisation: Healthwatch Hackney
  phone: 020 7946 0123
  audio_url: https://example.org/listen
---

## What people said

The nurses are kind.
"""
HERE = Environment(None)
FORMATS = ("pdf", "word", "audio", "text", "message", "html")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    folder = tmp_path_factory.mktemp("packs")
    report = folder / "report.md"
    report.write_text(REPORT, encoding="utf-8")
    rows = tuple(map(format_named, FORMATS))
    outcome = build_report(report, BuildOptions(folder / "out", formats=rows, voice="silent"), HERE)
    assert outcome.folder is not None, outcome.problem
    assert outcome.manifest is not None
    return outcome.folder, outcome.manifest


def packed(built: tuple[Path, Manifest], name: str = "everyone", without: str = "") -> dict[str, bytes]:
    made = make_pack(*built, recipient_named(name), frozenset(filter(None, [without])), HERE)
    with zipfile.ZipFile(io.BytesIO(made.content())) as pack:
        return {each: pack.read(each) for each in pack.namelist()}


def test_a_pack_begins_with_words_for_its_receiver_and_has_no_file_for_machines(
    built: tuple[Path, Manifest],
) -> None:
    names = list(packed(built))
    copies = [f"health-and-care.{each}" for each in ("pdf", "docx", "html", "mp3", "txt")]
    assert names == [READ_ME, *copies, MESSAGES, "health-and-care-poster.pdf", "health-and-care-qr.png"]


def test_the_same_folder_gives_the_same_pack(built: tuple[Path, Manifest]) -> None:
    first, second = (make_pack(*built, recipient_named("everyone"), frozenset(), HERE) for _ in range(2))
    assert first.content() == second.content()
    assert email_of(first, *built) == email_of(second, *built)


@pytest.mark.parametrize(
    ("name", "endings"),
    [
        ("nurse", [".mp3", ".html", ".pdf"]),
        ("reader", [".html", ".mp3"]),
        ("printer", [".pdf"]),
    ],
)
def test_each_recipient_gets_what_they_need(
    name: str, endings: list[str], built: tuple[Path, Manifest]
) -> None:
    assert [each for each in packed(built, name) if each.startswith("health-and-care.")] == [
        f"health-and-care{ending}" for ending in endings
    ]


def test_the_page_plays_its_sound_by_itself_and_links_only_to_what_goes_along(
    built: tuple[Path, Manifest],
) -> None:
    files = packed(built, "nurse")
    page = files["health-and-care.html"].decode()
    assert '<source src="data:audio/mpeg;base64,' in page
    assert "media-src data:;" in page
    assert 'href="./health-and-care.pdf"' in page
    assert ".docx" not in page


def test_a_page_that_goes_alone_offers_nothing_else(built: tuple[Path, Manifest]) -> None:
    page = packed(built, "reader", "audio")["health-and-care.html"].decode()
    assert "Other ways to get this report" not in page


def test_no_words_around_the_copies_give_a_sensitive_topic_away(built: tuple[Path, Manifest]) -> None:
    files = packed(built)
    for name in (READ_ME, MESSAGES):
        assert "sell sex" not in files[name].decode("utf-8-sig")
    assert "sell" not in " ".join(files)
    made = make_pack(*built, recipient_named("nurse"), frozenset(), HERE)
    email, _ = email_of(made, *built)
    assert b"sell sex" not in email.split(b"Content-Disposition: attachment")[0]


def test_a_poster_leads_to_the_narration(built: tuple[Path, Manifest], tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    path.write_bytes(packed(built)["health-and-care-poster.pdf"])
    said = [each.text for each in format_named("pdf").load().read_outline(path)]
    assert words_in("en").say("cards.poster") in said
    assert "sell sex" not in " ".join(said)


def test_a_copy_that_is_out_of_date_stays_behind(built: tuple[Path, Manifest]) -> None:
    folder, manifest = built
    files = tuple(replace(each, out_of_date=each.format == "word") for each in manifest.files)
    assert "health-and-care.docx" not in packed((folder, replace(manifest, files=files)))


def test_a_page_that_does_not_keep_its_claims_goes_nowhere(
    built: tuple[Path, Manifest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hwrender.pipeline.packs.forwarded_page", lambda *_: "<p>no page</p>")
    with pytest.raises(FailedCheckError, match="when it is passed on"):
        packed(built)


def test_a_page_without_sound_goes_along_as_it_is(
    built: tuple[Path, Manifest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hwrender.pipeline.packs.plays", lambda page, name: False)
    page = packed(built, "everyone")["health-and-care.html"]
    assert page == (built[0] / "health-and-care.html").read_bytes()


def test_a_pack_for_everyone_has_the_name_of_the_report(built: tuple[Path, Manifest]) -> None:
    assert pack_name(built[1], recipient_named("everyone")) == "health-and-care.zip"
    assert pack_name(built[1], recipient_named("nurse")) == "health-and-care-nurse.zip"


def test_the_command_writes_the_pack_beside_the_folder_and_an_email(
    built: tuple[Path, Manifest], tmp_path: Path
) -> None:
    folder = built[0]
    shown = hwrender("pack", folder, "--for", "nurse", "--email", tmp_path / "draft.eml")
    assert shown.returncode == 0, shown.stderr
    assert "health-and-care-nurse.zip" in shown.stderr
    assert (folder.parent / "health-and-care-nurse.zip").is_file()
    draft = tmp_path / "draft.eml"
    assert draft.read_bytes().startswith(b"Subject: Health and care")
    draft.write_bytes(b"changed by hand")
    again = hwrender("pack", folder, "--for", "nurse", "--email", draft)
    assert again.returncode == 6
    assert draft.read_bytes() == b"changed by hand"


def test_a_pack_is_made_again_in_its_place_and_no_other_file_is_lost(
    built: tuple[Path, Manifest], tmp_path: Path
) -> None:
    place = tmp_path / "pack.zip"
    assert hwrender("pack", built[0], "--for", "printer", "-o", place).returncode == 0
    assert hwrender("pack", built[0], "--for", "printer", "-o", place).returncode == 0
    place.write_bytes(b"PK, and somebody's own")
    refused = hwrender("pack", built[0], "--for", "printer", "-o", place)
    assert refused.returncode == 6
    assert "there is another file with this name" in refused.stderr
    assert place.read_bytes() == b"PK, and somebody's own"


def test_a_folder_that_was_changed_is_not_packed(built: tuple[Path, Manifest], tmp_path: Path) -> None:
    folder = tmp_path / "health-and-care"
    folder.mkdir()
    for path in built[0].iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "health-and-care.txt").write_text("Something else.", encoding="utf-8")
    shown = hwrender("pack", folder)
    assert shown.returncode == 7
    assert "not as they were made" in shown.stderr
    assert not (tmp_path / "health-and-care.zip").exists()


def test_a_copy_that_does_not_exist_cannot_be_left_out(built: tuple[Path, Manifest]) -> None:
    shown = hwrender("pack", built[0], "--without", "pdff")
    assert shown.returncode == 2
    assert "--without takes names from this list: pdf, word" in shown.stderr
