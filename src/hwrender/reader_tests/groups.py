"""Who readers may be: a short fixed list. A group in free words could say who somebody is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "learning-disability": "people with a learning disability",
        "autism": "autistic people",
        "learning-english": "people who are learning English",
        "deaf": "Deaf people",
        "sight-loss": "people with sight loss",
        "dementia": "people with dementia",
        "mental-health": "people with a mental health condition",
        "reading": "people who find reading hard",
        "older": "older people",
        "young": "young people",
        "carers": "carers",
        "people": "people",
    }
)
"""Each group by its key, as it stands in a sentence. The last one says nothing of anybody."""
