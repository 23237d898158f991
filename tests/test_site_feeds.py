"""What programs read of a site: the podcast, the e-books, the sitemap, captions and chapters."""

from __future__ import annotations

import base64
import json
import uuid
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hwrender.formats import format_named
from hwrender.site.addresses import WebAddress
from hwrender.site.books import book_pages, feed, publication_file
from hwrender.site.cards import filter_parts
from hwrender.site.feeds import MOST_EPISODES, PODCAST_GUIDS, podcast
from hwrender.site.heard import captions_of, chapters_of
from hwrender.site.lists import in_order
from hwrender.site.reports import SiteReport, report_of
from hwrender.site.schema_org import as_json_ld
from hwrender.site.sitemaps import sitemap_files
from site_libraries import FILES, MP3, PAGE, manifest_about

ADDRESS = WebAddress("https://www.example.org/listen")
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"


def report(name: str = "gp", **about: object) -> SiteReport:
    found = report_of(*manifest_about(name, **about))
    assert isinstance(found, SiteReport)
    return found


def channel_of(*reports: SiteReport) -> ElementTree.Element:
    channel = ElementTree.fromstring(podcast("Our reports", "What people said.", reports, ADDRESS)).find(
        "channel"
    )
    assert channel is not None
    return channel


def text(element: ElementTree.Element, tag: str) -> str:
    return element.findtext(tag) or ""


def attributes(element: ElementTree.Element, tag: str) -> dict[str, str]:
    found = element.find(tag)
    assert found is not None, tag
    return dict(found.attrib)


def test_a_podcast_has_what_rss_and_apple_ask_of_a_channel() -> None:
    channel = channel_of(report())
    assert [text(channel, tag) for tag in ("title", "link", "description", "language")] == [
        "Our reports", "https://www.example.org/listen/index.html", "What people said.", "en-gb",
    ]  # fmt: skip
    assert text(channel, f"{ITUNES}explicit") == "false"
    assert attributes(channel, f"{ITUNES}image") == {"href": "https://www.example.org/listen/cover.png"}
    assert attributes(channel, f"{ITUNES}category") == {"text": "Health & Fitness"}
    assert attributes(channel, f"{ATOM}link")["href"] == "https://www.example.org/listen/podcast.xml"


def test_a_podcast_has_the_guid_of_its_address_and_says_that_it_is_an_audio_book() -> None:
    """The guid of podnews.net/rss is an example of the namespace."""
    assert str(uuid.uuid5(PODCAST_GUIDS, "podnews.net/rss")) == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    channel = channel_of(report())
    assert text(channel, f"{PODCAST}guid") == str(
        uuid.uuid5(PODCAST_GUIDS, "www.example.org/listen/podcast.xml")
    )
    assert text(channel, f"{PODCAST}medium") == "audiobook"


def test_a_podcast_is_in_the_language_of_most_reports() -> None:
    channel = channel_of(report("a", language="bn"), report("b"), report("c"))
    assert text(channel, "language") == "en-gb"
    languages = {each.get("language") for each in channel.iter(f"{PODCAST}transcript")}
    assert languages == {"bn", "en-GB"}


def test_an_episode_has_the_true_length_of_its_sound_in_bytes_and_in_seconds() -> None:
    (item,) = channel_of(report()).findall("item")
    assert attributes(item, "enclosure") == {
        "url": "https://www.example.org/listen/reports/gp/gp.mp3",
        "length": str(len(MP3)),
        "type": "audio/mpeg",
    }
    assert text(item, f"{ITUNES}duration") == "252"
    assert text(item, "pubDate") == "Tue, 03 Nov 2026 00:00:00 GMT"
    assert attributes(item, "guid") == {"isPermaLink": "false"}


def test_an_episode_leads_to_its_captions_its_chapters_and_its_smaller_sound() -> None:
    (item,) = channel_of(report()).findall("item")
    top = "https://www.example.org/listen/reports/gp/gp"
    assert [(each.get("url"), each.get("type")) for each in item.findall(f"{PODCAST}transcript")] == [
        (f"{top}.vtt", "text/vtt"), (f"{top}.txt", "text/plain"), (f"{top}.html", "text/html"),
    ]  # fmt: skip
    assert attributes(item, f"{PODCAST}chapters") == {
        "url": f"{top}.chapters.json", "type": "application/json+chapters",
    }  # fmt: skip
    other = item.find(f"{PODCAST}alternateEnclosure")
    assert other is not None
    assert (other.get("type"), other.get("length")) == ("audio/ogg", str(len(FILES["opus"])))
    assert len(str(other.get("title"))) <= 32
    assert attributes(other, f"{PODCAST}source") == {"uri": f"{top}.opus"}
    digest = attributes(other, f"{PODCAST}integrity")["value"].removeprefix("sha256-")
    opus = report().copy_of("opus")
    assert opus is not None
    assert base64.b64decode(digest).hex() == opus.sha256


def test_an_episode_without_a_date_has_none_and_a_report_without_sound_is_none() -> None:
    (item,) = channel_of(report(date="")).findall("item")
    assert item.find("pubDate") is None
    files = {name: content for name, content in FILES.items() if name not in ("audio", "opus")}
    found = report_of(*manifest_about("gp", files=files))
    assert isinstance(found, SiteReport)
    assert channel_of(found).findall("item") == []


def test_a_podcast_has_the_newest_reports_alone() -> None:
    many = in_order(report(f"r{place}", date=f"{1700 + place}") for place in range(MOST_EPISODES + 20))
    items = channel_of(*many).findall("item")
    assert len(items) == MOST_EPISODES
    assert text(items[0], "pubDate").startswith("Tue, 01 Jan 2019")
    assert len({text(item, "guid") for item in items}) == MOST_EPISODES


def test_signs_of_markup_in_a_title_are_words() -> None:
    title = '</script><script>&"]]>'
    (item,) = channel_of(report(title=title)).findall("item")
    assert text(item, "title") == title
    said = as_json_ld(report(title=title), str)
    assert "<" not in said
    assert json.loads(said)["name"] == title
    ((_, part),) = filter_parts((report(title=title),))
    assert b"<" not in part


def test_a_book_feed_links_to_itself_and_to_the_next_page_and_counts_on_the_first() -> None:
    many = in_order(report(f"r{place}", date=f"{1900 + place}") for place in range(120))
    first, second = (json.loads(feed("Books", page, 120, ADDRESS.of)) for page in book_pages(many))
    top = "https://www.example.org/listen"
    assert [(each["rel"], each["href"]) for each in first["links"]] == [
        ("self", f"{top}/books.json"), ("next", f"{top}/books.1.json"),
    ]  # fmt: skip
    assert [(each["rel"], each["href"]) for each in second["links"]] == [
        ("self", f"{top}/books.1.json"), ("previous", f"{top}/books.json"),
    ]  # fmt: skip
    assert first["metadata"] == {"title": "Books", "numberOfItems": 120}
    assert second["metadata"] == {"title": "Books"}
    assert len(first["publications"]) + len(second["publications"]) == 120


def test_a_book_has_a_link_to_itself_one_to_get_it_and_a_picture() -> None:
    book = json.loads(publication_file(report(), lambda path: f"../../{path}"))
    assert [(each["rel"], each["href"], each["type"]) for each in book["links"]] == [
        ("self", "../../reports/gp/gp.book.json", "application/opds-publication+json"),
        ("http://opds-spec.org/acquisition/open-access", "../../reports/gp/gp.epub", "application/epub+zip"),
    ]
    assert book["images"][0]["type"] == "image/png"
    assert book["metadata"]["title"] == report().title
    assert book["metadata"]["published"] == "2026-11-03"
    assert book["metadata"]["accessibility"]["hazard"] == ["none"]


def test_search_engines_are_told_only_of_what_a_report_has() -> None:
    said = json.loads(as_json_ld(report(), str))
    assert said["accessMode"] == ["textual", "visual", "auditory"]
    assert {"largePrint", "synchronizedAudioText", "transcript"} <= set(said["accessibilityFeature"])
    assert "braille" not in said["accessibilityFeature"]
    assert (said["about"], said["spatialCoverage"]) == (["Access to services"], "Hackney")
    found = report_of(*manifest_about("gp", files={"text": b"Words."}, date="", themes=(), place=""))
    assert isinstance(found, SiteReport)
    plain = json.loads(as_json_ld(found, str))
    assert plain["accessibilityFeature"] == ["displayTransformability"]
    assert "auditory" not in plain["accessMode"]
    assert not {"about", "datePublished", "spatialCoverage"} & set(plain)


def test_captions_have_each_sentence_when_it_is_heard_and_what_is_only_said_in_brackets(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gp.vtt"
    page = tmp_path / "gp.html"
    page.write_text(PAGE, encoding="utf-8")
    path.write_bytes(captions_of(page, "en-GB"))
    assert path.read_text(encoding="utf-8").split("\n\n")[1:] == [
        "1\n00:00:00.500 --> 00:00:01.500\nA report",
        "2\n00:00:02.000 --> 00:00:03.250\n[There is one part.]",
        "3\n00:00:04.000 --> 00:00:05.000\nNurses are kind &amp; quick.\n",
    ]
    checks = format_named("vtt").load().verify_published(path, "en-GB", ())
    assert [check for check in checks if not check.passed] == []


def test_chapters_are_those_of_the_mp3(tmp_path: Path) -> None:
    path = tmp_path / "gp.mp3"
    path.write_bytes(MP3)
    assert json.loads(chapters_of(path)) == {
        "version": "1.2.0",
        "chapters": [{"startTime": 0.0, "title": "Start"}, {"startTime": 2.5, "title": "Äpfel"}],
    }


def test_a_page_that_was_made_without_sound_has_no_captions_and_a_strange_mp3_no_chapters(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gp"
    path.write_bytes(b"<p>Words</div> \xff")
    assert captions_of(path, "en-GB") == b"WEBVTT\nLanguage: en-GB\n"
    path.write_bytes(b"ID3\x03\x00\x00\x00\x00\x00\x14CHAP\x00\x00\xff\x00")
    assert json.loads(chapters_of(path))["chapters"] == []


def test_a_sitemap_that_would_be_too_long_is_several_and_their_index() -> None:
    ((path, content),) = sitemap_files(["index.html", "reports/a b/index.html"], ADDRESS)
    assert path == "sitemap.xml"
    assert b"<loc>https://www.example.org/listen/reports/a%20b/index.html</loc>" in content
    found = dict(sitemap_files(["a.html", "b.html", "c.html"], ADDRESS, most=2))
    assert list(found) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert found["sitemap.xml"].count(b"<loc>https://www.example.org/listen/sitemap-") == 2


@pytest.mark.parametrize(
    "address",
    ["www.example.org", "http://www.example.org", "https://", "https://a.org/?b", "https://a.org/#b",
     "https://me@a.org", "https://a.org:0", "https://[a", "file:///a"],
)  # fmt: skip
def test_an_address_that_is_not_a_whole_one_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="Give the whole address"):
        WebAddress(address)
