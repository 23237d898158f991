"""A report with its translations is one entry of a site, which leads to each language."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from msgspec.structs import replace

from hwrender.pipeline.options import Environment
from hwrender.pipeline.site import MadeSite, SiteOptions, default_look, make_site
from hwrender.publishing.manifest import PublishedLanguage
from hwrender.site.addresses import WebAddress
from hwrender.site.reports import NO_LANGUAGE
from published import write_manifest
from site_libraries import FILES, publish

PODCAST = "{https://podcastindex.org/namespace/1.0}"
LOOK = default_look()
TONGUES = {"gp": "en-GB", "gp.pl": "pl", "gp.ur": "ur"}


def library(folder: Path, *names: str, older: str = "", sensitive: str = "") -> MadeSite:
    """A site of these reports of one set, which all lead to one another."""
    for name in names:
        manifest = publish(
            folder / "out",
            name,
            FILES,
            language=TONGUES[name],
            title=f"Care {name}",
            sensitive=name == sensitive,
        )
        others = tuple(
            PublishedLanguage(tongue, f"../{other}/{other}.html", other == "gp", other == older)
            for other, tongue in TONGUES.items()
            if other != name
        )
        write_manifest(folder / "out" / name, replace(manifest, languages=others))
    address = WebAddress("https://www.example.org")
    return make_site(folder / "out", SiteOptions(folder / "site", LOOK, address), Environment(None))


def test_lists_have_one_entry_for_a_report_and_its_languages(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES)
    index = (site.folder / "index.html").read_text(encoding="utf-8")
    assert index.count('<li class="card">') == 1
    assert '<a href="reports/gp.pl/gp.pl.html" hreflang="pl" lang="pl" dir="ltr">polski</a>' in index
    assert 'hreflang="ur" lang="ur" dir="rtl">اردو</a>' in index


def test_each_language_lists_the_reports_that_are_in_it(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES)
    polish = (site.folder / "languages" / "polish.html").read_text(encoding="utf-8")
    assert 'href="../reports/gp.pl/index.html"' in polish
    assert 'href="../reports/gp.ur/index.html"' not in polish


def test_the_filter_finds_a_report_by_each_of_its_languages(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES)
    rows = json.loads((site.folder / "find" / "1.js").read_text(encoding="utf-8").partition("(")[2][:-3])
    assert len(rows) == 1
    assert ["English", "Polish", "Urdu"] in rows[0]


def test_the_page_of_a_report_names_its_other_languages_to_people_and_programs(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES, older="gp.pl")
    page = (site.folder / "reports" / "gp" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" hreflang="pl" href="../../reports/gp.pl/gp.pl.html">' in page
    assert page.count("This report has changed since it was translated.") == 1
    assert 'hreflang="en-GB"' in (site.folder / "reports" / "gp.pl" / "index.html").read_text(
        encoding="utf-8"
    )


def test_an_episode_has_the_sound_of_each_language_as_an_alternate(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES)
    feed = ElementTree.parse(site.folder / "podcast.xml")
    assert len(list(feed.iter("item"))) == 1
    alternates = {each.get("lang") for each in feed.iter(f"{PODCAST}alternateEnclosure")}
    assert alternates == {"en-GB", "pl", "ur"}
    sources = [each.get("uri") for each in feed.iter(f"{PODCAST}source")]
    assert "https://www.example.org/reports/gp.pl/gp.pl.mp3" in sources


def test_an_e_book_leads_to_those_in_other_languages(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES)
    (book,) = json.loads((site.folder / "books.json").read_bytes())["publications"]
    others = {each["language"]: each["href"] for each in book["links"] if each["rel"] == "alternate"}
    assert others["ur"] == "https://www.example.org/reports/gp.ur/gp.ur.book.json"
    assert (site.folder / "reports" / "gp.ur" / "gp.ur.book.json").is_file()


def test_a_report_whose_page_would_lead_nowhere_is_left_out_and_the_reason_is_told(tmp_path: Path) -> None:
    site = library(tmp_path, "gp", "gp.pl")
    assert site.reports == ()
    assert {each.why for each in site.left_out} == {NO_LANGUAGE}


def test_a_sensitive_translation_does_not_lie_among_the_others(tmp_path: Path) -> None:
    site = library(tmp_path, *TONGUES, sensitive="gp.pl")
    assert {each.folder.name for each in site.left_out if each.why == NO_LANGUAGE} == {"gp", "gp.pl", "gp.ur"}
