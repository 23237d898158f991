"""Short forms and what is said for them."""

from __future__ import annotations

ABBREVIATIONS: dict[str, str] = {
    "e.g.": "for example,", "eg": "for example,", "e.g": "for example,", "i.e.": "that is,", "ie": "that is,",
    "i.e": "that is,", "etc.": "and so on", "etc": "and so on", "et al.": "and others",
    "et al": "and others", "vs.": "versus", "vs": "versus", "viz.": "namely", "cf.": "compare",
    "N.B.": "note", "NB": "note", "nb": "note", "approx.": "about", "approx": "about",
    "dept.": "department", "dept": "department", "Dept": "Department", "Dept.": "Department",
    "govt": "government", "Govt": "Government", "incl.": "including", "inc.": "including",
    "excl.": "not including", "max.": "at most", "tel.": "telephone", "Tel.": "telephone",
    "tel": "telephone", "Tel": "telephone", "ext.": "extension", "ext": "extension", "fax.": "fax",
    "w/c": "week commencing", "w/e": "week ending", "c/o": "care of", "w/o": "without",
    "b/f": "brought forward", "n/a": "not applicable", "N/A": "not applicable", "p.a.": "a year",
    "p/a": "a year", "pcm": "a month", "a.k.a.": "also known as", "aka": "also known as",
    "AKA": "also known as", "ASAP": "as soon as possible", "asap": "as soon as possible",
    "DOB": "date of birth", "DoB": "date of birth", "D.O.B.": "date of birth",
    "FAO": "for the attention of", "TBC": "to be confirmed", "tbc": "to be confirmed",
    "RSVP": "please reply", "PS": "P S", "Ltd": "Limited", "Ltd.": "Limited", "plc": "P L C",
    "A&E": "Accident and Emergency", "A & E": "Accident and Emergency",
    "A and E": "Accident and Emergency", "Q&A": "questions and answers", "Q&As": "questions and answers",
    "Q & A": "questions and answers", "B&B": "bed and breakfast", "B&Bs": "bed and breakfasts",
    "b&b": "bed and breakfast", "b&bs": "bed and breakfasts", "R&D": "research and development",
    "T&Cs": "terms and conditions", "P&P": "postage and packing", "D&I": "diversity and inclusion",
    "ED&I": "equality, diversity and inclusion", "EDI": "equality, diversity and inclusion",
    "G&T": "gin and tonic", "D/deaf": "deaf", "d/Deaf": "deaf", "and/or": "and or", "he/she": "he or she",
    "she/he": "she or he", "s/he": "she or he", "his/her": "his or her", "him/her": "him or her",
    "they/them": "they or them", "OK": "okay", "O.K.": "okay", "LGBTQ+": "L G B T Q plus",
    "LGBTQIA+": "L G B T Q I A plus", "LGBT+": "L G B T plus", "WTE": "whole time equivalent",
    "Min. age": "Youngest age", "Max. age": "Oldest age", "FTE": "full time equivalent", "incl": "including",
    "&c.": "and so on", "&c": "and so on",
    "qty": "quantity", "Qty": "quantity", "yr": "year", "yrs": "years", "wk": "week", "wks": "weeks",
    "Wk": "week",
    "Wks": "weeks", "Yr": "year", "Yrs": "years", "avg": "average", "Avg": "average", "avg.": "average",
    "Avg.": "average", "ave.": "average", "av.": "average", "p.w.": "a week", "p/w": "a week", "pw": "a week",
    "ref.": "reference", "Ref.": "reference", "ref:": "reference:", "Ref:": "reference:", "Mins": "minutes",
    "mth": "month",
    "mths": "months", "hrs": "hours", "Hrs": "hours",
}  # fmt: skip
"""Short forms wherever they stand."""

TITLES: dict[str, str] = {
    "Mr": "Mister", "Mrs": "Missis", "Ms": "Miz", "Dr": "Doctor", "Drs": "Doctors", "Prof": "Professor",
    "Rev": "Reverend", "Revd": "Reverend", "Cllr": "Councillor", "Cllrs": "Councillors",
    "Mx": "Mix", "Sgt": "Sergeant", "Insp": "Inspector", "Supt": "Superintendent", "Hon": "Honourable",
}  # fmt: skip
"""Before a name."""

STREETS: dict[str, str] = {
    "St": "Street", "Rd": "Road", "Ave": "Avenue", "Sq": "Square", "Ln": "Lane", "Dr": "Drive",
    "Gdns": "Gardens", "Cres": "Crescent", "Tce": "Terrace", "Pl": "Place", "Hosp": "Hospital",
}  # fmt: skip
"""After a name."""

REFERENCES: dict[str, str] = {
    "No": "number", "no": "number", "Nos": "numbers", "nos": "numbers", "№": "number", "p": "page",
    "pp": "pages", "pg": "page", "P": "page", "vol": "volume", "Vol": "volume", "vols": "volumes",
    "ch": "chapter", "Ch": "chapter", "chap": "chapter", "Chap": "chapter", "fig": "figure",
    "Fig": "figure", "figs": "figures", "Figs": "figures", "para": "paragraph", "Para": "paragraph",
    "paras": "paragraphs", "sec": "section", "Sec": "section", "sect": "section", "s": "section",
    "S": "section", "ss": "sections", "reg": "regulation", "Reg": "regulation", "App": "appendix",
    "app": "appendix", "ref": "reference", "Ref": "reference", "ver": "version", "v": "version",
    "ed": "edition", "c": "about", "ca": "about", "circa": "about", "max": "at most", "min": "at least",
}  # fmt: skip
"""Before a figure."""

SAINTS = (
    "Mary", "John", "George", "Thomas", "Bartholomew", "Leonard", "Luke", "Paul", "Peter", "James", "Ann",
    "Anne", "Andrew", "Michael", "Mark", "Stephen", "Joseph", "Helen", "Helens", "Alban", "Albans",
    "Pancras", "Ives", "Helier", "Margaret", "Catherine", "David", "Patrick", "Matthew", "Barnabas",
    "Martin", "Nicholas",
)  # fmt: skip
"""Names before which "St" is a saint, even after another name: "Great St Mary"."""

ALONE: dict[str, str] = {
    "Y/N": "yes or no", "M/F": "male or female", "F/M": "female or male", "£": "pounds",
    "£k": "thousands of pounds",
    "£000": "thousands of pounds", "£000s": "thousands of pounds", "£m": "millions of pounds",
    "min": "minutes",
    "mins": "minutes", "hr": "hours", "sec": "seconds", "secs": "seconds", "yr": "years", "wk": "weeks",
    "mg": "milligrams", "ml": "millilitres", "kg": "kilograms", "km": "kilometres", "m": "metres",
    "cm": "centimetres",
    "mm": "millimetres", "ft": "feet",
}  # fmt: skip
"""What heads a column, or stands in brackets behind its heading."""
