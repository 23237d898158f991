"""Which addresses a page may hold, and how they are written."""

from __future__ import annotations

import pytest

from hwrender.formats.html.addresses import file_address, link_address


def test_an_address_is_kept_as_it_is_when_it_is_good() -> None:
    good = "https://example.org/a-b_c~d/?q=1&r=(2)#part"
    assert link_address(good, frozenset()) == good


def test_an_address_keeps_what_is_encoded_already() -> None:
    assert link_address("https://example.org/%C3%A9", frozenset()) == "https://example.org/%C3%A9"


def test_letters_that_an_address_may_not_hold_are_encoded() -> None:
    assert link_address("https://example.org/é[1]", frozenset()) == "https://example.org/%C3%A9%5B1%5D"


@pytest.mark.parametrize(
    "target", ["https://", "http://a b", "mailto:", "\x01https://example.org", "HTTPX://a", ""]
)
def test_what_is_no_address_gives_none(target: str) -> None:
    assert link_address(target, frozenset()) is None


def test_a_place_in_the_page_must_be_there() -> None:
    assert link_address("#here", frozenset({"here"})) == "#here"
    assert link_address("#there", frozenset({"here"})) is None


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("report.pdf", "./report.pdf"),
        ("javascript:x.pdf", "./javascript:x.pdf"),
        ("100% of us?#1.pdf", "./100%25%20of%20us%3F%231.pdf"),
    ],
)
def test_a_file_beside_the_page_is_never_taken_for_something_else(name: str, address: str) -> None:
    assert file_address(name) == address
