"""The organisation file is found above a report, read into types, and wrong only with places."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.diagnostics import Finding
from hwrender.errors import UnreadableError
from hwrender.organisation import Organisation, find_organisation, looked_for, read_organisation
from hwrender.organisation.colours import can_be_heading, in_colours_of, ink_on, nearest_bar, nearest_heading
from hwrender.pictures.artwork import Photograph
from hwrender.style import HOUSE_STYLES, load_style
from organisations import SVG

WHOLE = """\
# our file
name = "Healthwatch Hackney"
other_formats = "Ask us for another copy."
edition = "full"
style = "giant-print"
voice = "emma"
pictures = "drawings"
lexicon = "names.toml"
small_numbers_up_to = 5

[contact]
phone = "020 7946 0000"
email = "info@example.org"
website = "https://www.example.org"
address = "1 High Street"

[logo]
file = "logo.svg"
description = "The logo of Healthwatch Hackney"

[colours]
headings = "#004f6b"
bars = "#ffd900"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "names.toml").write_text('Siobhan = "shivawn"\n', encoding="utf-8")
    (tmp_path / "drawings").mkdir()
    (tmp_path / "drawings" / "town hall.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def read(folder: Path, text: str) -> tuple[Organisation, tuple[Finding, ...]]:
    (folder / "hwrender.toml").write_text(text, encoding="utf-8")
    result = read_organisation(folder / "hwrender.toml")
    return result.organisation, result.findings


def only(folder: Path, text: str) -> Finding:
    (finding,) = read(folder, text)[1]
    assert finding.file == str(folder / "hwrender.toml")
    return finding


def test_every_key_of_the_file_becomes_a_typed_value(folder: Path) -> None:
    found, findings = read(folder, WHOLE)
    assert findings == ()
    assert (found.name, found.edition, found.style) == ("Healthwatch Hackney", "full", "giant-print")
    assert (found.voice, found.small_numbers_up_to) == ("emma", 5)
    assert (found.contact.phone, found.contact.organisation) == ("020 7946 0000", None)
    assert (found.pictures, found.lexicon) == (folder / "drawings", folder / "names.toml")
    assert (found.colours.headings, found.colours.bars) == ("#004f6b", "#ffd900")
    assert found.colours.on_bars == "#16131f"
    assert found.place("contact.email").line == 13


def test_the_logo_is_made_safe_as_pictures_are(folder: Path) -> None:
    logo = read(folder, WHOLE)[0].logo
    assert logo is not None
    assert logo.description == "The logo of Healthwatch Hackney"
    assert isinstance(logo.artwork, Photograph)
    assert logo.artwork.media_type == "image/png"
    assert (logo.artwork.width, logo.artwork.height) == (900, 450)


def test_all_that_it_is_made_of_is_named(folder: Path) -> None:
    found, _ = read(folder, WHOLE)
    names = ["hwrender.toml", "logo.svg", "names.toml", "drawings"]
    assert [path.name for path in found.inputs()] == names


def test_an_empty_file_says_nothing(folder: Path) -> None:
    found, findings = read(folder, 'name = ""\n')
    assert findings == ()
    assert found.name is None


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        ('naem = "Us"', "M061", (1, 1), "There is no key “naem” here."),
        ('\n[contact]\n fax = "1"', "M061", (3, 2), "There is no key “fax” in [contact]."),
        ("[prices]\na = 1", "M061", (1, 2), "There is no key “prices” here."),
        ("name = 5", "M062", (1, 8), "name must be text in quotes."),
        ('contact = "us"', "M062", (1, 11), "contact must be a part of its own."),
        ('contact = { email = "us" }', "M062", (1, 11), "This is not an e-mail address."),
        (
            '[contact]\nwebsite = "www.example.org"',
            "M062",
            (2, 11),
            "A web address must start with https://.",
        ),
        ('small_numbers_up_to = "5"', "M062", (1, 23), "small_numbers_up_to must be a whole number."),
        ('edition = "both"', "M062", (1, 11), "There is no edition “both”."),
        ('style = "big"', "M062", (1, 9), "There is no style “big”."),
        ('lexicon = "none.toml"', "M063", (1, 11), "There is no file “none.toml”."),
        ('style = "names.toml"', "M063", (1, 9), "{0}/names.toml: a style has no key “Siobhan”."),
        ('pictures = "empty"', "M063", (1, 12), "{0}/empty: there is no picture in this folder."),
        ('pictures = "../other"', "M063", (1, 12), "The folder “../other” is in another folder."),
        ('[logo]\nfile = "/etc/passwd"', "M063", (2, 8), "The file “/etc/passwd” is in another folder."),
        ('[logo]\nfile = "names.toml"', "M063", (2, 8), "A logo must be an SVG or PNG file."),
        ('[colours]\nbars = "red"', "M062", (2, 8), "“red” is not a colour."),
        ('name = "Us\nvoice = "a"', "M060", (1, 11), "The quotes on this line do not fit together."),
        ("name = Us", "M060", (1, 8), "This value cannot be read."),
        ('name = "a"\nname = "b"', "M060", (2, 11), "This is written twice."),
        ("name", "M060", (1, 5), "There is no = sign after this key."),
        ('name = "a\\u202e"', "M062", (1, 8), "name must be text in quotes."),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    folder: Path, text: str, code: str, place: tuple[int, int], message: str
) -> None:
    found = only(folder, text)
    assert (found.code, found.message) == (code, message.format(folder))
    assert (found.span.line, found.span.column) == place


def test_a_key_of_the_file_that_stands_below_a_part_is_to_be_moved_up(folder: Path) -> None:
    found = only(folder, '[contact]\nphone = "1"\nvoice = "emma"\n')
    assert found.hint == "Move it above the first line with a [ sign. Then it is a key of hwrender.toml."


def test_a_key_that_is_nearly_known_is_guessed(folder: Path) -> None:
    assert only(folder, '[contact]\nphon = "1"').hint == "Did you mean phone in [contact]?"


def test_a_logo_needs_words_for_people_who_cannot_see_it(folder: Path) -> None:
    found = only(folder, '[logo]\nfile = "logo.svg"\n')
    assert found.message == "The logo has no description for people who cannot see it."


def test_a_logo_that_would_run_a_program_is_refused(folder: Path) -> None:
    (folder / "logo.svg").write_text(SVG.replace("<path", "<script>1</script><path"), encoding="utf-8")
    found = only(folder, '[logo]\nfile = "logo.svg"\ndescription = "Us"')
    assert (found.code, found.message) == ("M063", "The picture “logo.svg” holds a program.")


def test_a_link_out_of_the_folder_is_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "logo.png"
    elsewhere.write_bytes(b"")
    (folder / "mark.png").symlink_to(elsewhere)
    assert only(folder, '[logo]\nfile = "mark.png"').message == "The file “mark.png” is in another folder."
    (folder / "below").mkdir()
    (folder / "below" / "hwrender.toml").symlink_to(folder / "hwrender.toml")
    with pytest.raises(UnreadableError, match="only a link"):
        read_organisation(folder / "below" / "hwrender.toml")


def test_a_place_is_not_misled_by_words_that_look_like_keys(folder: Path) -> None:
    text = 'other_formats = """\nvoice = 5\n[contact]\n""" # voice = 1\nvoice = 7\n'
    assert only(folder, text).span.line == 5


@pytest.mark.parametrize(
    "text", [" " * 150_000, "x" * 150_000, "a = " + "[" * 5_000, 'a = """' + '"' * 90_000]
)
def test_a_file_that_nobody_would_write_is_refused_in_no_time(folder: Path, text: str) -> None:
    assert only(folder, text).code == "M060"


def test_places_are_found_in_time_that_grows_with_the_file(folder: Path) -> None:
    text = "\n".join([" " * 40_000, f"voice{' ' * 40_000}= 7", "#" * 10_000])
    assert only(folder, text).span.line == 2


def test_a_colour_under_seven_to_one_names_the_nearest_that_passes(folder: Path) -> None:
    found = only(folder, '[colours]\nheadings = "#e73e97"')
    assert (found.code, found.span.line, found.suggestion) == ("M064", 2, f'"{nearest_heading("#e73e97")}"')
    assert nearest_heading("#e73e97") in found.hint
    assert only(folder, '[colours]\nbars = "#e73e97"').message == "Many people cannot read words on #e73e97."


@pytest.mark.parametrize("colour", ["#e73e97", "#808080", "#ff0000", "#00a0a0", "#ffffff", "#777700"])
def test_the_nearest_colour_passes_in_every_house_style(folder: Path, colour: str) -> None:
    heading, bar = nearest_heading(colour), nearest_bar(colour)
    assert can_be_heading(heading)
    assert ink_on(bar)
    found, findings = read(folder, f'[colours]\nheadings = "{heading}"\nbars = "{bar}"')
    assert findings == ()
    for name in HOUSE_STYLES:
        style = in_colours_of(load_style(name), found.colours, "ours")
        assert (style.colours.accent, style.colours.band) == (heading, bar)


def test_a_light_bar_near_white_stays_light() -> None:
    assert ink_on(nearest_bar("#9a9a9a")) == "#16131f"
    assert ink_on(nearest_bar("#606060")) == "#ffffff"


def test_colours_that_a_style_of_their_own_ground_cannot_carry_are_refused(folder: Path) -> None:
    found, _ = read(folder, '[colours]\nheadings = "#004f6b"')
    style = load_style("easy-read")
    grey = replace(style, colours=replace(style.colours, box="#c0c0c0"))
    with pytest.raises(UnreadableError, match=r"ours: accent on box"):
        in_colours_of(grey, found.colours, "ours")


def test_the_nearest_file_above_a_report_is_the_one(tmp_path: Path) -> None:
    reports = tmp_path / "area" / "reports"
    reports.mkdir(parents=True)
    assert find_organisation(reports, tmp_path) is None
    (tmp_path / "hwrender.toml").write_text('name = "Far"', encoding="utf-8")
    far = find_organisation(reports, tmp_path)
    (tmp_path / "area" / "hwrender.toml").write_text('name = "Near"', encoding="utf-8")
    near = find_organisation(reports, tmp_path)
    assert far is not None
    assert near is not None
    assert (far.organisation.name, near.organisation.name) == ("Far", "Near")
    assert [path.parent.name for path in looked_for(reports, tmp_path)] == ["reports", "area"]


def test_the_search_ends_at_home_and_with_a_project(tmp_path: Path) -> None:
    reports = tmp_path / "home" / "project" / "reports"
    reports.mkdir(parents=True)
    (tmp_path / "hwrender.toml").write_text("", encoding="utf-8")
    assert find_organisation(reports, tmp_path / "home") is None
    (tmp_path / "home" / "hwrender.toml").write_text("", encoding="utf-8")
    assert find_organisation(reports, tmp_path / "home") is not None
    (tmp_path / "home" / "project" / ".git").mkdir()
    assert find_organisation(reports, tmp_path / "home") is None


def test_a_folder_in_which_everybody_may_put_files_is_passed_over(tmp_path: Path) -> None:
    reports = tmp_path / "shared" / "mine"
    reports.mkdir(parents=True)
    (tmp_path / "shared" / "hwrender.toml").write_text("", encoding="utf-8")
    (tmp_path / "shared").chmod(0o1777)
    assert find_organisation(reports, tmp_path) is None
    assert find_organisation(tmp_path / "shared", tmp_path) is not None
