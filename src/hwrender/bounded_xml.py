"""XML from outside as a tree, read so that it can neither swell, nor name anything outside itself.

A document type is refused in every encoding, since the parser reports it after decoding; without one there
are no entities but the five of XML. Elements are counted while they are read, so that no tree too big is ever
held.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from msgspec import Struct

ATTRIBUTES_PER_ELEMENT, FREE_ATTRIBUTES = 2, 1_000


class DamagedXmlError(ValueError):
    """Bytes that are not XML, or in an encoding that no parser of XML has to know."""


class UnsafeXmlError(ValueError):
    """XML with a document type, or with an instruction to other programs."""


class TooMuchXmlError(ValueError):
    """XML with more elements or attributes than there may be."""


class TooDeepXmlError(TooMuchXmlError):
    """XML with more elements inside each other than there may be."""


class XmlBounds(Struct, frozen=True):
    """What a tree may be. `namespaces` gives, for a namespace, the one that it is taken for."""

    most_elements: int
    most_deep: int
    allows_instructions: bool = False
    namespaces: Mapping[str, str] = MappingProxyType({})


def parse_bounded_xml(content: bytes, bounds: XmlBounds) -> tuple[Element, int]:
    """The tree in these bytes, and of how many elements it is. Raises `DamagedXmlError`, `UnsafeXmlError` or
    `TooMuchXmlError`."""
    return _BoundedParser(bounds).parse(content)


class _BoundedParser:
    def __init__(self, bounds: XmlBounds) -> None:
        self._bounds = bounds
        self._builder = TreeBuilder()
        self._names: dict[str, str] = {}
        self._count = self._depth = 0

    def parse(self, content: bytes) -> tuple[Element, int]:
        if content.count(b"=") > ATTRIBUTES_PER_ELEMENT * self._bounds.most_elements + FREE_ATTRIBUTES:
            raise TooMuchXmlError  # an element is read with all its attributes before it can be refused
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        if not self._bounds.allows_instructions:
            parser.ProcessingInstructionHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        try:
            parser.Parse(content, True)
        except (UnsafeXmlError, TooMuchXmlError):
            raise
        except (expat.ExpatError, ValueError, LookupError) as error:  # the last two are of encodings
            raise DamagedXmlError(str(error)) from error
        return self._builder.close(), self._count

    def _refuse(self, *_: object) -> None:
        raise UnsafeXmlError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        self._depth += 1
        if self._count > self._bounds.most_elements:
            raise TooMuchXmlError
        if self._depth > self._bounds.most_deep:
            raise TooDeepXmlError
        self._builder.start(self._name(name), {self._name(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(self._name(name))

    def _name(self, name: str) -> str:
        """A name as trees have it: "{namespace}name"."""
        known = self._names.get(name)
        if known is None:
            space, _, local = name.rpartition("}")
            known = f"{{{self._bounds.namespaces.get(space, space)}}}{local}" if space else name
            self._names[name] = known
        return known
