"""A computer of a cluster that lies: what it sends is refused as a whole, and nothing is published."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, msgpack
from PIL import Image

from hwrender import __version__
from hwrender.errors import HwrenderError, MissingError
from hwrender.formats import ALL_FORMATS, Format, format_named
from hwrender.pipeline import remote_answers
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_answers import pack_failure, read_answer
from hwrender.pipeline.remote_jobs import pack_job, publish_answer, run_job
from hwrender.pipeline.report import PreparedReport, prepare_report
from trials import everything

DOCUMENTS = tuple(row for row in ALL_FORMATS if row.name in ("pdf", "word", "html"))
SOUNDS = tuple(row for row in ALL_FORMATS if row.is_sound)
TEXT = "---\ntitle: What people said\nlang: en-GB\nname: {name}\n---\n\n## A part\n\n{words}\n"

Answer = dict[str, Any]


class Asked(Struct, frozen=True):
    """A report that was sent from a folder, and the honest answer."""

    report: Path
    prepared: PreparedReport
    options: BuildOptions
    answer: bytes

    def publish(self, answer: object) -> Outcome:
        return publish_answer(answer, self.report, self.prepared, self.options, Environment(None))


def ask(folder: Path, words: str, formats: tuple[Format, ...], name: str = "report") -> Asked:
    report = folder / "report.md"
    report.write_text(TEXT.format(words=words, name=name), encoding="utf-8")
    options = BuildOptions(folder / "out", formats=formats)
    prepared = prepare_report(report, options, Environment(None))
    assert isinstance(prepared, PreparedReport)
    answer = run_job(pack_job(report, prepared, options), Environment(None, processors=1))
    return Asked(report, prepared, options, answer)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return ask(tmp_path_factory.mktemp("documents"), "People were kind.", DOCUMENTS)


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """An honest answer to another question."""
    return ask(tmp_path_factory.mktemp("others"), "People were not kind.", DOCUMENTS)


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return ask(tmp_path_factory.mktemp("sounds"), "Yes.", SOUNDS)


@pytest.fixture(scope="module")
def other_sounds(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return ask(tmp_path_factory.mktemp("other_sounds"), "No.", SOUNDS)


def changed(answer: bytes, change: Callable[[Answer], object]) -> bytes:
    raw: Answer = msgpack.decode(answer)
    change(raw)
    return msgpack.encode(raw)


def file_of(raw: Answer, name: str) -> Answer:
    return next(file for file in raw["files"] if file["format"] == name)


def put(raw: Answer, name: str, content: bytes) -> None:
    """Other content with its right digest."""
    file_of(raw, name).update(content=content, sha256=hashlib.sha256(content).hexdigest())


def assert_refused(asked: Asked, answer: object, why: str) -> None:
    with pytest.raises(HwrenderError) as refused:
        asked.publish(answer)
    assert "a computer of the cluster has sent a wrong answer" in refused.value.what
    assert why in refused.value.what
    assert refused.value.what.isprintable()
    assert "Nothing was published." in refused.value.remedy
    assert everything(asked.options.output) == {}


NAMED = [
    ("a path for a format", lambda raw: raw["files"][0].update(format="../../outside")),
    ("a whole path for a format", lambda raw: raw["files"][0].update(format="/etc/passwd")),
    ("a format that nobody asked for", lambda raw: raw["files"][0].update(format="audio")),
    ("a format that there is not", lambda raw: raw["files"][0].update(format="exe")),
    ("one file too few", lambda raw: raw["files"].pop()),
    ("one file twice", lambda raw: raw["files"].append(raw["files"][0])),
    ("none", lambda raw: raw["files"].clear()),
]


@pytest.mark.parametrize("change", [change for _, change in NAMED], ids=[name for name, _ in NAMED])
def test_an_answer_has_the_files_that_were_asked_for(
    documents: Asked, change: Callable[[Answer], object]
) -> None:
    assert_refused(documents, changed(documents.answer, change), "not those that were asked for")


SHAPES = [
    ("a name of its own for a file", lambda raw: raw["files"][0].update(file="../../x.pdf")),
    ("a folder of its own", lambda raw: raw.update(folder="/tmp")),
    ("findings of its own", lambda raw: raw.update(findings=[])),
    ("text for content", lambda raw: raw["files"][0].update(content="text")),
    ("no digest", lambda raw: raw["files"][0].update(sha256="")),
    ("a digest in another script", lambda raw: raw["files"][0].update(sha256="٠" * 64)),
    ("a thousand files", lambda raw: raw.update(files=raw["files"] * 400)),
    ("a long version", lambda raw: raw.update(hwrender="1" * 10_000)),
    ("a check that moves the cursor", lambda raw: raw["files"][0].update(checks=["\x1b[2J"])),
    ("a check in two lines", lambda raw: raw["files"][0].update(checks=["words\n"])),
    ("a thousand checks", lambda raw: raw["files"][0].update(checks=["words"] * 1000)),
    ("a length that is no number", lambda raw: raw["files"][0].update(duration_seconds=float("nan"))),
    ("a length below nothing", lambda raw: raw["files"][0].update(duration_seconds=-1.0)),
    ("a voice with more to say", lambda raw: raw["files"][0].update(voice={"engine": "x", "path": "/etc"})),
    ("another kind", lambda raw: raw.update(type="published")),
]


@pytest.mark.parametrize("change", [change for _, change in SHAPES], ids=[name for name, _ in SHAPES])
def test_an_answer_has_the_shape_of_an_answer(documents: Asked, change: Callable[[Answer], object]) -> None:
    assert_refused(documents, changed(documents.answer, change), "cannot be understood")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\xc1",
        b"\x91" * 100_000,
        pickle.dumps({"files": ()}),
        b"\xdd\xff\xff\xff\xff",
        msgpack.encode([1]),
    ],
    ids=["empty", "damaged", "deep", "pickled", "a list as long as memory", "a list"],
)
def test_bytes_that_are_no_answer_are_refused(documents: Asked, answer: bytes) -> None:
    assert_refused(documents, answer, "cannot be understood")


@pytest.mark.parametrize("answer", [None, "text", 1, {"files": ()}, OSError("x"), bytearray(b"x")])
def test_what_is_not_bytes_is_no_answer(documents: Asked, answer: object) -> None:
    assert_refused(documents, answer, "no answer at all")


def test_an_answer_that_is_too_large_is_not_even_read(
    documents: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_answers, "MOST_ANSWER_BYTES", len(documents.answer) - 1)
    assert_refused(documents, documents.answer, "too large")


@pytest.mark.parametrize("name", ["pdf", "word", "html"])
def test_a_file_with_another_digest_is_refused(documents: Asked, name: str) -> None:
    answer = changed(documents.answer, lambda raw: file_of(raw, name).update(content=b"%PDF-1.7"))
    assert_refused(documents, answer, f"the {name} file is damaged")


@pytest.mark.parametrize("name", ["pdf", "word", "html"])
@pytest.mark.parametrize("kind", ["nothing", "a picture", "another format", "a program"])
def test_a_file_of_another_format_is_refused(documents: Asked, name: str, kind: str, tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "picture.png")
    raw = msgpack.decode(documents.answer)
    other = file_of(raw, "word" if name == "pdf" else "pdf")["content"]
    contents = {
        "nothing": b"",
        "a picture": (tmp_path / "picture.png").read_bytes(),
        "another format": other,
        "a program": b"\x7fELF" + b"\0" * 500,
    }
    put(raw, name, contents[kind])
    assert_refused(documents, msgpack.encode(raw), f"the {name} file")


@pytest.mark.parametrize("name", ["pdf", "word", "html"])
def test_a_file_with_other_words_is_refused(documents: Asked, others: Asked, name: str) -> None:
    raw, other = msgpack.decode(documents.answer), msgpack.decode(others.answer)
    put(raw, name, file_of(other, name)["content"])
    assert_refused(documents, msgpack.encode(raw), f"the {name} file has other words")


def test_a_page_that_asks_for_something_elsewhere_is_refused(documents: Asked) -> None:
    raw = msgpack.decode(documents.answer)
    page = file_of(raw, "html")["content"]
    put(
        raw,
        "html",
        page.replace(b"</head>", b'<link rel="stylesheet" href="https://example.org/a.css"></head>'),
    )
    assert_refused(documents, msgpack.encode(raw), "the html file fails its checks")


@pytest.mark.parametrize("name", ["audio", "opus", "m4b", "vtt"])
def test_a_sound_with_other_words_is_refused(sounds: Asked, other_sounds: Asked, name: str) -> None:
    raw, other = msgpack.decode(sounds.answer), msgpack.decode(other_sounds.answer)
    put(raw, name, file_of(other, name)["content"])
    assert_refused(sounds, msgpack.encode(raw), f"the {name} file has other words")


@pytest.mark.parametrize("name", ["audio", "opus", "m4b", "vtt", "wav"])
def test_a_sound_that_is_none_is_refused(sounds: Asked, name: str) -> None:
    raw = msgpack.decode(sounds.answer)
    put(raw, name, b"\x89PNG\r\n\x1a\n" + b"\0" * 2000)
    assert_refused(sounds, msgpack.encode(raw), f"the {name} file")


def test_a_sound_says_how_long_it_is_and_a_document_does_not(sounds: Asked, documents: Asked) -> None:
    silent = changed(sounds.answer, lambda raw: file_of(raw, "audio").update(duration_seconds=None))
    assert_refused(sounds, silent, "does not say how long it is")
    heard = changed(documents.answer, lambda raw: file_of(raw, "pdf").update(duration_seconds=2.0))
    assert_refused(documents, heard, "the pdf file is no sound")


def test_another_version_is_named_with_what_to_install(documents: Asked) -> None:
    answer = changed(documents.answer, lambda raw: raw.update(hwrender="0.0.1"))
    with pytest.raises(MissingError, match=r"another hwrender, version 0\.0\.1") as refused:
        documents.publish(answer)
    assert refused.value.remedy == f"Install version {__version__} on every computer."


@pytest.mark.parametrize("kind", ["SystemExit", "KeyboardInterrupt", "builtins.exec", "", "HwrenderError"])
def test_an_error_of_a_kind_that_there_is_not_becomes_the_plain_one(documents: Asked, kind: str) -> None:
    answer = msgpack.encode({"type": "failed", "kind": kind, "what": "It failed.", "remedy": "Try again."})
    with pytest.raises(HwrenderError, match=r"It failed\.") as told:
        documents.publish(answer)
    assert type(told.value) is HwrenderError


def test_an_error_there_is_the_same_error_here(documents: Asked) -> None:
    with pytest.raises(MissingError, match="no voice") as told:
        documents.publish(
            pack_failure(MissingError("There is no voice\x1b[2J.\n" + "x" * 1000, "Install one."))
        )
    assert told.value.what.isprintable()
    assert len(told.value.what) == 300


@pytest.mark.parametrize("asked", ["documents", "sounds"])
def test_an_honest_answer_is_taken_with_names_that_were_known_here(
    asked: str, request: pytest.FixtureRequest
) -> None:
    honest: Asked = request.getfixturevalue(asked)
    files = read_answer(honest.answer, honest.options.formats)
    assert [file.format for file in files] == [row.name for row in honest.options.formats]
    try:
        outcome = honest.publish(honest.answer)
        assert set(everything(honest.options.output)) == {
            "report/manifest.json",
            *(f"report/report{format_named(file.format).suffix}" for file in files),
        }
        assert outcome.made == tuple(row.name for row in honest.options.formats)
    finally:
        for path in honest.options.output.rglob("*.*"):
            path.unlink(missing_ok=True)


def test_a_draft_that_was_made_elsewhere_has_the_name_of_one(tmp_path: Path) -> None:
    words = "People were kind.\n\n::: easy-read drafted\nPeople were kind.\n:::\n"
    asked = ask(tmp_path, words, DOCUMENTS[:1])
    outcome = asked.publish(asked.answer)
    assert outcome.manifest is not None
    assert outcome.manifest.drafts() == ("report-draft.pdf",)
    assert outcome.manifest.parts == {"drafted": 1}
