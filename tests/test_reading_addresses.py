"""Which addresses can be used in a report, and what is offered for the others."""

from __future__ import annotations

import time

import pytest

from hwrender.reading.addresses import (
    LONGEST_CHARACTERS,
    TOO_LONG,
    check_email,
    check_link,
    check_picture,
    check_web_address,
)


@pytest.mark.parametrize(
    "target",
    [
        "http://example.org",
        "https://example.org/a?b=c#d",
        "HTTPS://EXAMPLE.ORG",
        "https://example.org:8080/",
        "https://user@example.org/",
        "https://[::1]/",
        "mailto:info@example.org",
        "mailto:info@example.org?subject=Hello",
        "MailTo:info@example.org",
        "tel:02079460000",
        "tel:+44 20 7946 0000",
        "tel:+44-20-7946-0000;ext=12",
        "#top",
        "#wasser-überall",
    ],
)
def test_an_address_that_leads_somewhere_is_good(target: str) -> None:
    assert check_link(target) is None


@pytest.mark.parametrize(
    "target",
    [
        "", "#", "# a", "a", "a.html", "/a", "//example.org/a", "../a", "?a", "javascript:alert(1)",
        "JavaScript:alert(1)", "vbscript:a", "data:text/html,a", "file:///etc/passwd", "ftp://example.org/",
        "blob:a", "about:blank", "intent:a", "http:", "http://", "https:///a", "http:example.org", "mailto:",
        "mailto:nobody", "tel:", "tel:help", " https://example.org", "https://exa mple.org",
        "https://example.org/%00", "https://example.org/%E2%80%AE", "\\\\server\\share", "C:\\a",
        "j\navascript:a",
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_safe_is_refused(target: str) -> None:
    refusal = check_link(target)
    assert refusal is not None
    assert refusal.message.endswith(".")
    assert refusal.hint.endswith(".")


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.org.uk", "https://example.org.uk"),
        ("info@example.org", "mailto:info@example.org"),
        ("report.pdf", None),
    ],
)
def test_a_link_without_its_beginning_is_offered_with_it(target: str, suggestion: str | None) -> None:
    refusal = check_link(target)
    assert refusal is not None
    assert refusal.suggestion == suggestion


def test_web_and_mail_addresses_are_told_from_other_words() -> None:
    assert check_web_address("https://www.example.org/a") is None
    assert check_email("info@example.org") is None
    for wrong in ("example", "javascript:a", "https://", "mailto:a@b.org"):
        assert check_web_address(wrong) is not None
    for wrong in (
        "info",
        "info@",
        "@example.org",
        "a b@example.org",
        "info@example",
        "mailto:info@example.org",
    ):
        assert check_email(wrong) is not None
    refusal = check_web_address("www.example.org")
    assert refusal is not None
    assert refusal.suggestion == "https://www.example.org"


@pytest.mark.parametrize(
    "target",
    ["police", "very good", "photo.jpg", "photos/my photo.jpg", "a..b.jpg", "...jpg", "café.png", "100%"],
)
def test_a_picture_beside_the_report_or_of_the_library_is_good(target: str) -> None:
    assert check_picture(target) is None


@pytest.mark.parametrize(
    "target",
    [
        "../a.jpg", "a/../../b.jpg", "/a.jpg", "\\a.jpg", "\\\\server\\a.jpg", "C:\\a.jpg", "c:/a.jpg",
        "~/a.jpg",
        "http://example.org/a.jpg", "https://example.org/a.jpg", "//example.org/a.jpg", "file:a.jpg",
        "data:image/png;base64,AA", "javascript:a", "a\\b.jpg", "..", "a/..", "a\u202egpj.exe", "a\x00.jpg",
    ],
)  # fmt: skip
def test_a_picture_from_elsewhere_is_refused(target: str) -> None:
    assert check_picture(target) is not None


def test_a_picture_written_as_on_windows_is_offered_as_everywhere() -> None:
    refusal = check_picture("photos\\a.jpg")
    assert refusal is not None
    assert refusal.suggestion == "photos/a.jpg"


def test_an_anchor_is_no_longer_than_an_address() -> None:
    assert check_link("#" + "a" * (LONGEST_CHARACTERS - 1)) is None
    assert check_link("#" + "a" * LONGEST_CHARACTERS) is TOO_LONG


@pytest.mark.parametrize("check", [check_link, check_web_address, check_email, check_picture])
@pytest.mark.parametrize("part", ["a", "a.", "a@", "https://", "www.", "-", ":", "a/"])
def test_an_address_that_is_too_long_is_refused_at_once(check: object, part: str) -> None:
    start = time.perf_counter()
    for most in (LONGEST_CHARACTERS - 30, 200_000):
        refusal = check("https://" + part * (most // len(part)) + " ")  # type: ignore[operator] # parametrised
        assert refusal is not None or check is check_picture
    assert time.perf_counter() - start < 0.5
