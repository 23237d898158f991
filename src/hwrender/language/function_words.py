"""Small words of English grammar, by what they do (Quirk and others 1985, chapters 2 to 9)."""

from __future__ import annotations

from hwrender.language.word_sets import word_set

BE = word_set("am is are was were be been being isn't aren't wasn't weren't")
HAVE = word_set("have has had having haven't hasn't hadn't")
DO = word_set("do does did don't doesn't didn't")
MODALS = word_set("""
can could may might must shall should will would can't couldn't mustn't shouldn't won't wouldn't cannot
""")

PREPOSITIONS = word_set("""
about above across after against along among around as at because before behind below beneath beside besides
between beyond by despite down during except for from in inside into like near of off on onto out outside
over past per round since than through throughout till to toward towards under underneath until unlike up
upon via with within without
""")
CONJUNCTIONS = word_set(
    "and or but nor so yet if unless whether that who whom which when while where because as than"
)
DETERMINERS = word_set("""
a an the this that these those my your his her its our their some any no every each all both many much more
most few several another other
""")
SUBJECTS = word_set("i you he she it we they there who that which")

FUNCTION_WORDS = BE | HAVE | DO | MODALS | PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBJECTS
"""All of them: words that tell nothing by themselves."""

AFTER_NOUNS = (BE | HAVE | DO | MODALS | PREPOSITIONS | CONJUNCTIONS | SUBJECTS) | word_set("""
also often always never now then too either need needs want wants get gets live lives feel feels said say
says
""")
"""Words that follow a noun phrase and cannot be described by it."""
