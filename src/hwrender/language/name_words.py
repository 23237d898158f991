"""Words around names: what shows that a name is a person's, and what shows that it is not.

It is data, and longer than a file with code may be.
"""

from __future__ import annotations

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.participles import ADVERBS
from hwrender.language.people_nouns import PERSONS, REPORTING
from hwrender.language.word_sets import phrase_set, word_set

_STREET_TYPES = word_set("""
alley approach arcade ave avenue bank brae bridge broadway brook building causeway chase circus cl close
common copse corner cottage court cove cres crescent croft ct dale dell dene dr drive drove end esplanade
estate ferry field fold ford forge garden garth gate gdns glade glen grange green grove heath height hill
hollow house island isle knoll lake lane lea ley ln loan lodge mall manor mansion mead meadow mews mill
mount nook orchard oval paddock parade park passage pasture path place plaza point promenade quay rd ridge
rise road row shore spur sq square st strand street summit terrace tower track vale valley viaduct view
villa village vista walk way well wharf wood wynd yard
""")
STREET_TYPES = _STREET_TYPES | frozenset(f"{each}s" for each in _STREET_TYPES if len(each) > 3)
"""What streets and houses in Britain are called after their names ("Mare Street", "Elm Lodge"), with the
plural of those that are no short forms."""

TITLES = word_set("""
mr mrs ms miss mx dr doctor prof professor sir dame rev revd reverend fr cllr councillor lord lady baroness
nurse matron pc sgt sergeant inspector auntie aunt aunty uncle granny grandma grandad nana imam rabbi pastor
alderman alderwoman canon deacon sheikh shaykh haji hajji mufti swami constable pcso captain colonel
""")
"""Before a family name, or a given one."""

TRADES = word_set("""
nurse matron doctor sister midwife father inspector auntie aunt aunty uncle granny grandma grandad nana
pastor lord lady constable captain canon deacon colonel alderman swami mufti sergeant madame monsieur señora
señor senhora senhor signora signor frau herr mevrouw pani pan kyria kyrios ustad maulana mama mzee hajia
alhaja alhaji hajja granthi babcia tante
""")
"""What somebody is or does, before a name. Other words follow it too ("Midwife Team"): the name is known by
itself."""

ROLES = word_set("""
manager nurse officer lead worker coordinator co-ordinator director chair executive assistant practitioner
therapist matron sister doctor volunteer midwife consultant secretary trustee receptionist pharmacist carer
administrator representative adviser advisor advocate facilitator researcher interpreter prescriber visitor
physiotherapist chaplain governor commissioner councillor treasurer
""")
"""After a name these say what somebody does, and are no service ("Emma Jones Care Manager")."""

NICKNAMING = word_set("big little wee old young fat skinny lanky tall mad crazy lucky")
"""Before a given name these are part of what somebody is called ("Big Dave")."""

PARTICLES = word_set("""
de da di del della dos das du van von der den ter ten al el bin ibn bint abu le la ap ab ferch ni ní nic mac
ui uí binti
""")
"""Small words inside the names of people."""

SAINTS = word_set("""
st saint sts queen king prince princess duke duchess royal emperor empress pope holy our ss hms archbishop
bishop earl
""")
"""Before a name that a hospital, a school or a street has now."""

NO_SURNAMES = word_set("""
mayor mayoress christmas chief justice chancellor commissioner practitioner specialist consultant manager
lead led associate prescriber director station chapel day bird luck saigon world president speaker
lieutenant provost emeritus emerita general of who in of and the at on is was i he she they
""")
"""After a title these make an office or a set phrase."""

SERVICES = word_set("""
academy accident act agency aid alliance ambulance annexe apartments appeal arena arms arts associates
association authority award awards baths bill board borough branch bypass cafe café campaign campus care
castle cathedral cemetery center centre chambers chapel charity charter church cinema clinic clinics club
cohort collection college commission committee community company complex consulting convent council county
day dental department diocese directive disease dispensary docks federation festival forum foundation
framework fund gallery gateway grammar group guild hall harbour health healthcare home homes hospice
hospital hospitals hostel hotel housing hub inc index infant infants infirmary initiative inn inquiry
institute institution international junction junior laboratory leys library limited line llp lodging ltd
maisonettes market mausoleum medical memorial mental mind ministry minster mission monument mosque museum
network nhs nursery nursing office palace partners partnership pavilion pharmacy plc pond practice preschool
primary priory prison programme project protocol pub quarter railway reception rectory reform region report
reservoir residences review room rooms scale scheme school score secondary service services shop shopping
society solicitors bakery builders chemist chemists dentists opticians motors stadium state station store
studio studios suite supermarket support surgery survey swimming symptoms synagogue syndrome team temple
theatre town treatment trial trust union unit university vineyard ward wards wellbeing wing works workshop
youth zone
""")
"""In or just after a name these make it the name of a service, a firm or a thing."""

ORGANISATIONS = SERVICES | (STREET_TYPES - word_set("st cl dr ct sq end well wells common bank banks"))
"""These, and what makes it the name of a street or a house."""

ALSO_FAMILY_NAMES = word_set("""
bill bridge bridges brook brooks castle chambers church close corner court dale day drive field fields
ford garden gardens gate gates glen grange green grove hall halls heath hill hills house inn lake lane
lodge manor market mead meadows mill mills mount orchard parade park parks place point pond reading ridge
road row school shore street summit temple towers vale valley village walk ward wells wood woods yard
""")
"""Of those, the ones that a person may be called too."""

RARELY_FAMILY_NAMES = word_set("""
castle church close corner court drive gardens grange house inn lodge manor market mill mount park place point
road school street terrace towers vale village
""")
"""Of those, the ones that more homes are called than people: what only people do makes them somebody."""

LOWER_ORGANISATIONS = word_set("""
surgery hospital ward clinic practice centre hospice foundation trust charity project scheme campaign disease
syndrome school college library road street estate hub pharmacy appeal service services council borough team
centre's unit room building line lines cakes solicitors consent competence inquiry score scale criteria
guidelines award awards nurses rounds wards units homes houses hospitals surgeries practices night nights
tribute impersonator stamp stamps app software frame frames catheter cannula hoist hoists sling slings
mattress syndrome palsy lymphoma sarcoma contracture technique manoeuvre stick-on principles principle
guardian guardians rule law inquiry nursery chapel campus library café pub theatre pool gym station medal
prize cup trophy badge shield bursary scholarship lecture pharmacy car hatchback drawing drawings novel novels
album song songs film films poem poems painting paintings statue seeds supper suppers insoles badges nominee
garden gardens festival memorial bench mural avenue coaches range brand pill pills tablets sheets cream
inhaler inhalers vaccine walls pavilion
""")
"""Just after a name, written small."""

LAWS = word_set("""
law rule rules list test angels army place fund day disease syndrome palsy lymphoma thyroiditis contracture
sarcoma chorea ataxia oesophagus principle wish cause legacy gift campaign
""")
"""After a given name with a possessive ending these are no person's ("Clare's Law")."""

KIN = word_set("""
mum mam mom dad daddy mummy husband wife partner boyfriend girlfriend nan gran grandson granddaughter niece
nephew cousin baby child friend neighbour carer worker keyworker colleague lady guy manager
""") | (PERSONS - word_set("expert informant learner lead"))
"""Before a name ("her son Ali", "my key worker Jo")."""

INTRODUCING = word_set(
    "called named thank thanks met interviewed by dear hi hello hey goodbye signed regards with"
)
"""Before a name, and before things more rarely."""

INSIDE = word_set("at in near outside around opposite into upon")
"""Before a name that is a place's too, these make it the place."""

BEFORE_NO_PERSON = word_set("of from by for to across the a an at in this that every each")
"""Before a word that is a name or a place, these leave it a place."""

TELLING = REPORTING | word_set("""
says tells thinks feels lives lived works worked aged who whose wants wanted loves loved likes liked hates
hated remembers cried laughed smiled lost died fell asked came visited moved waited phoned rang texted
called suffers suffered struggled could couldn't didn't doesn't wasn't isn't has had
""")
"""After a name these speak of a person."""

BEFORE_PLACES = word_set("""
north south east west northern southern eastern western new upper lower great little greater old lake mount
port fort loch glen ben lough inner outer mid central healthwatch nhs hmp ward borough tŷ ty lôn lon heol
ffordd stryd maes llan cae clos plas parc nant rhos bron erw rhodfa trem tigh baile cnoc ysbyty ysgol neuadd
canolfan
""")
"""In a run of capitals, before a name that is then a place's or an organisation's."""

FEELINGS = word_set("""
hope faith grace joy patience mercy chance destiny heaven harmony serenity glory praise comfort wisdom
promise clemency goodness liberty success
""")
"""Names that at the head of a sentence are words as often: only what people do makes them somebody."""

FLOWERS = word_set("""
poppy lavender jasmine holly hazel rowan rose lily daisy violet iris ivy heather willow primrose bluebell
fern juniper myrtle olive rosemary laurel magnolia snowdrop marigold bryony clover saffron fuchsia camellia
orchid tulip lilac foxglove honeysuckle oak ash elm beech birch maple cedar hawthorn alder aspen larch
sycamore amber ruby emerald jade pearl opal sapphire topaz crystal coral robin wren jay skylark kingfisher
swan heron
""")
"""What wards, lounges and flats are called after, and people too."""

BEFORE_MONTHS = word_set("in of since until by during last this next from to late early mid for at near")
"""Before a word like "May" these make it a month, or a place."""

WORKERS = word_set("""
receptionist pharmacist dentist porter counsellor interpreter paramedic physio physiotherapist therapist
cook chef cleaner caretaker driver warden clerk administrator coordinator co-ordinator chaplain assistant
advocate podiatrist optician healthcare hca psychologist psychiatrist dietitian optometrist phlebotomist
housekeeper trustee trainer student apprentice befriender caseworker navigator prescriber practitioner
""")
"""Somebody at work, before a name ("receptionist Hope")."""

SPEAKING = word_set("said says told tells explained who whose aged lives thinks")
"""After a word that is hardly ever a name, only these make it one ("Will said")."""

OF_SERVICES_TOO = word_set("""
has had lost moved works worked could couldn't didn't doesn't wasn't isn't wants wanted struggled remembers
""")
"""Of those that tell of a person, the ones that may tell of a ward or a street."""

AFTER_ORIGINS = word_set(
    "speaker speakers speaking language interpreter interpreters translation speech community"
)
"""After a language or an origin that is a name as well ("Shona speakers")."""

SET_PHRASES = (
    "ask for angela", "talk to frank", "victoria sponge", "jack of all trades", "heath robinson", "big ben",
    "marks (?:and|&) spencer", "ben (?:and|&) jerry['’]?s", "jack the lad", "tom, dick and harry",
    "uncle sam", "jack and jill", "winnie the pooh", "thomas the tank", "bob the builder",
    "dennis the menace", "ant and dec", "[a-z]+ in the community",
    "keeping up with the joneses", "daisy,? daisy", "hail mary",
    "rob(?:s|bed|bing)? peter to pay paul", "tom,? dick (?:and|or) harry",
    "bob['’]s your uncle",
    "simple simon", "happy as larry", "even stevens?", "not (?:on your|for the life of) nelly", "jack of all",
    "jekyll and hyde", "for pete['’]s sake", "heavens to betsy", "sweet fanny adams", "nosey parker",
)  # fmt: skip
"""Where a given name stands for nobody."""

ORDINARY = word_set("""
i mr mrs ms miss dr professor prof sir dame god internet easy read ok tv it pdf a the
""")
"""Words that open with a capital and name nobody by themselves."""

OPENERS = (
    FUNCTION_WORDS | ADVERBS
    | word_set("""
ask dear thank thanks later today yesterday tomorrow meanwhile overall sadly call see contact tell meet ring
how what why only
""")
)  # fmt: skip
"""Words that open a sentence before a name, and are no part of it ("Later Zainab ...", "Near Leeds ...")."""

JOINTS = frozenset(["of", "for", "upon", "on", "and", "&", "the", "in"])
"""Small words inside names."""

LITTLE_IN_NAMES = frozenset(["of", "and", "the", "for", "on", "in", "a", "&"])

RIVERS = word_set("sea tees thames trent tyne wye humber avon solent crouch dee severn")
"""What a town lies on ("Stockton on Tees")."""

OFFICES = word_set("executive director chair chairman chairwoman manager head officer leader mayor")
"""Before "of" and the name of a body, these are somebody's work there."""

THINGS = word_set("""
act award awards bill brexit day directive disease framework index initiative inquiry law protocol reform
report review rule rules scale scheme score state survey symptoms syndrome test treatment
""")
"""In or after a name these make it the name of a law, a study or an illness."""

ORGANISATION_INITIALS = word_set("""
acas bbc bma camhs ccg ccgs cps cqc cvs defra dfe dhsc dvla dwp gla gmc gmp hmrc hwe icb icbs icp ics itv
lgbt met mind mod nato nhs nhse nice nmc nspcc ofcom ofsted pals pcn pct phe rcn rnib rnid rspb scie tfl
ukhsa un unicef
""")
"""Initials of bodies that reports name."""

PLACES = phrase_set("""
uk, usa, us, eu, united kingdom, great britain, britain, england, scotland, wales, northern ireland,
ireland, europe, africa, asia, america, australia, london, birmingham, manchester, leeds, liverpool,
sheffield, bristol, newcastle, nottingham, leicester, coventry, bradford, cardiff, swansea, belfast,
glasgow, edinburgh, aberdeen, dundee, hull, stoke-on-trent, wolverhampton, plymouth, derby, southampton,
portsmouth, norwich, luton, oxford, cambridge, exeter, york, bath, brighton, hove, bournemouth,
middlesbrough, sunderland, blackpool, bolton, ipswich, lincoln, preston, chester, gloucester, worcester,
peterborough, doncaster, rotherham, barnsley, wakefield, huddersfield, halifax, oldham, rochdale, salford,
stockport, wigan, blackburn, burnley, carlisle, durham, gateshead, hartlepool, darlington, northampton,
bedford, watford, reading, slough, swindon, cheltenham, salisbury, torquay, truro, great yarmouth, king
lynn, bury st edmunds, cornwall, devon, dorset, somerset, wiltshire, hampshire, surrey, sussex, kent, essex,
suffolk, norfolk, cambridgeshire, hertfordshire, buckinghamshire, berkshire, oxfordshire, gloucestershire,
herefordshire, worcestershire, warwickshire, northamptonshire, leicestershire, lincolnshire,
nottinghamshire, derbyshire, staffordshire, shropshire, cheshire, lancashire, yorkshire, cumbria,
northumberland, barking, dagenham, barnet, bexley, brent, bromley, camden, croydon, ealing, enfield,
greenwich, hackney, hammersmith, fulham, haringey, harrow, havering, hillingdon, hounslow, islington,
kensington, chelsea, kingston, lambeth, lewisham, merton, newham, redbridge, richmond, southwark, sutton,
tower hamlets, waltham forest, wandsworth, westminster, stratford, homerton, dalston, tottenham, brixton,
peckham, hackney wick, stoke newington, afghanistan, albania, algeria, bangladesh, belgium, brazil,
bulgaria, canada, china, congo, costa rica, cyprus, egypt, el salvador, eritrea, ethiopia, france, gambia,
germany, ghana, greece, hungary, india, iran, iraq, israel, italy, jamaica, japan, kenya, kosovo, kurdistan,
latvia, lebanon, libya, lithuania, morocco, nepal, netherlands, nigeria, pakistan, palestine, poland,
portugal, romania, russia, rwanda, saudi arabia, sierra leone, slovakia, somalia, south africa, spain, sri
lanka, sudan, sweden, switzerland, syria, tanzania, thailand, tunisia, turkey, uganda, ukraine, vietnam,
yemen, zambia, zimbabwe
""")
"""Countries, and larger places in Britain, as `plain_form` gives their words."""

EVENTS_AND_PEOPLES = phrase_set("""
christmas, christmas day, christmas eve, boxing day, easter, new year, ramadan, eid, diwali, hanukkah,
passover, english, british, scottish, welsh, gaelic, european, african, urdu, punjabi, gujarati, hindi,
arabic, farsi, dari, pashto, mandarin, cantonese, yiddish, yoruba, igbo, twi, swahili, tigrinya, amharic,
lingala, sylheti, muslim, muslims, jewish, jew, jews, hindu, hindus, sikh, sikhs, christian, christians,
buddhist, catholic, parkinson, alzheimer, crohn, hodgkin, tourette, huntington, raynaud, asperger, down,
down's syndrome, covid, brexit
""")
"""Feasts, peoples, languages, faiths and illnesses, as `plain_form` gives their words."""

ALWAYS_NAMES = frozenset(
    name.lower() for name in (*PLACES, *EVENTS_AND_PEOPLES, *NATIONALITIES) if " " not in name
) - word_set("reading bath down polish us black turkey hull derby sutton harrow")
"""Those of one word, which are names at the head of a sentence too."""
