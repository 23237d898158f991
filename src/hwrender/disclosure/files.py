"""What files reveal besides the words in them: M050 and M051 names that tell a sensitive topic, P11
pictures.

The file name, the audio title and the message text are made of `name` and `short_title`: on a lock screen, in
a list of files or in a player they must be neutral. No copy carries what a picture's file says of the camera,
the time and the place (`hwrender.pictures.photographs` makes new pictures of the pixels alone), so this is a
note: the file itself, beside the report, still does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.inspection.pictures import is_picture, picture_leaks
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.lemmas import lemmas
from hwrender.language.word_sets import word_set
from hwrender.metadata import Metadata
from hwrender.pictures.gallery import Gallery
from hwrender.prose.walking import picture_targets
from hwrender.span import Span

_NEUTRAL = FUNCTION_WORDS | word_set("""
health healthcare care wellbeing well-being service report summary view opinion voice experience need story
feedback life people person resident patient community local council borough county city town area district
healthwatch nhs hospital gp surgery clinic doctor find out tell told say said think what how why when not one
new year easy read research work survey project listen hear us our us about visit access use user get help
support plan change better improve good future right question answer
""")
"""Words that say nothing of a report's topic."""

_TELLTALE = word_set("""
sex abortion hiv aids prostitute prostitution trafficking trafficked addiction addict drug heroin alcohol
overdose suicide suicidal self-harm harm abuse abused rape violence violent domestic refuge asylum deportation
immigration undocumented prison prisoner offender offending homeless homelessness psychosis psychiatric
schizophrenia dementia incontinence miscarriage fgm gender trans transgender gay lesbian bisexual lgbt lgbtq
lgbtq+ stigma stigmatised pregnancy pregnant maternity antenatal postnatal perinatal midwife midwifery
stillbirth fertility infertility contraception contraceptive menopause cancer hospice palliative bereavement
epilepsy hepatitis syphilis gonorrhoea chlamydia tuberculosis mental depression depressed anxiety bipolar
anorexia bulimia autism autistic adhd disability disabled
""")
"""Words that always tell."""

_TOPIC_FIELDS = (
    "title", "easy_title", "seldom_heard_groups", "services_included", "long_term_conditions",
    "types_of_disabilities", "ethnicity", "religion", "sexual_orientation",
)  # fmt: skip
"""The fields that say what a report is about, or what the people in it have in common."""


def check_sensitivity(document: Document) -> Iterator[Finding]:
    """In a report with `sensitive: true`: a file name or a short title that tells the topic."""
    metadata = document.metadata
    if not metadata.sensitive:
        return
    topics = topic_words(metadata)
    told = _told_by(metadata.name or PurePath(document.file).stem, topics)
    if told:
        hint = "Write name: and a neutral one, like health-and-care."
        what = f"The name of the files says “{told}”. {_why(told, topics)}"
        yield _error(document, _place(metadata, "name"), "M050", what, hint)
    told = _told_by(metadata.short_title or "", topics)
    if told:
        what = f"The short title says “{told}”. {_why(told, topics)} Lock screens show it."
        yield _error(document, _place(metadata, "short_title"), "M051", what, "Choose a neutral one.")


def topic_words(metadata: Metadata) -> Mapping[str, str]:
    """The words that say what the report is about, each with the field it stands in; "" for one that always
    tells."""
    places = {form for word in _words(_publisher(metadata)) for form in _forms(word)}
    found = dict.fromkeys(_TELLTALE, "")
    for field in reversed(_TOPIC_FIELDS):
        value = getattr(metadata, field) or ()
        words = [word for text in ((value,) if isinstance(value, str) else value) for word in _words(text)]
        telling = {form for word in words if not _is_neutral(word) for form in _forms(word)}
        found |= dict.fromkeys(telling - places, field)
    return found


def _publisher(metadata: Metadata) -> str:
    """Who publishes all reports of a place. Its name says where, and not what a report is about."""
    is_of_all = "contact.organisation" in metadata.other_files
    return metadata.local_healthwatch or (metadata.contact.organisation if is_of_all else None) or ""


def _told_by(text: str, topics: Mapping[str, str]) -> str:
    """The first word of a name that tells the topic; "" where none does."""
    words = (word for word in _words(text) if not _is_neutral(word))
    return next((word for word in words if any(form in topics for form in _forms(word))), "")


def _why(word: str, topics: Mapping[str, str]) -> str:
    field = next(topics[form] for form in _forms(word) if form in topics)
    return f"So does {field}: at the top." if field else "That is a private matter."


def _is_neutral(word: str) -> bool:
    return len(word) < 3 or any(form in _NEUTRAL for form in _forms(word))


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in re.findall(r"[\w+]+(?:'s)?", text.lower().replace("’", "'"))]


def _forms(word: str) -> tuple[str, ...]:
    return (word, *lemmas(word))


def _place(metadata: Metadata, field: str) -> Span:
    """The value, or, of a name that is not given, the title that it should not repeat."""
    if field in metadata.places:
        return metadata.value_place(field)
    return metadata.place("sensitive")


def _error(document: Document, place: Span, code: str, message: str, hint: str) -> Finding:
    return Finding(document.file, place, code, Severity.ERROR, message, hint)


_HINT = "Our copies leave it out. Do not share the picture file itself."


def check_picture_data(document: Document, gallery: Gallery) -> Iterator[Finding]:
    """One note for each picture whose file gives something away, the gravest thing first."""
    for target, span in picture_targets(document):
        path = gallery.file_of(target)
        told = _told(path) if path is not None else []
        if told:
            yield Finding(document.file, span, "P11", Severity.NOTE, told[0], _HINT)


def _told(path: Path) -> list[str]:
    """What the file tells; of one that cannot be read the pictures' own check speaks."""
    try:
        content = path.read_bytes()
    except OSError:
        return []
    return [leak.what for leak in picture_leaks(content, path.name)] if is_picture(content) else []
