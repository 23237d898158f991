"""The Nu HTML checker has nothing to say about any page, its style sheet and its security policy included."""

from __future__ import annotations

from pathlib import Path

from conformance.page.pages import Page, browser, pages, sample_page
from conformance.validators import nu_messages

__all__ = ["browser", "pages", "sample_page"]


def test_nu_finds_no_error_and_no_warning(pages: list[Page]) -> None:
    said = nu_messages([page.path for page in pages])
    assert [f"{each['url']}: line {each.get('lastLine')}: {each['message']}" for each in said] == []


def test_nu_would_find_a_fault(sample_page: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    text = sample_page.read_text(encoding="utf-8")
    broken.write_text(
        text.replace("<hr>", "<hr><center>x</center>").replace("margin: 0;", "margin: blue;", 1)
    )
    messages = " ".join(each["message"] for each in nu_messages([broken]))
    assert "center" in messages
    assert "margin" in messages
