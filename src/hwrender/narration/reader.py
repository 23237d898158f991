"""Who reads a script: a voice that is fit for its language, or nobody but the person who has recorded it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hwrender.errors import MissingError
from hwrender.language.languages import is_english
from hwrender.narration.lexicon import NO_LEXICON
from hwrender.narration.model import Script
from hwrender.narration.person.model import PersonRecordings
from hwrender.narration.voices.of_language import voice_for

if TYPE_CHECKING:
    from hwrender.edition.model import Edition
    from hwrender.narration.lexicon import Lexicon

_NOBODY = "silent"
"""An engine is opened even where a person says every line. This one is never heard then."""


def reader_of(script: Script, wanted: str | None, recordings: PersonRecordings) -> str:
    """The name of the voice for all that no person has recorded. `wanted` is what somebody chose.

    Raises `MissingError` where no voice is fit and a line has no recording."""
    try:
        return voice_for(script.language, wanted)
    except MissingError as missing:
        spoken = [each.spoken for each in script.utterances if each.spoken]
        lacking = sum(recordings.of(each) is None for each in spoken)
        if not lacking:
            return _NOBODY
        if lacking == len(spoken):
            raise
        lines = "1 line has" if lacking == 1 else f"{lacking} lines have"
        raise MissingError(f"{missing.what} {lines} no recording yet.", missing.remedy) from missing


def reader_for(
    edition: Edition, wanted: str | None, lexicon: Lexicon | None, recordings: PersonRecordings
) -> str | None:
    """The same for an edition; what was chosen for one in English, as every voice of ours reads that."""
    if is_english(edition.publication.language):
        return wanted
    from hwrender.narration.script import write_script  # only where it is not English

    return reader_of(write_script(edition, lexicon=lexicon or NO_LEXICON), wanted, recordings)
