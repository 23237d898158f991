"""The words of a page: what is kept and how, what is left out, and what is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from page_imports import PROSE, article, made_page


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Draft only</p>",
        "<p style='display:none'>Draft only</p>",
        "<p style='DISPLAY : none !important'>Draft only</p>",
        "<p style='visibility:hidden'>Draft only</p>",
        "<p style='mso-hide:all'>Draft only</p>",
        "<span aria-hidden=true>Draft only</span>",
        "<div class='visually-hidden'><p>Draft <b>only</b></p></div>",
        "<style>.x7{display:none}</style><p class=x7>Draft only</p>",
        "<style>@media screen{#y{display:none}}</style><p id=y>Draft only</p>",
        "<ul><li hidden>Draft only</li></ul>",
        "<table><tr><th>A<th>B</tr><tr hidden><td>Draft<td>only</tr><tr><td>1<td>2</tr></table>",
    ],
)
def test_hidden_words_are_left_out_and_named_with_their_place(tmp_path: Path, hidden: str) -> None:
    made = made_page(tmp_path, article(f"\n{hidden}<p>Shown again.</p>"))
    assert "Draft" not in made.imported.text
    assert "Shown again." in made.body
    (told,) = [finding for finding in made.imported.findings if finding.code == "D120"]
    assert told.message == "These words are hidden on the page. They are left out: “Draft only”."
    assert told.span.line == 2


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print{.x{display:none}}</style><p class=x>Words to read</p>",
        "<style>@media (max-width:600px){.x{display:none}}</style><p class=x>Words to read</p>",
        "<p class='hidden md:block'>Words to read</p>",
        "<p class='d-none d-md-block'>Words to read</p>",
        "<p style='display:inline'>Words to read</p>",
        "<p hidden=until-found>Words to read</p>",
    ],
)
def test_what_is_hidden_elsewhere_alone_is_shown(tmp_path: Path, shown: str) -> None:
    made = made_page(tmp_path, article(shown))
    assert "Words to read" in made.body
    assert made.told("D120") == []


def test_a_page_behind_a_window_is_shown_and_told(tmp_path: Path) -> None:
    inside = f"<div id=page aria-hidden=true><main><h1>A</h1>{PROSE}</main></div>"
    made = made_page(tmp_path, f"<body><div role=dialog>Cookies?</div>{inside}</body>")
    assert "nurses" in made.body
    assert "The page hides most of its words until somebody does something. They are kept." in made.told(
        "D128"
    )


@pytest.mark.parametrize("tag", ["s", "del", "strike"])
def test_struck_out_words_are_left_out_and_named(tmp_path: Path, tag: str) -> None:
    made = made_page(tmp_path, article(f"<p>Open on <{tag}>Monday</{tag}> Tuesday.</p>"))
    assert "Open on Tuesday." in made.body
    assert made.told("D120") == ["These words are struck out. They are left out: “Monday”."]


def test_words_that_a_style_strikes_out_are_left_out(tmp_path: Path) -> None:
    style = "<style>.c3{text-decoration:line-through}</style>"
    made = made_page(tmp_path, article(f"{style}<p>You do <span class=c3>not</span> need a letter.</p>"))
    assert "You do need a letter." in made.body


def test_comments_are_told_where_they_are_sentences(tmp_path: Path) -> None:
    made = made_page(
        tmp_path, article("<!-- wp:paragraph --><!-- .entry --><!-- Ask Doreen whether this is true -->")
    )
    assert made.told("D120") == [
        "The page has comments that nobody sees. They are left out: “Ask Doreen whether this is true”."
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One<br><br>Two<br>three</p>", "One\n\nTwo\\\nthree"),
        ("<ul><li>One</li><ul><li>Two</li></ul><li>Three</li></ul>", "- One\n  - Two\n- Three"),
        ("<ol start=4><li>Four<li>Five</ol>", "4. Four\n5. Five"),
        ("<ol reversed><li>b<li>a</ol>", "2. b\n\n1) a"),
        ("<ol reversed start=9><li>b<li>a</ol>", "9. b\n\n8) a"),
        ("<ol><li>a<li value=7>b<li>c<ol><li>d<li value=3>e</ol></ol>",
         "1. a\n\n7) b\n8) c\n   1. d\n\n   3) e"),
        ("<p style='mso-list:l0 level1 lfo1'>·&nbsp;&nbsp; A ramp</p><p style='mso-list:l0 level1 lfo1'>·"
         "<span>&nbsp;&nbsp;</span>A door</p>", "- A ramp\n- A door"),
        ("<p style='mso-list:l0 level1 lfo1'>4.&nbsp;&nbsp; A ramp</p>", "4. A ramp"),
        ("<p>10<sup>3</sup> m<sup>2</sup> CO<sub>2</sub></p>", "10³ m² CO₂"),
        ("<p>She said <q>yes</q>.</p>", "She said “yes”."),
        ("<p>Ramp <input type=checkbox checked> Lift <input type=checkbox></p>",
         "Ramp (ticked) Lift (not ticked)"),
        ("<p>☑ Ramp</p>", "(ticked) Ramp"),
        ("<p>He said <span lang=pl>Dzień dobry, bardzo dziękuję</span> to us.</p>",
         "He said [Dzień dobry, bardzo dziękuję]{lang=pl} to us."),
        ("<details><summary>More words</summary><p>Inside.</p></details>", "**More words**\n\nInside."),
        ("<dl><dt>Small print</dt><dd>Four people</dd></dl>", "**Small print**\n\nFour people"),
        ("<p>accom&shy;mo&shy;dation</p>", "accommodation"),
        ("<p>Nice <img class=emoji alt=😀 src=a.png></p>", "Nice 😀"),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢 (kan)"),
        ("<div role=heading aria-level=2>A part</div><p>Words.</p>", "## A part\n\nWords."),
        ("<h2><button aria-expanded=false>A part</button></h2><p>Words.</p>", "## A part\n\nWords."),
        ("<pre><code>a  b\n c</code></pre>", "```\na  b\n c\n```"),
        ("<blockquote><p>Kind.</p><footer>A man, 40</footer></blockquote>", "> Kind.\n>\n> — A man, 40"),
        ("<p>• One<br>• Two</p>", "- One\n- Two"),
        ("<center><font size=5><b>A part</b></font></center><p>Words that follow.</p>",
         "## A part\n\nWords that follow."),
    ],
)  # fmt: skip
def test_what_a_page_shows_is_written_as_it_is_meant(tmp_path: Path, html: str, expected: str) -> None:
    made = made_page(tmp_path, article(html))
    assert made.body.partition("patient.\n\n")[2] == expected
    assert made.told("D117") == []


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#fn-1" id="fnref-1">1</a></sup>',
         '<ol><li id="fn-1">More. <a href="#fnref-1">↩</a></li></ol>'),
        ('<a href="#ftnt1" id="ftnt_ref1">[1]</a>',
         '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> More.</p></div>'),
        ('<a name="_ftnref1" href="#_ftn1">[1]</a>', '<p><a name="_ftn1" href="#_ftnref1">[1]</a> More.</p>'),
        ('<a href="https://a.example/b#n">*</a>', "<p id=n>More.</p>"),
    ],
)  # fmt: skip
def test_notes_are_notes(tmp_path: Path, mark: str, note: str) -> None:
    made = made_page(tmp_path, article(f"<p>Word{mark}.</p>{note}"))
    assert made.body.endswith("Word[^note-1].\n\n[^note-1]: More.")
    assert made.told("D117") == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://www.example.org/a?b=c", "[words](https://www.example.org/a?b=c)"),
        ("mailto:a@example.org", "[words](mailto:a@example.org)"),
        ("/files/a.pdf", "[words](https://www.healthwatch.example/files/a.pdf)"),
        ("https://www.google.com/url?q=https://www.example.org/a&sa=D", "[words](https://www.example.org/a)"),
        ("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2F&data=1",
         "[words](https://www.example.org/)"),
        ("javascript:alert(1)", "words"),
        ("JaVaScRiPt:alert(1)", "words"),
        ("data:text/html,a", "words"),
        ("file:///c:/a.doc", "words"),
        ("#part", "words"),
    ],
)  # fmt: skip
def test_links_lead_where_readers_can_go(tmp_path: Path, target: str, expected: str) -> None:
    base = "<base href='https://www.healthwatch.example/news/'>"
    made = made_page(tmp_path, base + article(f"<p>Some <a href='{target}'>words</a> here.</p>"))
    assert made.body.endswith(f"Some {expected} here.")
    assert bool(made.told("D116")) is (expected == "words" and target != "#part")


def test_a_film_of_another_site_is_named(tmp_path: Path) -> None:
    made = made_page(tmp_path, article("<iframe src='https://www.youtube.com/embed/a'>Old browser</iframe>"))
    assert made.told("D116") == [
        "A film, sound or page of another site is left out: https://www.youtube.com/embed/a."
    ]


@pytest.mark.parametrize(
    ("head", "body", "owner", "date"),
    [
        ("<title>A visit | Healthwatch Oakford</title>", "<h1>A visit</h1>", "Healthwatch Oakford", ""),
        ("<title>Healthwatch Oakford - A visit</title>", "<h1>A visit</h1>", "Healthwatch Oakford", ""),
        ("<meta property=og:site_name content='Oakford News'><meta property=og:title content='A visit'>",
         "<h1>Oakford News</h1>", "Oakford News", ""),
        ("<title>A visit</title>", "<h1>A visit</h1><time datetime=2026-05-03>last week</time>", "",
         "2026-05-03"),
        ("<title>A visit</title>", "<h1>A visit</h1><p class=date>3 May 2026</p>", "", "2026-05-03"),
        ("<title>A visit</title>", "<h1>A visit</h1><p class=posted-on>Posted on Monday 4 May 2026</p>",
         "", "2026-05-04"),
        ("<title>An old name</title>", "<p class=MsoTitle>A visit</p><h1>A part</h1>", "", ""),
        ("", "<p class='c1 title'>A visit</p><h1>A part</h1>", "", ""),
        ("", "<h1>A visit</h1><h2>A part</h2><p class=title>Words</p>", "", ""),
        ("<meta name=DC.date.issued content=2026-05-03>", "<h1>A visit</h1>", "", "2026-05-03"),
        ('<script type="application/ld+json">{"@type":"Article","datePublished":"2026-05-03T10:00:00Z",'
         '"publisher":{"name":"Healthwatch Oakford"}}</script>', "<h1>A visit</h1>",
         "Healthwatch Oakford", "2026-05-03"),
    ],
)  # fmt: skip
def test_the_title_the_owner_and_the_date_are_found(
    tmp_path: Path, head: str, body: str, owner: str, date: str
) -> None:
    made = made_page(tmp_path, f"<html lang=en><head>{head}</head><body>{body}{PROSE}</body></html>")
    assert made.value("title") == "A visit"
    assert owner in (made.value("local_healthwatch"), made.value("organisation"))
    assert made.value("publication_date") == date


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("cy", "Roedd pobl yn hoffi ’r nyrsys yn fawr iawn yma.", "cy"),
        ("cy", "Most people said that they like the nurses here.", "en-GB"),
        ("en-US", "Most people said that they like the nurses here.", "en-GB"),
        ("", "Most people said that they like the nurses here.", "en-GB"),
    ],
)
def test_the_language_is_that_of_the_words(tmp_path: Path, lang: str, text: str, expected: str) -> None:
    assert (
        made_page(tmp_path, f"<html lang='{lang}'><h1>A</h1><p>{text}</p></html>").value("lang") == expected
    )


@pytest.mark.parametrize(
    ("html", "is_kept"),
    [
        # what belongs to a text
        ("<h2>Useful links</h2><ul><li><a href=//a.example>A</a><li><a href=//b.example>B</a></ul>", True),
        ("<p>Words that stay:</p><ul><li><a href=//a.example>A</a><li><a href=//b.example>B</a></ul>", True),
        ("<p><a href=a.pdf>Words that stay</a></p><p><a href=b.pdf>Easy read</a></p>", True),
        ("<div id=sharing-your-views><p>Words that stay.</p></div>", True),
        ("<div class=adult-social-care><p>Words that stay.</p></div>", True),
        ("<p>Ask for the <a class=popup href=//a.example>leaflet</a> at the desk.</p>", True),
        ("<div class='row has-sidebar'><p>Words that stay.</p></div>", True),
        ("<p>Posted by hand to every house in the town.</p>", True),
        ("<h2>Share your views</h2><p>Words that stay.</p>", True),
        ("<h2>Contact us</h2><p>Ring us. We will ring you back.</p>", True),
        # what belongs to its site
        ("<h2>Related reports</h2><ul><li><a href=//a.example>Dentists</a></ul>", False),
        ("<div class=share-buttons>Share <a href=//a.example>Facebook</a></div>", False),
        ("<p>We use cookies to make this site work.</p>", False),
        ("<div class=breadcrumb><a href=/>Home</a> &gt; News</div>", False),
        ("<p><a href=/older>« Previous post</a> <a href=/newer>Next post »</a></p>", False),
        ("<div><h3><a href=/a>Dentists</a></h3><p>New.</p><h3><a href=/b>Buses</a></h3></div>", False),
        ("<p>Oakford | <a href=/p>Privacy</a> | <a href=/t>Terms of use</a></p>", False),
        ("<ul><li><a href='#a'>One</a><li><a href='#b'>Two</a><li><a href='#c'>Three</a></ul>", False),
        ("<p>© 2026 Healthwatch Oakford</p>", False),
        ("<p>Posted in: News, Reports</p>", False),
        ("<p>Posted on 3 May 2026 by A. Person</p>", False),
        ("<p>Posted by admin</p>", False),
    ],
)
def test_furniture_in_a_text_is_left_out_and_told_and_the_rest_stays(
    tmp_path: Path, html: str, is_kept: bool
) -> None:
    end = "<p>At the end people said that they would like to be asked again.</p>"
    made = made_page(tmp_path, article(f"{html}{'' if is_kept else end}"))
    assert (made.told("D127") == []) is is_kept
    assert made.told("D117") == []
    if not is_kept:
        assert made.body == f"{PROSE[3:-4]}\n\n{end[3:-4]}"


def test_columns_beside_a_text_and_what_stands_before_its_title_are_left_out(tmp_path: Path) -> None:
    page = (
        "<body><div class=top><a href=/a>Home</a> <a href=/b>News</a></div><div class=row>"
        f"<div class=col-md-8><h1>A visit</h1>{PROSE}<h3>Useful links</h3><ul><li><a href=//a.example>A</a>"
        "<li><a href=//b.example>B</a></ul></div>"
        "<div class=col-md-4><p>Tell us.</p><a href=/c>Now</a></div></div>"
    )
    made = made_page(tmp_path, page)
    assert made.body.endswith("## Useful links\n\n- A\n- B")
    assert [message.partition("out: ")[2] for message in made.told("D127")] == [
        "“Home News”.",
        "“Tell us. Now”.",
    ]


def test_what_stands_outside_the_main_part_is_named(tmp_path: Path) -> None:
    outside = "<div><p>Nine people wrote to us after the visit to say how it had gone.</p></div>"
    made = made_page(tmp_path, f"<body><main><h1>A</h1>{PROSE}{PROSE}</main>{outside}</body>")
    (told,) = made.told("D128")
    assert told.startswith(
        "This stands outside the main part of the page, and is left out: “Nine people wrote"
    )
