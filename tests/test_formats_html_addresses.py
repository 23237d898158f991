"""How a page names the files beside it."""

from __future__ import annotations

import pytest

from hwrender.formats.html.addresses import file_address


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
