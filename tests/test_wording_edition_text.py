"""The wording of an edition: which texts it has, and which of its words are names or explained."""

from __future__ import annotations

from hwrender.edition.kind import EditionKind
from hwrender.reading import read_text
from hwrender.wording.edition_text import EditionText, read_edition
from wordings import EASY_READ

MORE = """easy_title: Help
other_formats: Ask us.
local_healthwatch: Healthwatch Brent
contact:
  address: 1 Mapesbury Road
partner_organisations: [Mind]
service_providers: [Whittington]
key_themes: [Other]
glossary:
  remit: what somebody may do
"""


def edition(body: str, kind: EditionKind = EditionKind.EASY, more: str = MORE) -> EditionText:
    document = read_text(f"---\ntitle: Care\nlang: en-GB\n{more}---\n\n{body}\n", "report.md").document
    assert document is not None
    return read_edition(document, kind, EASY_READ)


def test_each_edition_has_its_title_its_own_wording_and_the_fields_that_are_printed() -> None:
    body = "## Part\n\nSummary.\n\n::: easy-read\nEasy words.\n:::\n\n## Second\n\nFor both. `code`"
    printed = ["what somebody may do", "Ask us."]
    easy, full = edition(body), edition(body, EditionKind.FULL)
    shared = ["Second", "For both. code"]
    assert [text.text for text in easy.texts[:5]] == ["Help", "Part", "Easy words.", *shared]
    assert [text.text for text in full.texts[:5]] == ["Care", "Part", "Summary.", *shared]
    assert sorted(text.text for text in easy.texts[5:]) == sorted(printed)
    assert [text.text for text in easy.running()][:2] == ["Easy words.", "For both. code"]


def test_an_edition_knows_the_names_of_its_organisations_and_its_address() -> None:
    names = edition("Words.").names
    assert {"healthwatch", "brent", "mind", "whittington", "mapesbury"} <= names


def test_a_word_is_a_name_where_it_is_large_inside_sentences_and_nowhere_small() -> None:
    names = edition("We met Priya. Then Open came.\n\nThe open door. Zara left.\n\n## All Words Large").names
    assert "priya" in names
    assert not {"open", "zara", "words", "large"} & names
