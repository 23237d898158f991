"""The words by which clauses are read: small words by their class, what opens a clause, and cues.

After Quirk and others, A Comprehensive Grammar of the English Language (1985), chapters 2 to 6, 10 and 14.
"""

from __future__ import annotations

from hwrender.language import function_words
from hwrender.language.word_sets import word_set

HELPERS = (function_words.BE | function_words.HAVE | function_words.DO | function_words.MODALS) - word_set(
    "be been being having"
)
SUBJECT_HELPERS = frozenset(
    f"{subject}'{helper}"
    for subject in (
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "there",
        "that",
        "who",
        "what",
        "how",
        "where",
    )
    for helper in ("m", "re", "s", "ve", "d", "ll")
)
PRONOUNS = word_set("""
i he she we they it you there everyone everybody someone somebody anyone anybody nobody nothing something
anything everything one this these those another
""")
OBJECTS = word_set("me him them us myself himself herself itself ourselves themselves yourself")
QUANTITIES = word_set("""
some many most few several all both half none each either neither others more fewer less enough plenty lots
any much
""")
"""Words that stand for people or things, or before them."""
DEGREES = word_set("more most less least much")
DETERMINERS = word_set("a an the my your his her its our their every no other whose such another")
WH_WORDS = word_set("who whom which what when where why how whether whatever whoever whenever wherever")
COORDINATORS = word_set("and but or nor yet so")
PLURALS = word_set(
    "people men women children staff police gps those these others many few several all both most some"
)
PREPOSITIONS = (
    function_words.PREPOSITIONS - word_set("as because until off on out over up down near since")
) | word_set("of on as until since because despite regarding concerning including amid among per versus via "
             "if unless although though whereas while according")  # fmt: skip
"""Words that have a noun after them, or a clause."""
ADVERBS = word_set("""
again ago ahead almost alone already also always apart away back badly best better both down early else even
ever far fast first further furthermore hardly hence here however indeed instead just last late later least
maybe meanwhile moreover nearly nevertheless next nonetheless now nowadays nowhere off often once only
otherwise out over perhaps please quite rather seldom sometimes soon still then therefore together tomorrow
tonight too twice up usually very well worse yesterday yet today everywhere somewhere anywhere afterwards
thus especially whilst
""") - word_set("both")

PARTICLES = word_set("over near down up out off")
"""Adverbs that are prepositions where a noun follows."""
NUMBERS = word_set("""
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
""")
FELT_AS_VERBS = word_set("need")
"""Verbs that the table of verbs takes for nouns, as they are in newspapers."""
INTRODUCED = word_set("""
said told felt thought believed knew asked wanted found noted reported explained complained claimed stated
agreed hoped feared recommended suggested concluded confirmed showed heard saw learned learnt realised
understood argued warned added admitted insisted mentioned commented accepted denied decided
""")
"""Past tenses that open what is said or thought."""

# --- what opens a clause -------------------------------------------------------------------------------

OPENING_PHRASES = {
    "condition": "if|unless|provided that|provided|providing that|providing|as long as|so long as|in case"
    "|once|on condition that|on the condition that|even if|only if|assuming that|whether or not"
    "|in the event that",
    "cause": "because|given that|now that|due to the fact that|in that|seeing that",
    "purpose": "so that|in order that|in order to|so as to",
    "time": "when|whenever|until|till|before|after|as soon as|by the time|every time|each time|the moment"
    "|since|ever since|even when|only when|just as|the first time|the next time|even after|even before",
    "contrast": "although|though|even though|whereas|despite the fact that|in spite of the fact that|even as",
    "comparison": "than|as if|as though",
}
"""The words that open a clause which says when, why or on what condition, by the kind of the clause."""

# --- how firm, and whether at all ------------------------------------------------------------------------

SHALL_FORMS = {
    "must": "must", "mustn't": "must", "shall": "must", "should": "should", "shouldn't": "should",
    "may": "may", "might": "may", "can": "can", "can't": "can", "cannot": "can", "could": "can",
    "couldn't": "can", "will": "will", "won't": "will", "would": "will", "wouldn't": "will",
}  # fmt: skip
"""The force of each modal verb."""

CHAINS = {
    "have": "must", "need": "must", "require": "must", "oblige": "must", "ought": "should",
    "supposed": "should", "able": "can", "unable": "can", "allow": "can", "permit": "can", "going": "will",
    "due": "plan", "plan": "plan", "intend": "plan", "aim": "plan", "expect": "plan", "agree": "plan",
    "propose": "plan", "want": "ask", "wish": "ask", "appear": "reported", "seem": "reported", "use": "",
    "fail": "", "refuse": "", "decline": "", "neglect": "",
}  # fmt: skip
"""Words before "to" and a verb that say how firm the verb is; those of "" leave that open."""
IN_PASSIVE_ONLY = word_set("require oblige allow permit suppose")
NEVER_IN_PASSIVE = word_set(
    "have need plan intend aim agree propose want wish appear seem use fail refuse decline neglect"
)
REPORTS_IN_PASSIVE = word_set("say allege report think believe claim feel know")
"""In the passive before "to" these say that others say so: "is said to have"."""
NEGATIVE_CHAINS = word_set("unable fail refuse decline neglect")

SAYING = word_set("""
say tell report claim allege complain mention explain state describe comment express reply answer
""")
"""Verbs that report what somebody says."""
SAYING = SAYING - {"answer", "express", "comment", "reply", "describe"} | {"describe"}
THINKING = word_set("feel think believe")
"""Verbs that do so where a clause follows them."""
RECOMMENDING = word_set("recommend suggest urge advise propose")
RECOMMENDING_NOUNS = word_set("recommendation")
ASKING = word_set("request")

TAKES_CONTENT = word_set("""
say tell report claim allege complain mention explain state feel think believe know ask wonder find note
show confirm hope fear expect agree accept admit argue conclude decide deny discover ensure hear imagine
indicate insist learn mean notice observe realise recommend remember remind reply request require reveal see
suggest suppose understand urge warn wish worry write check doubt demonstrate propose advise add assure
inform tell appear seem matter guess promise order inspect
""")
"""Verbs after which a clause says what is said, thought or asked."""
CONTENT_NOUNS = word_set("""
evidence fact belief concern concerns idea view feeling hope fear fears news claim claims recommendation
sign proof risk danger impression assumption doubt feedback sure glad important clear aware worried scared
afraid likely happy sorry true possible certain confident pleased angry upset concerned surprised essential
vital obvious unlikely unclear so uncertain unaware
""")
"""Nouns and adjectives after which "that" opens what is believed or feared."""

PLAIN_NEGATIONS = word_set("""
not never no nobody no-one nothing none nowhere neither nor without cannot
""")
"""Words that say "not"; words in -n't do, too."""
NEGATIONS = PLAIN_NEGATIONS | word_set("hardly scarcely barely rarely seldom unable")
"""Words that deny by themselves."""
NEGATIVE_VERBS = word_set("fail refuse lack deny decline")
NEGATIVE_NOUNS = word_set("lack absence")
SMALL_AMOUNTS = word_set("few little")
"""Words that deny where no "a" stands before them."""
NO_NEGATIONS = word_set("only just least less more fewer later doubt matter longer")
"""After "not" or "no" these take the denial away, but for "no longer"."""

SCOPES = word_set("""
only all some most few except every each both any none many several half solely just always sometimes often
usually mostly everyone nobody everybody
""")
"""Words that say of how many, or how often, something is true."""

HAS_TWO_OBJECTS = word_set("""
call name age give offer send tell refuse deny show teach pay ask award grant make find leave keep consider
""")
"""Verbs whose participle may have a noun after it: "women refused housing", "a group called Open Doors"."""
TAKES_OF = word_set(
    "think speak hear know complain consist die approve tell remind dream talk accuse dispose"
)
COMPARATIVES = word_set("""
more fewer less longer shorter later earlier higher lower better worse larger smaller bigger greater younger
older sooner quicker slower faster easier harder safer cheaper nearer further poorer
""")
"""Words that compare."""
