"""Where a link in an edition may lead, and how its address is written."""

from __future__ import annotations

import pytest

from hwrender.edition.link_addresses import link_address


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
