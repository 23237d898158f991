"""Words that other programs would act on are words here: in every copy, in every property, in every name."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from hwrender.edition.outline import entry
from hwrender.formats.audio import id3
from hwrender.formats.audio.containers import MP4, OGG, Encoding, Mark, read_tags, write_sound
from hwrender.inspection import LocalIdentifiers
from hwrender.publishing.manifest import read_manifest
from hwrender.verifying import verify_folder
from watched import MADE_FORMATS, Built, build_watched

SOUNDS = tuple(row.name for row in MADE_FORMATS if row.is_sound)
WORDS = {
    "HTML": "<script>alert(1)</script> <img src=x onerror=alert(1)> <b>bold</b>",
    "an event": '" onmouseover="alert(1)',
    "the end of a script": "</script></style></title><!-- --> ]]>",
    "entities": "&lt;b&gt; &amp;amp; &#0;".replace("&#0;", "&#65;"),
    "a template": "{{ 7 * 7 }} {% for a in b %} ${HOME} #{x} <%= y %>",
    "a format": "%s %n {0} {title} %(name)s",
    "a spreadsheet": "=cmd|' /C calc'!A0 +1+1 -2+3 SUM(A1)",
    "a shell": "; rm -rf ~ && $(reboot) `reboot` | tee /etc/passwd",
    "a query": "'; DROP TABLE reports; --",
    "a PDF string": "(a) \\(b\\) \\\\ ) Tj ET endstream endobj xref <</S /JavaScript>>",
    "XML": "<!DOCTYPE a [<!ENTITY b 'c'>]> <?php echo 1 ?> <w:p/>",
    "slashes and dots": "../../etc/passwd ..\\..\\windows C:\\con \\\\server\\share",
    "reserved names": "CON PRN AUX NUL COM1 LPT1.txt",
    "quotes": "\"double\" 'single' “curly” ‘curly’ «a» `b`",
    "commas and tabs": "a,b;c:d|e",
    "wide letters": "ﬁ ﬀ Å Å é é ½ ² № ™",
    "an address": "http://169.254.169.254/latest javascript:alert(1) data:text/html,a",
    "a long word": "x" * 300,
    "captions": "00:00:01.000 --> 00:00:02.000 WEBVTT NOTE [aside]",
}


def yaml(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def markdown(words: str) -> str:
    return re.sub(r"([\\`*_{}\[\]()#+.!|<>~:^&$=@-])", r"\\\1", words)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    top, reports = tmp_path_factory.mktemp("words"), []
    for number, words in enumerate(WORDS.values()):
        folder = top / str(number)
        folder.mkdir()
        (folder / "report.md").write_text(
            f"---\ntitle: {yaml(words)}\nlang: en-GB\nshort_title: {yaml(words)}\nname: report\n"
            f"contact:\n  organisation: {yaml(words)}\n---\n\n## {markdown(words)}\n\n{markdown(words)}\n\n"
            f"- {markdown(words)}\n\n| {markdown(words)} | b |\n|---|---|\n| c | {markdown(words)} |\n\n"
            f"![{markdown(words)}](police)\n",
            encoding="utf-8",
        )
        reports.append(folder / "report.md")
    return dict(zip(WORDS, build_watched(reports, seconds=300), strict=True))


@pytest.mark.parametrize("name", WORDS)
def test_the_words_stand_in_every_copy_as_they_were_written(name: str, built: dict[str, Built]) -> None:
    result = built[name]
    assert (result.error, result.calls) == ("", ())
    assert result.folder is not None, result.messages
    verdict = verify_folder(result.folder, LocalIdentifiers())
    assert [check for check in verdict.checks if not check.passed] == []
    assert [check for file in verdict.files for check in file.checks if not check.passed] == []
    wanted = entry("title", WORDS[name])
    for row in MADE_FORMATS:
        if not row.is_sound and row.words != "none":
            found = row.load().read_outline(result.folder / f"report{row.suffix}")
            assert wanted in found or row.words == "alone", row.name
            assert sum(row.same(each.text) == row.same(wanted.text) for each in found) >= 5, row.name
    manifest = read_manifest(result.folder)
    assert manifest is not None
    assert sorted(path.name for path in result.folder.iterdir()) == sorted(
        ["manifest.json", *(file.file for file in manifest.files)]
    )


@pytest.mark.parametrize("words", [*WORDS.values(), "a\nb", "a\u2028b", "\U0001f600"])
def test_a_tag_of_a_sound_file_holds_any_title(words: str) -> None:
    tag = id3.Tag(words, words, words, "Speech", "eng", "2016", words, 1000, b"", (), words, ())
    read = id3.read_tag(id3.tag_bytes(tag))
    assert (read.title, read.artist, read.copyright, read.transcript) == (words, words, words, words)


@pytest.mark.parametrize("encoding", [Encoding(OGG, "libopus", 48_000, "flt", "mono", 24_000),
                                      Encoding(MP4, "aac", 44_100, "fltp", "mono", 64_000)],
                         ids=["opus", "m4b"])  # fmt: skip
@pytest.mark.parametrize("words", [*WORDS.values(), "a\u2028b", "\U0001f600"])
def test_the_tags_of_the_other_sound_files_hold_any_title(
    words: str, encoding: Encoding, tmp_path: Path
) -> None:
    path = tmp_path / "made.sound"
    silence = [np.zeros(12_000, np.float32)]
    tags = {"title": words, "artist": words, "copyright": words, "lyrics": f"{words}\n{words}"}
    write_sound(path, encoding, silence, 24_000, tags, (Mark(words, 0, 250), Mark(words, 250, 500)))
    read, marks = read_tags(path)
    assert {name: read[name] for name in tags} == tags
    assert [(mark.title, mark.start_ms) for mark in marks] == [(words, 0), (words, 250)]


def test_all_these_words_are_heard_in_every_sound_file(tmp_path: Path) -> None:
    body = "\n\n".join(f"## {markdown(words)}\n\n{markdown(words)}" for words in WORDS.values())
    title = yaml(WORDS["captions"] + WORDS["XML"])
    report = tmp_path / "report.md"
    report.write_text(f"---\ntitle: {title}\nlang: en-GB\n---\n\n{body}\n", encoding="utf-8")
    (result,) = build_watched([report], seconds=300, sounds=SOUNDS)
    assert (result.error, result.calls) == ("", ())
    assert result.folder is not None
    verdict = verify_folder(result.folder, LocalIdentifiers())
    assert len(verdict.files) == len(MADE_FORMATS)
    assert verdict.passed(), [check for file in verdict.files for check in file.checks if not check.passed]
