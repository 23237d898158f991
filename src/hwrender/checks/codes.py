"""Every code a finding can carry, with one plain sentence for each. A code is never used for anything else.

The letter is the family. Numbers stand in groups with gaps, so that a new code finds its place beside its
neighbours. What is explained at more length is gathered in `hwrender.checks.explaining`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "S": "Sentences and words",
        "P": "Private facts about people",
        "D": "The report and its parts",
        "M": "The lines at the top",
    }
)
"""What the codes that begin with a letter are about, in the order in which they are listed."""

CODES: Mapping[str, str] = MappingProxyType(
    {
        # the file
        "D001": "There is no such file.",
        "D002": "This is a folder and not a report.",
        "D003": "The file cannot be opened.",
        "D004": "The file is not saved as UTF-8.",
        "D005": "The file is not a text file.",
        "D006": "The file is too big to be a summary.",
        "D007": "The file holds more than a summary does.",
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
        "D031": "A paragraph is too long or too mixed up to read.",
        "D032": "A heading has no words.",
        "D033": "A row has more cells than its table has columns.",
        "D034": "There is a web page tag in the text.",
        "D035": "A comment is never closed.",
        "D036": "The tables leave out too many cells.",
        "D037": "A table cannot be drawn as a chart.",
        "D038": "No table stands beside the word {chart}.",
        # its pictures
        "D040": "A picture is not known.",
        "D041": "A picture is outside the report's folder.",
        "D042": "A picture cannot be read.",
        "D043": "A picture is too big.",
        "D044": "A picture has letters that would be too small on paper.",
        # its letters
        "D050": "No font of ours can draw a character.",
        # its footnotes
        "D060": "A footnote mark has no footnote.",
        "D061": "A footnote is never used in the text.",
        "D062": "2 footnotes have the same name.",
        # its ::: parts
        "D070": "A ::: part is never closed.",
        "D071": "A ::: line closes nothing.",
        "D072": "A ::: part is of an unknown kind.",
        "D073": "A ::: part has a setting that is not known.",
        "D074": "A section has 2 easy-read parts.",
        "D075": "An easy-read part is inside something else.",
        "D076": "A passage names a language that does not exist.",
        "D077": "A ::: part is empty.",
        # its addresses
        "D080": "A link leads to an address that cannot be used.",
        "D081": "A link has no words.",
        "D082": "An address carries words that nobody will see.",
        "D085": "A picture's address cannot be used.",
        "D086": "A picture has no name.",
        # what a person has accepted
        "D090": "Nothing says why a finding is ignored.",
        "D091": "There is no such code to ignore.",
        "D092": "There is nothing here to ignore.",
        "D093": "A comment to hwrender is not clear.",
        # what other programs mean by its signs
        "D100": "Words are struck out.",
        "D101": "A heading has no blank after its # signs.",
        "D102": "A line makes a heading of the text above it.",
        "D103": "A bullet or letter of a list was typed.",
        "D104": "A line in a sentence is taken for a list.",
        "D105": "A line is taken for an address and not shown.",
        "D106": "A box to tick would be printed as brackets.",
        "D107": "A sign of another program would be printed.",
        "D108": "A table is written as another program writes it.",
        "D109": "A picture or link is not written as one.",
        # the page or Word file it was made from
        "D111": "A line of a page or text belongs to no field.",
        "D112": "A page or text has no title.",
        "D113": "A page has no summary.",
        "D114": "A picture of an imported file cannot be kept.",
        "D115": "A picture of an imported file has no description.",
        "D116": "A part of an imported file needs a person to look at it.",
        "D117": "Words of an imported file are lost.",
        "D118": "A line of an imported file is used as a heading or the title.",
        "D119": "A file to import has far more in it than a summary.",
        "D120": "Words of an imported file are hidden, struck out or a signature.",
        "D122": "A text is not saved as UTF-8, or its signs are spoiled.",
        "D125": "A paragraph is set in and would be shown as code.",
        "D126": "An item of a list would get another number.",
        "D127": "A part of a page looks like a part of its site.",
        "D128": "Something on a page was taken for a part of the report, or for none.",
        "D129": "A file to import has no words in it.",
        # a person's voice beside it
        "D130": "A recording of a person's voice cannot be used.",
        "D131": "The words of a recording have changed.",
        # its front matter as YAML
        "M001": "The front matter cannot be read.",
        "M002": "The front matter is not a list of keys.",
        "M003": "A key is not known.",
        "M004": "A key is given twice.",
        "M005": "A key has an old name.",
        "M006": "The front matter uses a YAML sign that is not needed here.",
        "M007": "Curly quotes stand around a value.",
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
        # its contradictions
        "M040": "The answer about partnership and the partners do not agree.",
        "M041": "The text names a partner that the fields do not.",
        "M042": "The dates of the text and of the fields do not agree.",
        "M043": "The themes and the text do not agree.",
        "M044": "An organisation is written in 2 ways.",
        "M045": "The title says its place twice.",
        "M046": "The evidence ends before it begins.",
        "M047": "The report was published before its evidence.",
        "M048": "The numbers of people do not agree.",
        "M049": "The visit and the methods do not agree.",
        # a sensitive report
        "M050": "The name of the files shows a sensitive topic.",
        "M051": "The short title shows a sensitive topic.",
        # the organisation's file
        "M060": "The file of your organisation cannot be read.",
        "M061": "The file of your organisation has a key that is not known.",
        "M062": "A value in the file of your organisation cannot be used.",
        "M063": "A file or folder that your organisation names cannot be used.",
        "M064": "A colour of your organisation is hard to see.",
        "M065": "A report and its folder belong to 2 organisations.",
        # a translation that is to stand beside it
        "M070": "A report and its translation cannot stand side by side.",
        # what must not leave the building
        "P1": "This is somebody's NHS number.",
        "P2": "This is somebody's National Insurance number.",
        "P3": "This is a way to reach somebody.",
        "P4": "This is somebody's address.",
        "P5": "This is somebody's date of birth.",
        "P6": "So few people could be recognised.",
        "P7": "A total and its parts reveal a small number.",
        "P8": "This may be the name of a person.",
        "P9": "Facts or numbers here can point to one person.",
        "P10": "A quotation may show who said it.",
        "P11": "A picture file holds hidden facts.",
        "P12": "Some words are not in English. Not all checks read them.",
        # its wording
        "S0": "A part has no easy-read wording.",
        "S1": "A sentence is too long.",
        "S2": "A sentence has more than one idea.",
        "S3": "A sentence does not say who does what.",
        "S4": "A paragraph is too long.",
        "S5": "A hard word has no meaning beside it.",
        "S6": "A hard word is used before it is explained.",
        "S7": "Letters stand for a name that nobody spells out.",
        "S8": "One thing has 2 names.",
        "S9": "Words do not mean what they say.",
        "S10": "A word is not English.",
        "S11": "A percentage is hard to picture.",
        "S12": "Numbers are written in several ways.",
        "S13": "A number is written as a word.",
        "S14": "A range has a dash.",
        "S15": "A number is written in Roman letters.",
        "S16": "A date is not written in the plainest way.",
        "S17": "A word is cut short.",
        "S18": "A sign stands for the word “and”.",
        "S19": "Words are in capitals.",
        "S20": "A slash stands between words.",
        "S21": "A plural is in brackets.",
        "S22": "There are plainer words for this.",
        "S23": "Nouns hide what people do.",
        "S24": "A list is too long.",
        "S25": "A heading is on the wrong level.",
        "S26": "A link does not say where it goes.",
        "S27": "A picture is not described.",
        "S28": "A word can hurt people.",
        "S29": "Readers cannot reach you.",
        "S30": "The report is too long.",
        "S31": "The easy wording does not say what the summary says.",
        "S32": "Nobody has approved this easy wording as it is.",
        "S33": "A word can mean more than one thing.",
        # what further standards of easy language ask
        "S35": "The easy copy has few pictures.",
        "S36": "A time is not written in the plainest way.",
        "S37": "A phone number is one long row of figures.",
        "S38": "A number is very large.",
        "S39": "A question is in the text.",
        "S40": "A sentence says no twice.",
        "S41": "Nothing says who “they” or “it” is.",
        "S42": "Another idea comes before the main point.",
        "S43": "A sentence tells what did not happen.",
        "S44": "A list is inside another list.",
        "S45": "There is a table in easy words.",
        "S46": "There is a footnote in easy words.",
        "S47": "Marks or dots need working out.",
        "S48": "Not everyone knows a sign.",
        "S49": "The report starts with how the work was done.",
        "S50": "The report does not speak to its readers.",
        "S60": "Readers said that this is not clear.",
        "S61": "Readers have not tried the easy words as they are now.",
        "S70": "A translation has another number, date, name or address than the English.",
        "S71": "A translation has other rows or pictures than the English.",
        "S72": "A translation was made from other English words than those of now.",
        "S73": "Words of another language are not marked.",
        "S75": "Some rules are for English alone and were not run.",
    }
)

LEAD_TO_A_PERSON = frozenset(["P1", "P2", "P3", "P4", "P5"])
"""Codes of what is never repeated, because it would be carried into whatever is saved or printed."""
BROKEN_PARTS = frozenset(["D070", "D071", "D072", "D074", "D075"])
"""Codes of broken `:::` lines, after which nobody knows which words are easy ones."""
NEVER_CLOSED, INSIDE_ANOTHER = "D070", "D075"
"""A part that is never closed holds all parts after it: closing it mends those too."""
