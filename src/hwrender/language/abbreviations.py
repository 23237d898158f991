"""Short forms whose full stop does not end a sentence, by what they tell of the word that follows.

All keys are lower case and have no last full stop. Sources: New Oxford Dictionary for Writers and Editors;
GOV.UK style guide; forms met in British health and council reports.
"""

from __future__ import annotations

from hwrender.language.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from hwrender.language.word_sets import word_set

NEVER_LAST = word_set("""
dr mr mrs ms mx messrs prof profs rev revd fr hon cllr cllrs sgt capt cpl col lt maj gen supt insp
e.g eg i.e ie cf viz vs approx incl excl esp
""")
"""A word always follows: titles before a name, words before an example."""

BEFORE_NUMBERS = word_set("""
no nos p pp vol vols ch chs sec fig figs para paras art c ca ext tel ed eds ref refs min max est app
""") | {name.lower() for name in (*SHORT_MONTHS, *SHORT_WEEKDAYS)}
"""Short forms before a figure ("No. 5", "pp. 3 to 7", "Sept. 2016"); before anything else they are words."""

BEFORE_NAMES = frozenset(["st", "ste", "mt", "ft", "v"])
"""Short forms before a name ("St. Thomas"), which also end a street's name ("High St. The clinic ...")."""

BEFORE_LOWER_CASE = word_set("""
etc a.m p.m am pm ltd inc co corp plc llp bros jr sr jnr snr esq ph.d phd b.sc m.sc b.a m.a m.d r.n al
dept depts govt assoc assn hosp univ rd ave sq hrs hr mins secs wk wks mth mths yr yrs kg km cm mm
ibid op cit resp temp gov org misc appt appts info admin orig avg int ext
""")
"""Short forms that may end a sentence: they do so before a capital letter."""

COUNTIES = word_set("""
durham antrim armagh down derry londonderry tyrone fermanagh donegal cork kerry louth mayo galway clare
wicklow meath
""")
"""After "Co." these make a county."""

BEFORE_LETTERS = word_set("""
vitamin vitamins hepatitis hep plan group type part section appendix figure table grade option route ward
room block stage schedule class level category step form wing unit zone band letter point annex annexe
streptococcus strep influenza flu haemophilus factor and or
""")
"""After these a single capital letter is a label ("hepatitis C."), not a person's initial."""

FIRST_WORDS = word_set("""
a after again all also although an and another any anyone are as at because before both but by can could
do does each every everyone few first for from had has have he her here his how however i if in is it its
last later many may more most my next no nobody none not now of on once one only or other others our over
people please she should since so some someone staff still such that the their then there these they this
those though three to today two under until was we were what when where whether which while who why will
with without would yes yet you your
""")
"""Words that often open a sentence and are no one's surname."""
