"""Nobody but a page of the desk can make it do anything: the attacks that a local server must stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from desks import KEYS, ORIGIN, PORT, REPORT, Desk, browser_of
from hwrender.desk.app import GET, POST, desk_app
from hwrender.desk.safety import MOST_BYTES_OF_A_CHANGE, MOST_BYTES_OF_A_FILE, new_keys

ADDRESSES = [path.replace("{report}", "buses").replace("{verb}", "undo") for path, _ in POST]
SCRIPT = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def stranger(desk: Desk) -> TestClient:
    """A browser that was never given the first address."""
    return TestClient(desk_app(desk.workplace, PORT), base_url=ORIGIN)


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1:1", "127.0.0.1", ""])
def test_another_host_is_refused_even_with_the_key(desk: Desk, host: str) -> None:
    answer = desk.client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "buses" not in answer.text


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", ""])
def test_another_origin_is_refused_even_with_the_key(desk: Desk, origin: str) -> None:
    assert desk.client.get("/", headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_cannot_fetch_anything(desk: Desk, site: str) -> None:
    assert desk.client.get("/", headers={"sec-fetch-site": site}).status_code == 403


def test_a_browser_without_the_key_sees_nothing(desk: Desk) -> None:
    for path, _ in GET:
        assert stranger(desk).get(path.replace("{report}", "buses")).status_code == 403


def test_a_wrong_key_opens_nothing(desk: Desk) -> None:
    client = stranger(desk)
    assert client.get("/?key=guessed").status_code == 403
    assert not client.cookies


def test_the_first_address_gives_a_cookie_of_this_site_alone_and_drops_the_key(desk: Desk) -> None:
    client = stranger(desk)
    answer = client.get(f"/?key={KEYS.first}", follow_redirects=False)
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert KEYS.first not in cookie


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("without", ["x-desk-change", "origin"])
def test_a_change_without_its_token_or_origin_is_refused(desk: Desk, address: str, without: str) -> None:
    del desk.client.headers[without]
    assert desk.client.post(address, data={"name": "Eve"}).status_code == 403
    assert desk.text == REPORT


def test_each_run_has_keys_of_its_own() -> None:
    keys = [getattr(new_keys(), name) for name in ("first", "session", "change") for _ in range(3)]
    assert len(set(keys)) == 9
    assert min(map(len, keys)) >= 40


@pytest.mark.parametrize(
    "name",
    ["../secret", "..%2Fsecret", "%2e%2e%2fsecret", "/etc/passwd", "secret", "buses.md", "C:%5Csecret"],
)
def test_a_path_outside_the_folder_is_nothing(desk: Desk, name: str) -> None:
    (desk.folder.parent / "secret.md").write_text(REPORT, encoding="utf-8")
    for view in ("", "/fields", "/history"):
        assert desk.client.get(f"/report/{name}{view}").status_code == 404


def test_a_link_that_leads_outside_is_no_report(desk: Desk) -> None:
    outside = desk.folder.parent / "secret.md"
    outside.write_text(REPORT.replace("Your buses", "A secret"), encoding="utf-8")
    (desk.folder / "linked.md").symlink_to(outside)
    assert desk.client.get("/report/linked").status_code == 404
    assert "A secret" not in desk.client.get("/").text


@pytest.mark.parametrize(
    "target", ["../secret.png", "/etc/hostname", "linked.png", "http://evil.example/a.png"]
)
def test_a_picture_outside_the_folder_is_not_shown(desk: Desk, target: str) -> None:
    (desk.folder.parent / "secret.png").write_bytes(b"\x89PNG")
    (desk.folder / "linked.png").symlink_to(desk.folder.parent / "secret.png")
    assert desk.client.get("/report/buses/picture", params={"target": target}).status_code == 404


def test_a_script_in_any_words_of_a_report_is_only_words(tmp_path: Path) -> None:
    text = REPORT.replace("Your buses", f"'{SCRIPT}'").replace("What we did", f"What {SCRIPT}")
    text = text.replace("We asked 40 people about buses.", f"We asked {SCRIPT}.")
    text = text.replace("020 7946 0000", f"'{SCRIPT}'").replace("Most of them", SCRIPT)
    desk = Desk(tmp_path, text, approver=SCRIPT)
    pages = ["", "/privacy", "/fields", "/history", "/make", "/readers", "/since", "/note?part=0&number=0"]
    pages += ["/edit?part=0&number=0", "/pictures?part=0&number=0", "/looks?part=0&number=0"]
    for address in pages:
        assert_harmless(desk.get(address).text)
    assert_harmless(desk.client.get("/").text)


def test_a_script_in_anything_that_is_typed_is_only_words(desk: Desk) -> None:
    for address in ("/change/reword", "/change/add", "/change/note", "/change/picture", "/try", "/fields"):
        names = ("words", "note", "picture", "alt", "title", "reason", "focus", "panel", "group", "before")
        answer = desk.post(address, {**desk.row(0, 0), **dict.fromkeys(names, SCRIPT)})
        assert_harmless(answer.text)
    assert_harmless(
        desk.client.get("/report/buses/pictures", params={"part": 0, "number": 0, "word": SCRIPT}).text
    )
    assert_harmless(
        desk.client.post("/start", data={"title": "", "easy_title": SCRIPT, "words": SCRIPT}).text
    )
    assert_harmless(desk.get("").text)


def assert_harmless(page: str) -> None:
    assert "<script>" not in page
    assert "onerror=alert(1)>" not in page.replace("onerror=alert(1)&gt;", "")
    assert set(re.findall(r"<script[^>]*>", page)) <= {
        '<script src="/static/htmx.min.js" defer>',
        '<script src="/static/desk.js" defer>',
    }


def test_no_page_has_script_or_style_in_it_and_the_policy_allows_none(desk: Desk) -> None:
    for address in ("/", "/who", "/report/buses", "/report/buses/fields", "/report/buses/make"):
        answer = desk.client.get(address)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not re.search(r"<style|style=|\son\w+=|javascript:", answer.text)
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_phone_page_may_not_act_and_loads_nothing(desk: Desk) -> None:
    desk.get("/looks?part=0&number=0")
    policy = desk.get("/phone").headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "script" not in policy


def test_a_file_of_50_megabytes_is_refused_and_nothing_is_written(desk: Desk) -> None:
    before = set(desk.folder.rglob("*"))
    answer = desk.client.post("/bring", files={"file": ("big.docx", b"0" * 50_000_000)})
    assert answer.status_code == 413
    assert set(desk.folder.rglob("*")) == before


def test_what_lies_about_its_size_is_refused_as_it_comes(desk: Desk) -> None:
    chunks = (b"0" * 1_000_000 for _ in range(MOST_BYTES_OF_A_FILE // 1_000_000 + 2))
    headers = {"content-type": "multipart/form-data; boundary=b", "content-length": "10"}
    assert desk.client.post("/bring", content=chunks, headers=headers).status_code == 413


def test_words_of_megabytes_are_refused(desk: Desk) -> None:
    long = "a" * (MOST_BYTES_OF_A_CHANGE + 1)
    assert desk.post("/change/reword", {**desk.row(0, 0), "words": long}).status_code == 413
    assert desk.text == REPORT


def test_an_answer_about_nothing_repeats_no_name(desk: Desk) -> None:
    answer = desk.client.get("/report/somebody-private")
    assert answer.status_code == 404
    assert "private" not in answer.text


def test_a_second_desk_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    assert not desk.report.is_second
    second = browser_of(desk.another(tmp_path))
    page = second.get("/report/buses").text
    assert "Another desk has this report open." in page
    row = desk.row(0, 0)
    answer = second.post("/report/buses/change/reword", data={**row, "words": "Other words."})
    assert answer.status_code == 200
    assert desk.text == REPORT


def test_a_second_desk_goes_on_when_the_first_has_ended(desk: Desk, tmp_path: Path) -> None:
    assert not desk.report.is_second
    row, second = desk.row(0, 0), browser_of(desk.another(tmp_path))
    assert "Another desk" in second.get("/report/buses").text
    desk.workplace.close()
    assert "Another desk" not in second.get("/report/buses").text
    second.post("/report/buses/change/reword", data={**row, "words": "We asked people."})
    assert "We asked people." in desk.text
