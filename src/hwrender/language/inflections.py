"""What no rule of English inflection gives: irregular forms, words that only look like forms, word families.

`VERBS` gives, a verb a line, the verb, its past tense and its past participle (Quirk and others 1985, 3.12 to
3.20); `NOUNS` a plural and its noun; `DERIVATIONS` the endings that make new words and what stood before
them. It is data, and longer than a file with code may be.
"""

from __future__ import annotations

from hwrender.language.word_sets import word_set

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
smell smelt smelt
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
    "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "selves": "self",
    "shelves": "shelf", "leaves": "leaf", "wolves": "wolf", "thieves": "thief", "loaves": "loaf",
    "diagnoses": "diagnosis", "crises": "crisis", "analyses": "analysis", "criteria": "criterion",
    "phenomena": "phenomenon", "bacteria": "bacterium", "midwives": "midwife", "gentlemen": "gentleman",
    "chairmen": "chairman", "hypotheses": "hypothesis", "prognoses": "prognosis", "potatoes": "potato",
    "tomatoes": "tomato", "heroes": "hero", "gps": "gp", "mps": "mp", "tvs": "tv", "ids": "id",
    "calves": "calf", "scarves": "scarf", "buses": "bus", "gases": "gas",
}  # fmt: skip

BE_AND_HELPERS = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be",
    "going": "go", "has": "have", "having": "have", "does": "do", "doing": "do", "goes": "go", "dying": "die",
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

STRESSED_AT_END = word_set("""
acquit admit allot begin embed kidnap handicap worship offset reset rid upset commit compel concur confer
defer deter emit equip expel forget incur infer occur omit outwit permit prefer program quit rebel recur
refer regret repel submit transfer transmit unplug
""")
"""Verbs of several syllables that double their last letter."""

COMPARED = word_set("""
big black bland bleak bloody blue blunt bold bossy brave brief bright broad brown bumpy busy calm cheap
chilly clean clear clever close clumsy cold cool costly crazy creepy crisp cruel curly cute damp dark deadly
dear deep dense dim dirty dizzy dodgy drowsy dry dull dumb dusty early easy faint fair fancy fast fat few
fierce fine firm fit flat flimsy fluffy foggy fond frail free fresh friendly full funny fussy gentle gloomy
grand grave greasy great green grey grim grumpy hairy handy happy hard harsh hasty healthy heavenly heavy
high hollow holy hot humble hungry icy ill itchy jolly juicy keen kind kindly lame large late lazy lean
lengthy light likely little lively lonely long loose loud lovely low lucky lumpy mature mean messy mighty
mild moist moody mucky muddy narrow nasty naughty near neat needy new nice nimble noble noisy odd old pale
plain plump polite poor pretty proud pure pushy quick quiet quirky rare raw red remote rich rigid ripe risky
robust roomy rough rude runny rusty sad safe salty sane scarce scary sexy shabby shaky shallow sharp shiny
short shy sick silly simple sincere sketchy slack sleepy slight slim slippery sloppy slow small smart smooth
sneaky snug soft solid soon sore sour spare spicy stable stale stark steady steep stern sticky stiff strange
strict strong stuffy stupid sturdy subtle sunny supple sure sweet swift tall tame tart tasty tender tense
thick thin thirsty tidy tight tiny touchy tough tricky trim true trusty ugly unhappy unhealthy unlikely
vague vast vile warm wary weak wealthy weary weird wet white wide wild windy wise wobbly wonky worldly
worthy wrong yellow young
""")
"""Adjectives and adverbs with forms in -er and -est."""

OWN_WORDS = word_set("""
aged building clothing dressing dwelling housing landing lay meeting nursing parking setting training
understanding wedding wellbeing willing
""")
"""Words in -ing and -ed that mean something else than the verb that they come from."""

NO_INFLECTIONS = word_set("""
always anything besides bring ceiling during evening everything gas hers its king lens morning news nothing
ours pudding series sing something sometimes spring string theirs thing towards wing yes yours
""")
"""Words that only look like the form of another."""

DERIVATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ibility", ("ible",)), ("ability", ("able",)), ("ivity", ("ive",)), ("ality", ("al",)),
    ("icity", ("ic",)), ("ication", ("icate", "ify", "y")), ("isation", ("ise",)), ("ization", ("ize",)),
    ("ation", ("ate", "e", "")), ("ition", ("e", "ite", "")), ("ution", ("ute",)),
    ("ption", ("pt", "be", "ve")), ("ction", ("ct", "ce")), ("ssion", ("ss", "t", "de")),
    ("sion", ("d", "de", "t", "se")), ("tion", ("t", "te")), ("iness", ("y",)), ("ness", ("",)),
    ("ment", ("", "e")), ("ship", ("",)), ("hood", ("",)), ("dom", ("",)), ("ically", ("ic", "ical")),
    ("ally", ("al",)), ("ably", ("able",)), ("ibly", ("ible",)), ("ily", ("y",)), ("ly", ("", "le", "e")),
    ("ful", ("", "e", "y")), ("less", ("",)), ("ative", ("ate", "")), ("ive", ("", "e")), ("ous", ("", "e")),
    ("able", ("", "e", "ate")), ("ible", ("", "e")), ("ance", ("", "e", "ate")), ("ence", ("", "e", "ent")),
    ("ancy", ("ant",)), ("ency", ("ent",)), ("ant", ("", "e", "ate")), ("ent", ("", "e")),
    ("ery", ("er", "e")), ("ity", ("", "e")), ("ty", ("",)), ("ical", ("ic", "y")), ("al", ("", "e")),
    ("ure", ("", "e")), ("apist", ("apy",)), ("ist", ("", "y", "e")), ("ee", ("", "e")), ("er", ("", "e")),
    ("or", ("", "e", "ate")), ("itise", ("ity",)), ("ing", ("", "e")),
)  # fmt: skip
"""Endings that make new words, and what may have stood in their place."""

FAMILIES = {
    "response": "respond", "reception": "receive", "receipt": "receive", "recipient": "receive",
    "usage": "use", "user": "use", "diagnosis": "diagnose", "diagnostic": "diagnose", "analysis": "analyse",
    "anxiety": "anxious", "privacy": "private", "responsibility": "responsible", "difficulty": "difficult",
    "medicine": "medic", "medication": "medic", "stigmatise": "stigma", "ease": "easy",
    "description": "describe", "prescription": "prescribe", "subscription": "subscribe", "choice": "choose",
    "belief": "believe", "proof": "prove", "loss": "lose", "death": "die", "dead": "die", "growth": "grow",
    "knowledge": "know", "speech": "speak", "complaint": "complain", "advice": "advise", "success": "success",
    "enquiry": "enquire", "inquiry": "enquire", "inquire": "enquire", "legislation": "law",
    "legislative": "law", "strength": "strong", "length": "long", "width": "wide", "depth": "deep",
    "height": "high", "health": "health", "healthy": "health", "healthcare": "health", "childhood": "child",
    "explanation": "explain", "maintenance": "maintain", "retention": "retain", "detention": "detain",
    "attention": "attend", "intention": "intend", "absence": "absent", "presence": "present",
    "procedure": "proceed", "perception": "perceive", "assumption": "assume", "consumption": "consume",
    "resumption": "resume", "satisfaction": "satisfy", "applicant": "apply", "appliance": "appliance",
    "beneficial": "benefit", "financial": "finance", "residential": "reside", "therapeutic": "therapy",
    "psychological": "psychology", "psychologist": "psychology", "pharmaceutical": "pharmacy",
    "dental": "dentist", "dentistry": "dentist", "clinical": "clinic", "clinician": "clinic",
    "signature": "sign", "judgmental": "judge", "judgment": "judge", "flight": "fly", "marriage": "marry",
    "entry": "enter", "registration": "register", "administration": "administer", "vaccination": "vaccinate",
    "entrance": "enter", "weight": "weigh", "poverty": "poor", "pressure": "press",
}  # fmt: skip
"""Words whose family no ending shows."""

SHORT_STEMS = word_set("""
act add age aid aim air art ask bad ban big bow boy box buy day die dry due eat end fit fly fun gay god hit
ill job joy kin lie law log low mix new odd old own pay pen pub ray rob run sad see sew sex shy sin six sly
tax use war wet win wit
""")
"""Words of three letters of which others are made; most that look so are no words ("diff", "ref")."""

UNDERIVED = word_set("""
ability able absent accent accession advent adventure agent alliance ally ambition analogous ancient anger
animal antiquity apartment appendage apply archer archive arrive arsenal article ascension assist assurance
assure attitude audience audition author authority avatar avenue award badger bakery balance banner barely
barrier basement batter battery battle beauty bender bishop bitter body boiler booking border brother buffer
bumper bunker burden burger business butcher butter button cable canal cancer capable capital captive
captivity capture career carrier cater cavity cement censorship center central chance chapter charity
charter chaste cheer cheery chemist chester christian clement clergy client clover coalition coaster color
commence comment committee commodity communal commune community compass compassion complement comply
composite composition concession condition conference confine consent consist constant content context
convent convention convertible coral corner council counter country county covenant cover crater credible
culture currency current custard customer dance dancer danger decent deliver dentist department deposition
derive dial differ dish disposition distance distant document dolly donor dormant dover dual easter element
emergency emily endure enter environment equation error even evening event ever every executive exist
expedition exposition extent faction factor fairly farther fashion fatal favor feature fender festival
fiction figure final finance finger flexible floor flower fluent folder foreign formal former forty fraction
further fusion garment gather general genius gently gracious gradual grant grateful gratuity gravity gritty
grocery hammer hardly header heather hideous hinder holly holy homer honor honour hooker horrible humor
humour hunger ideal ignition ignore imply import important incident indoor infant inherent inner instal
instance instant insure intent intention intern invent invest jersey journal kingdom labour ladder lance
lately latent later lateral latter leather lecture ledger leopard lesser lester letter liable liberal
liberty licence ligament likely lily liner literal literally literature liver local locker lottery mall
manner manor manual marshal massive master matter mature mayor measure member mental mention mentor mercer
merchant merely message meter mineral minister minor minority minute mirror mission mister moment monster
moral mortal mostly mother motion moving multiply murder mustard muster mutant naive nation national native
natural nature naval nearly neither nerve never nor normal notion number objective occasion offer office
olive option oral order ordinary organ organic oriental other outer oval over oversee pageant paper parent
parental parish parking partition party passage passenger passion passive past pastor pasture patent
patience patient pavement peasant pedal penalty pence pension pepper persist person personal petition pier
plant plantation pleasant poker polite political ponder poor porous portal porter portion position possible
poster posture potent potter power preposition present president pressing prevent prime primer prior
priority probable probation procession procure profess profession progression proper property proposition
prosper provincial pudding purpose pursuant quarter queer question radiant rampant rant rather ration
rational real reality realty recede recent recession regard regiment regression religion rely remedy renee
reply resent reserve resist resort resource respect respective respectively responsible restaurant revive
rice river romance rooster rotation rounder royal rubber rumour sailor salvation scatter science scripture
sculpture seal season second secret secretary section sector seizure sensation sentence sentiment sequence
sergeant serial series serious session several shire shoulder shower shutter silence silent silver sober
social society softly solicitor solvent source special spiral spoken spring stability stable stance state
station stature steal sticker storage stress stressful stringent structure student sturdy subject suffer
sufficient suite summary summer super supper supplement supply surface surgery sweater table tailor talent
talented tally tangent tangible temper temperature temporary tenant tender tension tentative terminal
terrible terror testament texture than thing torment torrent torture total tower traction tractor tradition
traditional trailer trans transition treasure tribunal tribune tropical tutor tyrant unity universal
university unlikely urgent valley vanity vapour vary venture vermin version vessel vigour village vincent
violent visible vision vital vocal volume voucher wager wander warrant water weather whether whole
wilderness winter witness wonder worship worthy xavier yorker
""")
"""Words that look as if they were made of another and are not, or have long gone their own way."""
