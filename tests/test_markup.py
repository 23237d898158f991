"""HTML is read as browsers read it, and never takes longer than its length allows."""

from __future__ import annotations

import time

import pytest

from hostile_imports import TAGS
from hwrender.markup import (
    DEEPEST,
    BrokenPageError,
    MarkupElement,
    MarkupText,
    parse_markup,
    parse_page,
)
from page_parts import markdown

SIZE = 40_000
SECONDS = 1.0
"""Many times what these take; other work on the machine slows the tests."""


def shown(element: MarkupElement) -> str:
    """A tree on one line, with its attributes."""
    inside = "".join(each.text if isinstance(each, MarkupText) else shown(each) for each in element.children)
    attributes = "".join(f" {name}={value}" for name, value in element.attributes.items())
    return f"[{element.tag}{attributes}:{inside}]" if element.tag else inside


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ("a <b>c</b> d", "a [b:c] d"),
        ("waits < 3 weeks", "waits < 3 weeks"),
        ("<<p>a", "<[p:a]"),
        ("a <- b", "a <- b"),
        ("<P CLASS=a Id='b' title=\"c &gt; d\" hidd>e", "[p class=a id=b title=c > d hidd=:e]"),
        ("<p title='a > b'>c", "[p title=a > b:c]"),
        ("<p title='a>b</p>", "[p title='a:b]"),
        ("<p a = b =c>d", "[p a=b =c=:d]"),
        ("<a href=https://example.org/>b", "[a href=https://example.org/:]b"),
        ("<br/>a<br />b<p/>c", "[br:]a[br:]b[p:]c"),
        ("a<!-- <b> -->c", "a[!--: <b> ]c"),
        ("a<!-->b<!--->c<!-- d --!>e", "a[!--:]b[!--:]c[!--: d ]e"),
        ("a<!-- never ends <b>c", "a[!--: never ends <b>c]"),
        ("a<!doctype html>b<?php c ?>d<![if x]>e</ f>g", "abdeg"),
        ("<p>a</p <b>c", "[p:a]c"),
        ("a<b never ends", "a<b never ends"),
        ("<p>a</p never ends", "[p:a</p never ends]"),
        (
            "a<script>if (1 < 2) '</b>'</script>c<style>p > a</style>d",
            "a[script:if (1 < 2) '</b>']c[style:p > a]d",
        ),
        ("<textarea>a <b> &amp; c</textarea>d", "[textarea:a <b> & c]d"),
        ("&lt;b&gt; &pound;5 &#163;6 &notaname; &", "<b> £5 £6 ¬aname; &"),
        ("&#" + "1" * 5_000 + ";&#x" + "f" * 5_000, "\ufffd\ufffd"),
    ],
)
def test_what_browsers_take_for_a_tag_is_one(html: str, tree: str) -> None:
    assert shown(parse_markup(html)) == tree


def test_a_tag_and_words_know_their_line_and_column() -> None:
    (first, element, last) = parse_markup("a\n b<i\n>c</i>\n\n d").children
    assert [(each.span.line, each.span.column) for each in (first, element, last)] == [(1, 1), (2, 3), (3, 7)]


@pytest.mark.parametrize("part", TAGS.values(), ids=TAGS.keys())
@pytest.mark.parametrize("end", ["", ">", "'>", "<p>b</p>"])
def test_a_page_of_nothing_else_takes_little_time(part: str, end: str) -> None:
    page = part * (SIZE // len(part)) + end
    start = time.process_time()
    markdown(page)
    assert time.process_time() - start < SECONDS


def test_half_a_million_angles_are_words() -> None:
    start = time.process_time()
    assert markdown("<p>" + "<" * 500_000 + "</p>") == "\\<" * 500_000
    assert time.process_time() - start < 4 * SECONDS


def test_what_is_deep_inside_others_is_found_and_said() -> None:
    root = parse_markup("<div>" * 90 + "<em>a</em>" + "<div>" * 5_000 + "b")
    assert root.words() == "ab"
    assert [each.words() for each in root.every("em")] == ["a"]


def test_a_page_of_ours_that_is_too_deep_is_broken() -> None:
    assert parse_page("<b>" * DEEPEST + "</b>" * DEEPEST)
    with pytest.raises(BrokenPageError):
        parse_page("<b>" * 5_000 + "</b>" * 5_000)
