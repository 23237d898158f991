"""What is in a pack, what its reader is told, and what is said of one that is too big."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes
from email.policy import default

import pytest

from hwrender.fixed_words.table import LANGUAGES, words_in
from hwrender.formats import ALL_FORMATS
from hwrender.packing.email_drafts import Attachment, email_draft
from hwrender.packing.read_me import PackedFile, PackFacts, read_me, spoken_to, steps_of
from hwrender.packing.recipients import RECIPIENTS, Recipient, recipient_named
from hwrender.packing.sizes import MEGABYTE, size_warning
from hwrender.packing.zips import PackMember, pack_zip

FACTS = PackFacts("Health and care in Hackney", "Healthwatch Hackney", True, ("Phone: 020 7946 0123",))
FILES = (
    PackedFile("care.pdf", "pdf", "Read it or print it", "60 KB"),
    PackedFile("care.mp3", "audio", "Listen to it", "5 minutes, 2.8 MB"),
)


@pytest.mark.parametrize("recipient", RECIPIENTS, ids=lambda each: each.name)
def test_a_recipient_gets_copies_that_there_are_and_steps_for_each(recipient: Recipient) -> None:
    assert {*recipient.formats} <= {row.name for row in ALL_FORMATS}
    names = {name: f"care.{name}" for name in (*recipient.formats, "poster", "message")}
    said = " ".join(steps_of(spoken_to(recipient, "en")[0], names))
    assert "{" not in said
    assert all(name in said for name in recipient.formats if name not in {"epub", "text"})


def test_a_step_that_needs_a_missing_file_is_left_out_and_one_of_two_is_enough() -> None:
    said = [*steps_of(recipient_named("nurse"), {"audio": "care.mp3"})]
    assert said == ["Play care.mp3 to people.", "Send care.mp3 with WhatsApp."]


def test_the_receiver_is_told_what_it_is_what_to_do_and_how_to_keep_people_safe() -> None:
    text = read_me(FACTS, recipient_named("nurse"), FILES, words_in("en"))
    lines = text.split("\r\n")
    assert lines[0] == "Health and care in Hackney"
    assert "1. Play care.mp3 to people." in lines
    assert "Keep people safe" in lines
    assert "care.mp3: Listen to it (5 minutes, 2.8 MB)" in lines
    assert lines[-2:] == ["Phone: 020 7946 0123", ""]
    assert "\n" not in text.replace("\r\n", "")


def test_nothing_is_said_of_safety_where_the_topic_is_not_sensitive() -> None:
    facts = PackFacts("Buses", "", False, ())
    text = read_me(facts, recipient_named("nurse"), FILES, words_in("en"))
    assert "safe" not in text
    assert text.split("\r\n")[2] == "This is a report on what people said about their care."


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_a_person_who_reads_the_report_is_told_what_to_do_in_its_language(language: str) -> None:
    facts, reader = PackFacts("1", "2", True, ()), recipient_named("reader")
    told, words = spoken_to(reader, language)
    files = (PackedFile("3.html", "html", "4", "5"), PackedFile("3.mp3", "audio", "6", "7"))
    english = read_me(facts, spoken_to(reader, "en")[0], files, words_in("en")).split("\r\n")
    own = read_me(facts, told, files, words).split("\r\n")
    assert len(own) == len(english)
    assert {line for line in own if line in english and any(map(str.isalpha, line))} <= {
        "3.html: 4 (5)",
        "3.mp3: 6 (7)",
    }
    assert words.say("pack.read", html="3.html") == own[6].removeprefix("1. ")


@pytest.mark.parametrize(
    "recipient", [row for row in RECIPIENTS if not row.is_reader], ids=lambda row: row.name
)
def test_people_who_pass_a_report_on_are_told_how_in_english(recipient: Recipient) -> None:
    assert spoken_to(recipient, "pl") == (recipient, words_in("en"))


def test_a_zip_has_its_files_in_order_with_no_folder_and_no_time_of_this_computer() -> None:
    members = (PackMember("READ ME FIRST.txt", b"words" * 99), PackMember("care.mp3", b"sound" * 99))
    content = pack_zip(members)
    assert content == pack_zip(members)
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        assert pack.testzip() is None
        assert pack.namelist() == ["READ ME FIRST.txt", "care.mp3"]
        assert {info.date_time[0] for info in pack.infolist()} == {1980}
        assert [info.compress_type for info in pack.infolist()] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]


def test_two_files_of_one_name_are_refused_as_phones_do_not_tell_them_apart() -> None:
    with pytest.raises(ValueError, match="same name"):
        pack_zip((PackMember("care.txt", b""), PackMember("CARE.txt", b"")))


@pytest.mark.parametrize(
    ("megabytes", "said"),
    [(16, None), (17, "take no more than 16 MB"), (19, "Most email"), (101, "WhatsApp takes no file")],
)
def test_a_pack_that_is_too_big_says_for_what(megabytes: int, said: str | None) -> None:
    warning = size_warning(megabytes * MEGABYTE, (("pdf", 1), ("epub", 95 * MEGABYTE)))
    assert (warning is None) if said is None else (warning is not None and said in warning[0])


def test_the_fewest_of_the_largest_copies_are_named_without_which_it_is_small_enough() -> None:
    copies = (("pdf", MEGABYTE), ("html", 9 * MEGABYTE), ("epub", 8 * MEGABYTE), ("audio", 7 * MEGABYTE))
    warning = size_warning(25 * MEGABYTE, copies)
    assert warning is not None
    assert warning[1] == "Leave something out: --without html"
    more = size_warning(33 * MEGABYTE, copies)
    assert more is not None
    assert more[1].endswith("--without html,epub")


def attachment(name: str, format_name: str, size: int) -> Attachment:
    return Attachment(PackMember(name, b"x" * size), format_name, "audio/mpeg")


def test_an_email_has_the_words_and_the_sound_first_and_no_sender() -> None:
    given = (attachment("care.pdf", "pdf", 9), attachment("care.mp3", "audio", 9))
    content, left_out = email_draft("Health and care\nin Hackney", "Listen to this.", given)
    assert (content, left_out) == email_draft("Health and care\nin Hackney", "Listen to this.", given)
    message = message_from_bytes(content, policy=default)
    assert left_out == ()
    assert message["Subject"] == "Health and care in Hackney"
    assert (message["From"], message["Date"], message["X-Unsent"]) == (None, None, "1")
    assert [part.get_filename() for part in message.iter_attachments()] == ["care.mp3", "care.pdf"]
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().strip() == "Listen to this."


def test_what_has_no_room_in_an_email_is_named() -> None:
    given = (attachment("care.mp3", "audio", 14 * MEGABYTE), attachment("care.pdf", "pdf", 9))
    content, left_out = email_draft("Care", "Listen.", given)
    assert left_out == ("care.mp3",)
    assert len(content) < MEGABYTE
