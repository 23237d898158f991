"""Media overlays: which element a reading system marks while which part of a sound is heard (EPUB 3.3, 9).

What a listener may want to leave (a list, a table) or to skip (a footnote) is a sequence of its own that says
what it is (9.3.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.formats.epub.documents import OPS
from hwrender.formats.epub.elements import document, made
from hwrender.formats.epub.hearing import HeardDocument, HeardElement

SMIL = "http://www.w3.org/ns/SMIL"

_BREAKS = frozenset(("body", "seq", "par"))
_SEQUENCES = {"ul": "list", "ol": "list", "table": "table", "tr": "table-row"}
_NOTE = "footnote"


class Overlay(Struct, frozen=True):
    """The overlay of a document: its file beside the package, its content, and how long it is heard."""

    file: str
    content: bytes
    seconds: float


class SoundClip(Struct, frozen=True):
    """A part of a sound file, in seconds."""

    file: str
    begin_seconds: float
    end_seconds: float


def sound_file(document_file: str) -> str:
    """The sound of a document."""
    return f"sound/{document_file.removesuffix('.xhtml')}.mp3"


def overlay_of(heard: HeardDocument) -> Overlay:
    """What is heard in a document, in its order."""
    file = heard.document.file
    writer = _OverlayWriter(file, {each.id: each for each in heard.elements})
    (body,) = (each for each in heard.document.root if each.tag == "body")
    return _finished(file, list(writer.sequence(body)), (_seconds(each) for each in heard.elements))


def overlay_of_labels(file: str, clips: Sequence[tuple[str, SoundClip | None]]) -> Overlay:
    """What is heard of a document of labels, by their ids: the sounds of the headings that they repeat."""
    pars = [_par(file, name, clip) for name, clip in clips]
    return _finished(file, pars, (clip.end_seconds - clip.begin_seconds for _, clip in clips if clip))


def clock(seconds: float) -> str:
    """A full clock value (SMIL 3.0, 5.4.3): "0:01:02.345"."""
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


class _OverlayWriter:
    def __init__(self, file: str, heard: Mapping[str, HeardElement]) -> None:
        self._file = file
        self._heard = heard
        self._sequences = 0

    def sequence(self, element: Element) -> Iterator[Element]:
        """What is heard of an element and of all inside it."""
        pars = list(self._own(element))
        pars += [par for child in element for par in self.sequence(child)]
        kind = element.get("epub:type") if element.get("epub:type") == _NOTE else _SEQUENCES.get(element.tag)
        if kind is None or not pars:
            yield from pars
            return
        if "id" not in element.attrib:
            self._sequences += 1
            element.set("id", f"Sequence-{self._sequences}")
        yield made(
            "seq", {"epub:type": kind, "epub:textref": _address(self._file, element.attrib["id"])}, *pars
        )

    def _own(self, element: Element) -> Iterator[Element]:
        heard = self._heard.get(element.get("id", ""))
        if heard is not None:
            clip = SoundClip(sound_file(self._file), heard.begin_seconds, heard.end_seconds)
            yield _par(self._file, heard.id, clip if heard.is_heard else None)


def _par(file: str, name: str, clip: SoundClip | None) -> Element:
    par = made("par", {}, made("text", {"src": _address(file, name)}))
    if clip is not None:
        times = {"clipBegin": clock(clip.begin_seconds), "clipEnd": clock(clip.end_seconds)}
        par.append(made("audio", {"src": f"../{clip.file}", **times}))
    return par


def _address(file: str, name: str) -> str:
    return f"../{file}#{name}"


def _seconds(heard: HeardElement) -> float:
    return heard.end_seconds - heard.begin_seconds


def _finished(file: str, pars: Sequence[Element], seconds: Iterator[float]) -> Overlay:
    body = made("body", {"epub:textref": f"../{file}"}, *pars)
    root = made("smil", {"xmlns": SMIL, "xmlns:epub": OPS, "version": "3.0"}, body)
    name = f"overlays/{file.removesuffix('.xhtml')}.smil"
    return Overlay(name, document(root, breaks=_BREAKS), round(sum(seconds), 3))
