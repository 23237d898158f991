"""Every code a finding can carry, with one plain sentence for each. A code is never used for anything else.

The letter is the family: D the document, M its metadata, S sentences and words, P privacy, L layout, V a
finished file. Numbers stand in groups with gaps, so that a new code finds its place beside its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        # the file
        "D001": "There is no such file.",
        "D002": "This is a folder and not a report.",
        "D003": "The file cannot be opened.",
        "D004": "The file is not saved as UTF-8.",
        "D005": "The file is not a text file.",
        "D006": "The file is too big to be a summary.",
        # its frame
        "D010": "The report does not start with its front matter.",
        "D011": "The front matter is never closed.",
        "D012": "The front matter is too long.",
        "D015": "The report has no text under its front matter.",
        # its characters
        "D020": "There is a character here that cannot be printed or spoken.",
        "D021": "There is a hidden character here that turns text around.",
        "D022": "A character was lost here before the file was saved.",
        # its blocks
        "D030": "Lists or quotations are nested too deep.",
        "D031": "A paragraph is too long or too tangled to read.",
        "D032": "A heading has no words.",
        "D033": "A row has more cells than its table has columns.",
        "D034": "A web page tag stands in the text.",
        "D035": "A comment is never closed.",
        "D036": "The tables leave out too many cells.",
        # its pictures
        "D040": "A picture is not known.",
        "D041": "A picture lies outside the report's folder.",
        "D042": "A picture cannot be read.",
        "D043": "A picture is too big.",
        # its letters
        "D050": "No font of ours can draw a character.",
        # its footnotes
        "D060": "A footnote mark has no footnote.",
        "D061": "A footnote is never named in the text.",
        "D062": "Two footnotes have the same name.",
        # its ::: parts
        "D070": "A ::: part is never closed.",
        "D071": "A ::: line closes nothing.",
        "D072": "A ::: part is of an unknown kind.",
        "D073": "A ::: part has a setting that is not known.",
        "D074": "A section has two easy-read parts.",
        "D075": "An easy-read part stands inside something else.",
        "D076": "A passage names a language that does not exist.",
        "D077": "A ::: part is empty.",
        # its addresses
        "D080": "A link leads to an address that cannot be used.",
        "D081": "A link has no words.",
        "D082": "An address carries words that nobody will see.",
        "D085": "A picture's address cannot be used.",
        "D086": "A picture has no name.",
        # its front matter as YAML
        "M001": "The front matter cannot be read.",
        "M002": "The front matter is not a list of keys.",
        "M003": "A key is not known.",
        "M004": "A key is given twice.",
        "M005": "A key has an old name.",
        "M006": "The front matter uses a YAML sign that is not needed here.",
        # its values
        "M010": "The report has no title.",
        "M011": "The report has no language.",
        "M020": "A value is of the wrong kind.",
        "M021": "A date cannot be read.",
        "M022": "A language does not exist.",
        "M023": "A name cannot be used for a file.",
        "M024": "A number cannot be read.",
        "M025": "An answer is not Yes or No.",
        "M026": "An address cannot be used.",
        "M027": "A picture is not beside the report.",
        "M028": "A hard word has no meaning.",
        # its vocabularies
        "M030": "A value is not one of the known ones.",
        "M031": "A value is an old label.",
        "M032": "A value is given twice.",
    }
)
