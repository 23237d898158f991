"""Each rule of the specification finds a book that breaks it, and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from daisy_books import (
    Breaking,
    Files,
    added,
    book_with,
    files_of,
    given_for_all,
    made_book,
    matched,
    removed,
    swapped,
)
from hwrender.formats.daisy.opening import open_book
from hwrender.formats.daisy.rules import RULES

NCC, TEXT, MASTER, PART, SOUND = "ncc.html", "content.html", "master.smil", "p002.smil", "p002.mp3"
SILENCE = bytes.fromhex("fffb50c4") + bytes(204)


def metadata(name: str, content: str) -> Breaking:
    """Another content of an entry of the navigation."""
    return matched(NCC, f'(name="{name}" content=)"[^"]*"', rf'\1"{content}"')


def place(pattern: str, new: str) -> Breaking:
    return matched(NCC, pattern, new)


def two_at_once(files: Files) -> None:
    """Two phrases in the other order, each with its words and its sound."""
    matched(PART, r"(<par .*?</par>)(\s*)(<par .*?</par>)", r"\3\2\1")(files)


def other_bits(files: Files) -> None:
    """A frame of another kind at the end."""
    files[SOUND] += bytes.fromhex("fffb90c4") + bytes(204)


BROKEN: dict[str, dict[str, Breaking]] = {
    "the book has just the files it needs": {
        "a file more": added("autorun.inf", b"[autorun]"),
        "a part without sound": removed(SOUND),
        "a part that is left out": lambda files: (removed(PART)(files), removed(SOUND)(files))[0],
    },
    "any player can read its file names": {
        "capitals": added("Label.mp3", b""),
        "a long name": added("a-very-long-name.mp3", b""),
        "a folder": added("sound/p002.mp3", b""),
    },
    "each link leads to a place that is there": {
        "from the navigation": place(r'href="p002.smil#par0001"', 'href="p002.smil#par9001"'),
        "to words": matched(PART, r'src="content.html#s7"', 'src="content.html#s700"'),
        "to sound of another part": matched(PART, r'src="p002.mp3"', 'src="p001.mp3"'),
        "to a file on a disk": swapped(TEXT, "https://example.org/report", "file:///etc/passwd"),
        "to a script": swapped(TEXT, "https://example.org/report", "javascript:alert(1)"),
    },
    "the navigation says all that it must of the book": {
        "no date": place(r'<meta name="dc:date"[^>]*>', ""),
        "two titles": place(r'(<meta name="dc:title"[^>]*>)', r"\1\1"),
        "something of its own": place(r'(<meta name="dc:title")', r'<meta name="author" content="Ann" />\1'),
    },
    "what it says of the book has the right form": {
        "an empty creator": metadata("dc:creator", " "),
        "another format": metadata("dc:format", "DAISY 2.02"),
        "a date in words": metadata("dc:date", "September 2016"),
        "a day that is none": metadata("dc:date", "2016-09-32"),
        "a language in words": metadata("dc:language", "British English"),
        "a time in seconds": metadata("ncc:totalTime", "149.9"),
        "several discs": metadata("ncc:setInfo", "1 of 2"),
        "other letters": metadata("ncc:charset", "latin-1"),
        "a kind of book that is none": metadata("ncc:multimediaType", "audio"),
    },
    "what it counts is there as often": {
        name: metadata(f"ncc:{name}", "6")
        for name in (
            "depth", "files", "footnotes", "kByteSize", "maxPageNormal", "pageFront", "pageNormal",
            "pageSpecial", "prodNotes", "sidebars", "tocItems",
        )
    } | {"a kind without sound": metadata("ncc:multimediaType", "textNcc")},
    "all documents name the same book": {
        "another identifier": matched(PART, r'(dc:identifier" content=)"[^"]*"', r'\1"hw-1"'),
        "another title of the text": matched(TEXT, r'(dc:title" content=)"[^"]*"', r'\1"A title"'),
        "no format in the master": matched(MASTER, r'<meta name="dc:format"[^>]*>', ""),
        "another title in the head": place(r"<title>[^<]*", "<title>Another"),
    },
    "the navigation begins with the title, at the beginning": {
        "no title": place(r' class="title"', ""),
        "a later place": place(r'href="p001.smil#par0001"', 'href="p001.smil#par0003"'),
        "a heading before it": place(r"(<body>)", r'\1<h1 id="x"><a href="p001.smil#par0001">A</a></h1>'),
    },
    "each place in the navigation is of a known kind": {
        "a paragraph": place(r'<h1 id="ncc0004">(.*?)</h1>', r'<p id="ncc0004">\1</p>'),
        "another class": place("page-normal", "page-odd"),
        "two links": place(r'(<a href="p002.smil#par0001">[^<]*</a>)', r"\1\1"),
        "no words": place(r'(<a href="p002.smil#par0001">)[^<]*', r"\1"),
        "no id": place(r'<h1 id="ncc0004">', "<h1>"),
    },
    "no level of headings is left out": {
        "in the navigation": swapped(NCC, "h2", "h3"),
        "in the text": swapped(TEXT, "h2", "h3"),
    },
    "the navigation is in the order of playing": {
        "a place twice": place(r'href="p003.smil#par0001"', 'href="p002.smil#par0001"'),
    },
    "page numbers are numbers and rise": {
        "a letter": place(r'(<a href="p001.smil#par0002">)1', r"\1iv"),
        "a page twice": place(r'(<a href="p002.smil#par0001">)3', r"\g<1>1"),
    },
    "the navigation says what the text says": {
        "another heading": place("What people told us", "What people said"),
        "a heading less": place(r'<h1 id="ncc0010">.*?</h1>', ""),
    },
    "each part is built of phrases with words and sound": {
        "no words": matched(PART, r"<text [^>]*>", ""),
        "no sound": matched(PART, r"<seq>\s*<audio.*?</seq>", ""),
        "a picture": matched(PART, r"(<audio [^>]*>)", r'\1<img id="i" src="a.png" />'),
        "no end": swapped(PART, ' endsync="last"', ""),
        "two sequences": matched(PART, r"</seq>(\s*</body>)", r"</seq><seq />\1"),
        "no layout": matched(PART, r"<layout>.*?</layout>", ""),
    },
    "each id is there once": {
        "a phrase": matched(PART, 'id="par0002"', 'id="par0001"'),
        "words": matched(TEXT, 'id="s8"', 'id="s7"'),
        "sound without one": matched(PART, ' id="aud0001"', ""),
    },
    "clips follow each other without a gap": {
        "a gap": matched(PART, r'clip-begin="npt=0.000s"', 'clip-begin="npt=0.010s"'),
        "a clip backwards": matched(PART, r'clip-end="npt=[\d.]+s"', 'clip-end="npt=0.000s"'),
        "seconds without their name": matched(PART, r'clip-begin="npt=0.000s"', 'clip-begin="0.000s"'),
    },
    "the times of all parts add up": {
        "of a part": matched(PART, r'(timeInThisSmil" content=)"[^"]*"', r'\1"00:00:01.000"'),
        "before a part": matched(PART, r'(totalElapsedTime" content=)"[^"]*"', r'\1"00:00:01.000"'),
        "of its sequence": matched(PART, r'dur="[^"]*"', 'dur="1.000s"'),
        "of the book": metadata("ncc:totalTime", "00:00:01.000"),
        "of the master": matched(MASTER, r'(timeInThisSmil" content=)"[^"]*"', r'\1"00:00:01.000"'),
    },
    "what can be skipped is marked, and nothing else": {
        "a page that cannot": matched(PART, r' system-required="pagenumber-on"', ""),
        "words that can": matched(PART, r'id="par0003"', 'id="par0003" system-required="prodnote-on"'),
    },
    "the list of parts is whole and in order": {
        "a part less": matched(MASTER, r'<ref src="p003[^>]*>', ""),
        "another order": lambda files: (
            swapped(MASTER, 'src="p002.smil"', 'src="p00x.smil"')(files),
            swapped(MASTER, 'src="p003.smil"', 'src="p002.smil"')(files),
            swapped(MASTER, 'src="p00x.smil"', 'src="p003.smil"')(files),
        )[0],
        "another title": swapped(MASTER, "Everything else", "Nothing else"),
    },
    "each word is played, once and in order": {
        "another order": two_at_once,
        "words that are never played": matched(TEXT, r"(<body>)", r"\1<p>Read me.</p>"),
        "words behind a phrase": matched(TEXT, r'(id="s7">[^<]*</span>)', r"\1 More."),
        "a phrase less": matched(PART, r"<par [^>]*>\s*<text src=.content.html#s8.*?</par>", ""),
    },
    "the text says its language and letters": {
        "no language": matched(TEXT, r' lang="en-GB" xml:lang="en-GB"', ""),
        "another one": metadata("dc:language", "cy"),
        "two at once": matched(TEXT, r'xml:lang="tr"', 'xml:lang="pl"'),
        "no letters": matched(TEXT, r"<meta http-equiv[^>]*>", ""),
    },
    "nothing in it acts by itself": {
        "a script": matched(TEXT, r"(<body>)", r"\1<script>alert(1)</script>"),
        "an event": matched(TEXT, r'<p><span id="s7"', '<p onclick="alert(1)"><span id="s7"'),
        "a picture from the web": matched(TEXT, r"(<body>)", r'\1<img src="http://example.org/a" />'),
        "another page at once": place(r'(http-equiv=)"Content-type"', r'\1"refresh"'),
        "a style that fetches": matched(TEXT, r"body \{", "@import url(http://example.org); body {"),
        "a sound of the web": matched(PART, r"(<layout>)", r'\1<audio href="http://example.org" />'),
    },
    "the sound is MP3 that any player plays": {
        "a tag": lambda files: added(SOUND, b"ID3\x03\0\0\0\0\0\0" + files[SOUND])(files),
        "another rate": other_bits,
        "half a frame": lambda files: added(SOUND, files[SOUND][:-9])(files),
        "no sound at all": added(SOUND, b"<html></html>"),
        "no word of its length": lambda files: added(SOUND, SILENCE + files[SOUND][208:])(files),
    },
    "the sound is as long as its clips": {
        "more sound": lambda files: added(SOUND, files[SOUND] + SILENCE * 5)(files),
        "less sound": lambda files: added(SOUND, files[SOUND][: -208 * 5])(files),
    },
}  # fmt: skip
"""For each rule books that break it."""

ALL = [(rule, name) for rule, books in BROKEN.items() for name in books]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_book(tmp_path_factory.mktemp("good"), given_for_all())


@pytest.fixture(scope="module")
def files(good: Path) -> Files:
    return files_of(good)


def faults(path: Path, rule: str) -> list[str]:
    (found,) = [each for each in RULES if each.name == rule]
    return list(found.faults(open_book(path)))


def test_a_good_book_breaks_no_rule(good: Path) -> None:
    assert [(rule.name, found) for rule in RULES for found in rule.faults(open_book(good))] == []


def test_each_rule_has_books_that_break_it() -> None:
    assert {*BROKEN} == {rule.name for rule in RULES}


@pytest.mark.parametrize(("rule", "name"), ALL, ids=[f"{rule}: {name}" for rule, name in ALL])
def test_a_book_that_breaks_a_rule_is_found(rule: str, name: str, files: Files, tmp_path: Path) -> None:
    broken = dict(files)
    BROKEN[rule][name](broken)
    assert faults(book_with(broken, tmp_path), rule) != []


def test_each_rule_says_where_the_specification_has_it() -> None:
    assert all(rule.clause.startswith(("2, ", "3, ", "appendix 2")) for rule in RULES)
