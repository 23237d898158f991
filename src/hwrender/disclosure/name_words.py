"""Words around names: what shows that a name is a person's, and what shows that it is not."""

from __future__ import annotations

from hwrender.language.people_nouns import PERSONS, REPORTING
from hwrender.language.word_sets import word_set

TITLES = word_set("""
mr mrs ms miss mx dr doctor prof professor sir dame rev revd reverend fr cllr councillor lord lady baroness
nurse matron pc sgt sergeant inspector auntie aunt aunty uncle granny grandma grandad nana imam rabbi pastor
""")
"""Before a family name, or a given one."""

SAINTS = word_set("""
st saint sts queen king prince princess duke duchess royal emperor empress pope holy our ss hms archbishop
bishop earl
""")
"""Before a name that a hospital, a school or a street has now."""

NO_SURNAMES = word_set("""
mayor mayoress chief justice chancellor commissioner practitioner specialist consultant manager lead led
associate prescriber director station chapel day bird luck saigon world president speaker lieutenant provost
emeritus emerita general of who in of and the at on is was i he she they
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
society stadium state station store studio studios suite supermarket support surgery survey swimming
symptoms synagogue syndrome team temple theatre town treatment trial trust union unit university vineyard
ward wards wellbeing wing works workshop youth zone
""")
"""In or just after a name these make it the name of a service, a firm or a thing."""

_STREET_TYPES = word_set("""
alley approach arcade ave avenue bank brae bridge broadway brook building causeway chase circus cl close
common copse corner cottage court cove cres crescent croft ct dale dell dene dr drive drove end esplanade
estate ferry field fold ford forge garden garth gate gdns glade glen green grove heath height hill hollow
house island isle knoll lake lane lea ley ln loan lodge mall manor mansion mead meadow mews mill mount nook
orchard oval paddock parade park passage pasture path place plaza point promenade quay rd ridge rise road
row shore spur sq square st strand street summit terrace tower track vale valley viaduct view villa village
vista walk way well wharf wood wynd yard
""")

STREET_TYPES = _STREET_TYPES | frozenset(f"{each}s" for each in _STREET_TYPES if len(each) > 3)
"""What streets and houses in Britain are called after their names ("Mare Street", "Elm Lodge"); the plural
too of those that are no short forms."""

ORGANISATIONS = SERVICES | (STREET_TYPES - word_set("st cl dr ct sq end well wells common bank banks"))
"""These, and what makes it the name of a street or a house."""

ALSO_FAMILY_NAMES = word_set("""
bill bridge brook castle chambers church close corner court dale day drive field fields ford garden gardens
gate glen green grove hall heath hill hills house inn lake lane lodge market mead meadows mill mills mount
orchard parade park place point pond reading ridge road row school shore street summit temple towers vale
valley village walk ward wells wood woods yard
""")
"""Of those, the ones that a person may be called too."""

LOWER_ORGANISATIONS = word_set("""
surgery hospital ward clinic practice centre hospice foundation trust charity project scheme campaign disease
syndrome school college library road street estate hub pharmacy appeal service services council borough
team centre's unit room building
""")
"""Just after a name, written small."""

EPONYMS = frozenset(
    each.strip()
    for each in """
albert kennedy, alder hey, alzheimer, anne frank, anthony nolan, ben kinsella, blind veterans, caldicott,
carr-gomm, christie, citizens advice, damilola taylor, elizabeth finn, elizabeth fry, elizabeth garrett
anderson, esther rantzen, florence nightingale, francis crick, francis report, george cross, gordon moody,
guy's, harold shipman, helen bamber, helena kennedy, henry smith, hodgkin, huntington's, jack petchey,
jimmy savile, jo cox, john lewis, john radcliffe, john snow, joseph rowntree, julian house, karma nirvana,
katie piper, king's, leonard cheshire, louis dundas, lucy faithfull, macmillan, maggie's, marie curie,
marie stopes, marks and spencer, martin house, martin luther king, mary seacole, molly rose, nelson
mandela, nuffield, oliver mcgowan, papworth, parkinson's, paul hamlyn, peabody, percy hedley, philippa
fawcett, prader-willi, raynaud's, richmond fellowship, robert francis, ronald mcdonald, rosa parks, roy
castle, sainsbury's, sarah everard, simon community, stephen lawrence, sue lambert, sue ryder, suzy
lamplugh, tavistock, teddy bear, terence higgins, terrence higgins, thomas coram, thomas pocklington, toby
henderson, tourette's, victim support, victoria and albert, victoria line, virginia woolf, william booth,
winston churchill, el salvador, san marino, costa rica, marshall islands, cook islands, virgin islands,
puerto rico, saint helena, sierra leone, saudi arabia, cape verde, montserrat, burkina faso, cabo verde,
santo domingo, san juan, san francisco, santa cruz
""".replace("\n", " ").split(",")
)
"""Names of people that charities, laws, illnesses and well-known houses carry, and countries like names."""

LAWS = word_set("law rule rules list test angels army place fund day")
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

INSIDE = word_set("at in near outside around opposite into")
"""Before a name that is a place's too, these make it the place."""

TELLING = REPORTING | word_set("""
says tells thinks feels lives lived works worked aged who whose wants wanted loves loved likes liked hates
hated remembers cried laughed smiled lost died fell asked came visited moved waited phoned rang texted called
suffers suffered struggled could couldn't didn't doesn't wasn't isn't has had
""")
"""After a name these speak of a person."""

BEFORE_PLACES = word_set("""
north south east west northern southern eastern western new upper lower great little greater old lake mount
port fort loch glen ben lough inner outer mid central healthwatch nhs hmp ward borough
""")
"""In a run of capitals, before a name that is then a place's or an organisation's."""

SPEAKING = word_set("said says told tells explained who whose aged lives thinks")
"""After a word that is hardly ever a name, only these make it one ("Will said")."""

OF_SERVICES_TOO = word_set("""
has had lost moved works worked could couldn't didn't doesn't wasn't isn't wants wanted struggled remembers
""")
"""Of those that tell of a person, the ones that may tell of a ward or a street."""

LANGUAGES = word_set(
    "speaker speakers speaking language interpreter interpreters translation speech community"
)
"""After a language or an origin that is a name as well ("Shona speakers")."""

SET_PHRASES = ("ask for angela", "talk to frank", "victoria sponge", "jack of all trades", "heath robinson")
"""Where a given name stands for nobody."""
