"""Irregular forms of common verbs and nouns.

`VERBS` gives, a verb a line, the verb, its past tense and its past participle (Quirk and others 1985, 3.12 to
3.20); `NOUNS` a plural and its noun.
"""

from __future__ import annotations

VERBS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """\
arise arose arisen
awake awoke awoken
bear bore born
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burnt burnt
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamt dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast forecast
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got got
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
lean leant leant
leap leapt leapt
learn learnt learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mistake mistook mistaken
misunderstand misunderstood misunderstood
offset offset offset
outdo outdid outdone
overcome overcame overcome
overhear overheard overheard
oversee oversaw overseen
overtake overtook overtaken
pay paid paid
prove proved proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
redo redid redone
repay repaid repaid
reset reset reset
rewrite rewrote rewritten
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
sow sowed sown
speak spoke spoken
speed sped sped
spend spent spent
spill spilt spilt
spin spun spun
spit spat spat
split split split
spoil spoilt spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
upset upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
write wrote written""".splitlines()
)

NOUNS = {
    "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "lives": "life",
    "wives": "wife", "knives": "knife", "halves": "half", "selves": "self", "shelves": "shelf",
    "leaves": "leaf", "wolves": "wolf", "thieves": "thief", "loaves": "loaf", "diagnoses": "diagnosis",
    "crises": "crisis", "analyses": "analysis", "criteria": "criterion", "phenomena": "phenomenon",
    "bacteria": "bacterium", "midwives": "midwife", "gentlemen": "gentleman", "chairmen": "chairman",
    "hypotheses": "hypothesis", "prognoses": "prognosis", "potatoes": "potato", "tomatoes": "tomato",
    "heroes": "hero",
}  # fmt: skip

BE_AND_HELPERS = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "has": "have", "having": "have", "does": "do", "doing": "do", "goes": "go", "dying": "die",
    "lying": "lie", "tying": "tie", "worse": "bad", "worst": "bad", "better": "good", "best": "good",
}  # fmt: skip

BASE_OF: dict[str, str] = {
    **{form: verb[0] for verb in VERBS for form in verb[1:] if form != verb[0]},
    **NOUNS,
    **BE_AND_HELPERS,
}
"""The word that an irregular form comes from."""

PAST_PARTICIPLES = frozenset(verb[2] for verb in VERBS) | {"borne", "proved", "been", "used"}
"""Irregular past participles."""
