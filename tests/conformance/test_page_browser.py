"""The page in a browser: by keyboard alone, on a phone, much enlarged, without script, without a network."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from conformance.page.browser import DEVICES, Browser
from conformance.page.pages import Page, browser, ordinary_page, pages, sample_page
from conformance.page.samples import make_page
from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.formats.html.forwarding import forwarded_page
from hwrender.style import HOUSE_STYLES, load_style
from reports import REPORTS, edition_of

__all__ = ["browser", "ordinary_page", "pages", "sample_page"]

MEASURES = (Path(__file__).parent / "page" / "measures.js").read_text(encoding="utf-8")
PHONE = {"width": 390, "height": 844}


def measure(browser: Browser, call: str) -> list[str]:
    """What one function of measures.js finds."""
    found: list[str] = browser.run(f"{MEASURES}\nreturn {call}")
    return found


def style_of(browser: Browser, selector: str, name: str) -> str:
    script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    return str(browser.run(script, selector, name))


def spoken(browser: Browser) -> str:
    """The words that are marked as being heard."""
    marked = browser.run("return document.querySelector('.spoken')?.textContent")
    return str(marked).replace("\u00a0", " ")


def choose(browser: Browser, *choices: str) -> None:
    for choice in choices:
        browser.run("document.getElementById(arguments[0]).click()", choice)


# --- by keyboard alone -----------------------------------------------------------------------------------


def test_the_first_key_offers_to_skip_to_the_words(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    browser.press(Keys.TAB)
    assert browser.focus() == "Go to the words"
    assert float(browser.run("return document.activeElement.getBoundingClientRect().top")) >= 0
    browser.press(Keys.ENTER, Keys.TAB)
    assert browser.run("return document.activeElement.closest('main') !== null")


def test_the_second_key_offers_to_skip_to_the_sound(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    browser.press(Keys.TAB, Keys.TAB)
    assert browser.focus() == "Go to the sound"
    browser.press(Keys.ENTER, Keys.TAB)
    assert browser.focus() == "Back"


DARK, LARGER = "rgb(20, 18, 28)", 1.25


def choose_dark_and_large(browser: Browser) -> None:
    browser.press_until("Text and colours")
    browser.press(Keys.ENTER, Keys.TAB)
    assert browser.focus() == "Size-1"
    browser.press(Keys.ARROW_RIGHT, Keys.TAB, Keys.TAB)
    assert browser.focus() == "Colours-device"
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert browser.focus() == "Colours-dark"


def look(browser: Browser) -> tuple[str, float]:
    """The colour behind the words, and the size of the words."""
    size = style_of(browser, "main", "fontSize").removesuffix("px")
    return style_of(browser, "html", "backgroundColor"), float(size)


def test_dark_and_large_are_chosen_by_keyboard_and_survive_a_reload(
    ordinary_page: Path, browser: Browser
) -> None:
    browser.show(ordinary_page)
    _, size = look(browser)
    choose_dark_and_large(browser)
    for _ in range(2):
        assert look(browser) == (DARK, pytest.approx(size * LARGER))
        browser.driver.refresh()


def test_a_page_on_a_sensitive_topic_remembers_no_choice(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    before, size = look(browser)
    choose_dark_and_large(browser)
    assert look(browser) == (DARK, pytest.approx(size * LARGER))
    browser.driver.refresh()
    assert look(browser) == (before, size)


def test_escape_closes_the_choices_and_keeps_the_place(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    browser.press_until("Text and colours")
    browser.press(Keys.ENTER, Keys.TAB, Keys.ESCAPE)
    assert browser.focus() == "Text and colours"
    assert not browser.run("return document.querySelector('.choices').open")


def test_a_hard_word_leads_to_its_meaning_and_says_it(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    browser.press_until("personal information")
    browser.press(Keys.ENTER)
    box = browser.run(
        "const box = document.querySelector('.meaning:target').getBoundingClientRect();"
        "return [box.top, document.getElementById('Player').getBoundingClientRect().top - box.bottom]"
    )
    assert min(box) >= 0
    tree = browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    described = {
        value(node, "name"): value(node, "description") for node in tree if value(node, "role") == "link"
    }
    assert described["personal information"] == (
        "Personal information means facts about you, like your name and where you live."
    )


def value(node: dict[str, Any], name: str) -> str:
    return str(node.get(name, {}).get("value", ""))


def test_the_report_is_played_and_paused_by_keyboard(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    browser.press_until("Listen")
    browser.press(Keys.ENTER)
    wait_until(browser, "!document.getElementById('Sound').paused")
    assert browser.focus() == "Play"
    assert browser.run("return document.getElementById('Play').innerText.trim()") == "Pause"
    assert (
        float(browser.run("return document.getElementById('Player').getBoundingClientRect().bottom")) == 844
    )
    browser.press(Keys.SPACE)
    wait_until(browser, "document.getElementById('Sound').paused")


def test_one_jumps_by_sentence(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    browser.press(Keys.TAB, Keys.TAB, Keys.ENTER)
    browser.press_until("Forward")
    browser.press(Keys.ENTER)
    assert spoken(browser) == "Easy read"
    browser.press(Keys.ENTER)
    assert spoken(browser) == "What sex workers in Hackney told us about their health and care"
    browser.press_shift_tab()
    browser.press_shift_tab()
    assert browser.focus() == "Back"
    browser.press(Keys.ENTER, Keys.ENTER)
    assert spoken(browser) == "Healthwatch Hackney"
    assert browser.run("return document.getElementById('Sound').currentTime") == pytest.approx(1.0)


def test_enter_on_a_sentence_plays_from_there(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    browser.press_until("s2")
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    assert browser.focus() == "s4"
    browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT)
    assert spoken(browser) == "Easy read"
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER)
    wait_until(browser, "document.getElementById('Sound').currentTime > 12.7")
    assert spoken(browser) == "We spoke to people in September 2016."


def wait_until(browser: Browser, condition: str) -> None:
    look = f"const look = () => {{ if ({condition}) done(true); else setTimeout(look, 20); }}"
    assert browser.run_async(f"const done = arguments[0]; {look}; look()")


def test_a_click_on_a_sentence_plays_from_there_and_one_on_a_link_does_not(
    sample_page: Path, browser: Browser
) -> None:
    browser.show(sample_page, **PHONE)
    browser.click("#s12 a")
    assert browser.run("return document.getElementById('Sound').paused")
    browser.click("#s9")
    wait_until(browser, "!document.getElementById('Sound').paused")
    assert spoken(browser) == "They do not judge people."
    assert 30.1 <= float(browser.run("return document.getElementById('Sound').currentTime")) < 32.1


def test_a_page_that_is_passed_on_by_itself_plays_its_sound(
    sample_page: Path, browser: Browser, tmp_path: Path
) -> None:
    sound = sample_page.with_suffix(".wav")
    alone = tmp_path / "alone.html"
    page = sample_page.read_text(encoding="utf-8")
    alone.write_text(
        forwarded_page(page, (sound.name, "audio/wav", sound.read_bytes()), [alone.name]), encoding="utf-8"
    )
    browser.show(alone, **PHONE)
    browser.requests()
    browser.click("#s9")
    wait_until(browser, "document.getElementById('Sound').currentTime > 30.5")
    assert browser.complaints() == []
    assert [each for each in browser.requests() if not each.startswith(("data:", "blob:"))] == []


def test_a_part_is_played_from_the_list_of_parts(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page)
    browser.press_until("Parts")
    browser.press(Keys.ENTER)
    browser.press_until("0:55 Everything else")
    browser.press(Keys.ENTER)
    wait_until(browser, "!document.getElementById('Sound').paused")
    assert spoken(browser) == "Everything else"


def listen_one_at_a_time(browser: Browser) -> None:
    browser.press_until("Parts")
    browser.press(Keys.ENTER)
    browser.press_until("Way-on")
    browser.press(Keys.ARROW_RIGHT, Keys.ESCAPE)


def is_waiting_after(words: str) -> str:
    return (
        "document.getElementById('Sound').paused && "
        f"document.querySelector('.spoken')?.textContent.replace(/\u00a0/g, ' ') === {words!r}"
    )


def test_one_sentence_at_a_time_stops_after_each_and_waits_for_next_again_or_the_space_bar(
    sample_page: Path, browser: Browser
) -> None:
    browser.show(sample_page, **PHONE)
    listen_one_at_a_time(browser)
    assert style_of(browser, "#Play", "display") == "none"
    browser.run("document.getElementById('Sound').playbackRate = 8")
    browser.run("goTo(spoken[reading.get('s1')][1])")
    browser.press_shift_tab()
    assert browser.focus() == "Next"
    browser.press(Keys.ENTER)
    wait_until(browser, is_waiting_after("Easy read"))
    browser.press_shift_tab()
    assert browser.focus() == "Again"
    browser.press(Keys.ENTER)
    wait_until(browser, "!document.getElementById('Sound').paused")
    wait_until(browser, is_waiting_after("Easy read"))
    browser.run("document.activeElement.blur()")
    browser.press(Keys.SPACE)
    wait_until(browser, is_waiting_after("What sex workers in Hackney told us about their health and care"))
    assert browser.focus() != "Next"


def test_the_buttons_of_one_sentence_at_a_time_are_large_in_every_window(
    sample_page: Path, browser: Browser
) -> None:
    for width in (320, 390, 1280):
        browser.show(sample_page, width=width, height=700)
        listen_one_at_a_time(browser)
        heights = browser.run(
            "return ['Back', 'Again', 'Next'].map((id) => element(id).getBoundingClientRect().height)"
        )
        assert min(heights) >= 44
        assert browser.run("return document.documentElement.scrollWidth <= innerWidth")


def test_what_has_the_focus_is_never_under_the_player(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, width=390, height=664)
    browser.run("scrollTo(0, 300)")
    browser.press(Keys.TAB)
    hidden = []
    for _ in range(40):
        browser.press(Keys.TAB)
        inside, gap = browser.run(
            "const e = document.activeElement, player = document.getElementById('Player');"
            "return [player.contains(e) || e === document.body,"
            " player.getBoundingClientRect().top - e.getBoundingClientRect().bottom]"
        )
        if not inside and gap < 0:
            hidden.append(browser.focus())
    assert hidden == []


# --- on a phone and much enlarged ------------------------------------------------------------------------


def test_on_a_phone_the_words_stand_beside_their_picture(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    assert rows_are_stacked(browser) is False


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_tiles_are_square_beside_long_words_too(width: int, sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, width=width)
    sizes = browser.run(
        "return [...document.querySelectorAll('.tile')].map((each) => each.getBoundingClientRect())"
        ".map(({width, height}) => [width, height])"
    )
    assert sizes
    assert [each for each in sizes if abs(each[0] - each[1]) > 0.5] == []


def test_rows_are_stacked_where_words_would_not_fit(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    choose(browser, "Size-3")
    assert rows_are_stacked(browser) is True


def rows_are_stacked(browser: Browser) -> bool:
    return bool(
        browser.run(
            "const [picture, words] = document.querySelector('.row').children;"
            "return words.getBoundingClientRect().top >= picture.getBoundingClientRect().bottom"
        )
    )


@pytest.mark.parametrize("height", [640, 256], ids=["small phone", "desktop at 400%"])
@pytest.mark.parametrize("choices", [(), ("Size-3", "Space-2")], ids=["as it is", "very large and wide"])
def test_nobody_has_to_scroll_sideways(
    choices: tuple[str, ...], height: int, pages: list[Page], browser: Browser
) -> None:
    found = {}
    for page in pages:
        browser.show(page.path, width=320, height=height)
        choose(browser, *choices)
        browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        found[page.label] = measure(browser, "overflows()")
        browser.run(f"{MEASURES}\nspaceText()")
        found[f"{page.label}, with text spacing"] = measure(browser, "overflows()")
    assert {label: each for label, each in found.items() if each} == {}


@pytest.mark.parametrize("width", [320, 390])
def test_no_word_and_no_date_is_cut_in_two_in_very_large_type(
    width: int, tmp_path: Path, browser: Browser
) -> None:
    found = {}
    for name in HOUSE_STYLES:
        for edition in (rich_edition(name), edition_of(REPORTS[0], EditionKind.EASY, name)):
            browser.show(make_page(edition, tmp_path / name), width=width, height=640)
            choose(browser, "Size-3")
            found[name, edition.publication.name] = measure(browser, "cutWords(17)")
    assert {label: each for label, each in found.items() if each} == {}


def test_no_line_has_more_than_eighty_characters(pages: list[Page], browser: Browser) -> None:
    found = {}
    for page in pages:
        browser.show(page.path)
        found[page.label] = measure(browser, "longLines(80)")
    assert {label: each for label, each in found.items() if each} == {}


def test_what_a_finger_must_hit_is_big_enough(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, **PHONE)
    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert measure(browser, "smallTargets(44)") == []


# --- colours ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("device", [each for each in DEVICES if "forced" not in each])
def test_every_device_gets_seven_to_one(device: str, pages: list[Page], browser: Browser) -> None:
    found = {}
    for page in pages:
        browser.show(page.path, device=device)
        browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        found[page.label] = measure(browser, "lowContrasts(7)")
    assert {label: each for label, each in found.items() if each} == {}


@pytest.mark.parametrize("device", ["light", "dark"])
@pytest.mark.parametrize("colours", ["cream", "white", "dark", "contrast"])
def test_every_choice_gets_seven_to_one_also_while_it_is_heard(
    colours: str, device: str, sample_page: Path, browser: Browser
) -> None:
    browser.show(sample_page, device=device)
    browser.run("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    choose(browser, f"Colours-{colours}")
    for _ in range(15):
        browser.run("document.getElementById('Forward').click()")
    assert spoken(browser)
    assert measure(browser, "lowContrasts(7)") == []


# --- alone in the world ----------------------------------------------------------------------------------


def test_nothing_is_asked_for_but_the_page_and_its_sound(pages: list[Page], browser: Browser) -> None:
    asked = {}
    for page in pages:
        browser.requests()
        browser.complaints()
        browser.show(page.path)
        browser.run("document.getElementById('Sound')?.load()")
        browser.run("document.getElementById('Sound')?.play().catch(() => {})")
        beside = {path.as_uri() for path in page.path.parent.iterdir()}
        strange = [url for url in browser.requests() if not url.startswith("data:") and url not in beside]
        asked[page.label] = strange + browser.complaints()
    assert {label: each for label, each in asked.items() if each} == {}


def test_a_page_without_its_sound_says_so(sample_page: Path, tmp_path: Path, browser: Browser) -> None:
    alone = Path(shutil.copy(sample_page, tmp_path))
    browser.show(alone, **PHONE)
    browser.click("#Listen")
    wait_until(browser, "!document.querySelector('.missing').hidden")
    assert "hackney-health-and-care.wav" in browser.run(
        "return document.querySelector('.missing').textContent"
    )


def test_a_page_with_its_sound_inside_plays_by_itself(tmp_path: Path, browser: Browser) -> None:
    made = make_page(rich_edition(), tmp_path / "made", inline_audio=True)
    alone = Path(shutil.copy(made, tmp_path))
    browser.requests()
    browser.complaints()
    browser.show(alone, **PHONE)
    browser.click("#Listen")
    wait_until(browser, "document.getElementById('Sound').currentTime > 0.2")
    assert [url for url in browser.requests() if not url.startswith(("data:", alone.as_uri()))] == []
    assert browser.complaints() == []


def test_without_script_there_is_a_player_and_a_choice(sample_page: Path, browser: Browser) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.driver.get(sample_page.as_uri())
        assert browser.run("return document.querySelector('audio').controls") is True
        for only_with_script in (".controls", "#Speeds", ".missing"):
            assert style_of(browser, only_with_script, "display") == "none"
        assert browser.run("return document.documentElement.className") == ""
        browser.press_until("Text and colours")
        browser.press(Keys.ENTER, Keys.TAB, Keys.TAB, Keys.TAB, Keys.ARROW_LEFT)
        assert browser.focus() == "Colours-contrast"
        assert style_of(browser, "html", "backgroundColor") == "rgb(0, 0, 0)"
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_on_paper_every_style_has_its_own_sizes_on_a4(tmp_path: Path, browser: Browser) -> None:
    """The printed page is the large-print copy: body and headings as large as in the PDF, a row as wide."""
    for name in HOUSE_STYLES:
        sizes, pictures = load_style(name).type, load_style(name).pictures
        browser.show(make_page(rich_edition(name), tmp_path / name))
        choose(browser, "Size-3")
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        browser.resize(round(174 * 96 / 25.4), 1000)
        try:
            found = [
                float(style_of(browser, selector, value).removesuffix("px"))
                for selector, value in (
                    ("main", "fontSize"), ("main h1", "fontSize"), ("main .section h2", "fontSize"),
                    ("main h3", "fontSize"), (".row .tile", "width"), ("main p", "lineHeight"),
                )
            ]  # fmt: skip
        finally:
            browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        points = [sizes.body_points, sizes.title_points, sizes.heading_2_points, sizes.heading_3_points]
        points += [pictures.tile_mm * 72 / 25.4, sizes.body_points * sizes.leading]
        assert found == pytest.approx([each * 96 / 72 for each in points], abs=0.6), name


def test_on_paper_the_words_are_large_and_nothing_else_is_there(sample_page: Path, browser: Browser) -> None:
    browser.show(sample_page, device="dark")
    choose(browser, "Size-3", "Colours-dark")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert style_of(browser, "main", "fontSize") == "24px", "18 points"
        assert style_of(browser, ".cover", "breakAfter") == "page"
        assert style_of(browser, "html", "backgroundColor") == "rgb(255, 255, 255)"
        for furniture in (".choices", ".contents", ".player", ".offers", ".listen", ".back"):
            assert style_of(browser, furniture, "display") == "none"
        assert rows_are_stacked(browser) is False
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
