"""What only people do and are: verbs and words after a name that is a word or a place too.

"Hope rang me back" and "April does bingo, and she won" are people; "Hope came up again" and "April was cold"
are none.
"""

from __future__ import annotations

import re

from hwrender.language.function_words import HAVE
from hwrender.language.inflections import PAST_PARTICIPLES
from hwrender.language.participles import ADVERBS
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.person_signs import PersonSign, is_of_one, words_after
from hwrender.language.word_sets import word_set

_DEEDS = word_set("""
shrugged shrugs nodded nods sighed sighs smiled smiles laughed laughs grinned frowned winced cried cries
wept weeps sobbed sobs screamed screams shouted shouts yelled whispered muttered mumbled apologised
apologises knits knitted sews sewed crochets paints sings sang danced dances whistled whistles jokes joked
swore hugged hugs kissed cuddled dressed undressed limps limped coughed coughs vomited fainted collapsed
slept sleeps dozed snores snored ate eats drank drinks smoked smokes cooks cooked bakes baked cleans cleaned
washed washes showered shaved drove walks walked cycles cycled swam swims phoned phones rang rings texted
texts emailed emails wrote writes sat sits knelt waved waves pointed begged begs pleaded prayed prays
thanked thanks hoovers hoovered volunteers volunteered retired emigrated married divorced miscarried
overdosed relapsed remembers remembered forgets forgot noticed realised realises understood understands
thinks reckons wonders wondered worries worried hates hated speaks spoke reads chatted chats listens
listened moaned complained complains stammers stutters wheezes wandered wanders winked hobbled hobbles
babysits fosters adopts sleepwalks talked talks squeezed tutted tuts shivered shivers trembled gasped
blinked stared glared scowled
""")
"""In a sentence these have a person before them, and no feeling, season or place."""

_DOINGS = word_set("""
had has got gets does did helps helped brought brings fixed fixes sorted sorts laid put puts took takes gave
gives held holds kept keeps ran runs shows showed led leads lost loses found finds made makes popped came
comes went goes left leaves stayed stays moved moves works worked rested started starts began looks looked
lives lived lay likes liked loves loved wants wanted needs needed said says tells told asks asked feels felt
knew knows tried tries used uses fell waited waits heard hears hung was is attends attended cares cared
visits visited turned turns saw sees met meets buys bought pays paid called calls joined joins changed
carries carried cannot can't couldn't didn't doesn't wasn't isn't hasn't hadn't won't wouldn't would could
plays played helped popped pops
""")
"""What people do, and other things now and then."""

_BEING = word_set("is was seems seemed looks looked sounds sounded became being been")
_HOW = word_set("""
so very really always quite absolutely just such rather both totally incredibly too extremely still also
often
""")
_LIKE_PEOPLE = word_set("""
brilliant kind rude helpful attentive amazing gentle cheerful abrupt dismissive caring friendly fantastic
patient wonderful lovely great good fab ace polite professional grumpy unkind horrible funny chatty bossy
honest knowledgeable understanding welcoming reassuring sweet nice
""")
_ADVERBS = ADVERBS | _HOW
_TO_SOMEBODY = word_set("with to about towards")
_STATES = word_set("""
autistic deaf blind pregnant widowed homeless diabetic epileptic bedbound housebound asleep awake upset
angry tearful distraught frightened scared terrified relieved shy bored lonely retired married divorced
single adopted fostered sectioned discharged diagnosed incontinent breastfeeding nonverbal non-verbal sober
thirsty hungry dehydrated sobbing crying shaking limping twins sisters brothers friends married siblings
cousins neighbours
""")
_AGES = word_set("""
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
""")
_AT_WORK = word_set("nights days duty shift reception earlies lates leave call")
_SCHOOL = word_set("school college nursery university chemo chemotherapy dialysis insulin treatment")
_TELLING = word_set("told asked begged thanked rang phoned saw met")
_NO_TRAITS = word_set(
    "the a an when what why that all in there her his gone lost strong low high over where how as"
)
_IN_BED = word_set("bed hospital tears pain labour prison agony hospice care")
_SOMEBODY_WHO = word_set("who that")
_GIVEN = word_set("brought fetched bought found made got passed")
_TAKERS = word_set("me us him her them mum dad")
_ARTICLES = word_set("a an some the my his her another")
_SERVED = word_set("does did took takes washed washes fixed sorted dressed cuts cut laid held changed")
_MINE = word_set("my her his mum's dad's our")
_OF_THINGS = word_set("kept keeps gave gives is was brought got gets made makes helped carried saved let")
_WHO = re.compile(
    r"(?:,| (?:and|at|from|in|on))? (?:who|whose|whom)\b|, (?:s?he|then|now|aged|age)\b"
    r"|, \d\d\b(?=[,.;:)]|$| years| and)"
    r"| (?:from|in|at|on) (?:the )?(?:(?:late|early|front|night|day) )?(?P<where>[a-z&]+)"
    r"|, (?:the|an?|our|her|his|my|their) (?P<beside>[a-z-]+(?: [a-z-]+){0,2})(?=[,.;:)\n]|$)"
    r"| (?:the|an?|our|her|his|my|their) (?P<role>[a-z-]+(?: [a-z-]+){0,3})"
    r"|(?:(?: and|,) [A-Z][a-z]+){0,3} (?:is|was|are|were) (?:the|our|my|his|her|an?|both|two)"
    r" (?P<are>[a-z]+(?: [a-z]+){0,2})(?![\w'’])"
    r"|(?:(?: and|,) [A-Z][a-z]+){1,3}, (?:twins|sisters|brothers|both)\b| and (?:I|me|my) "
)
_HAS_BEEN = re.compile(r"['’]s (?:been|got|always|never|gone|had)\b")
_NOT = word_set("didn't wouldn't couldn't won't can't cannot doesn't wasn't")
_ACTS = word_set("look speak answer smile eat know wake cry sleep listen want remember like understand")
_PLACES_OF_WORK = word_set("""
reception door housekeeping desk switchboard kitchen laundry nights days earlies lates shift office phone
phones bed bay room flat admin maternity triage
""")
_SOMEBODY = PERSONS | STAFF
_SOME = _SOMEBODY | PEOPLE


_NOUNS_TOO = word_set("visits calls works runs plays walks rings moves turns starts stays waits looks")
_BY = word_set("by of for from")


def deed_sign(text: str, end: int) -> PersonSign:
    """How surely what follows a word that ends at `end` is what somebody does or is, or who."""
    if _HAS_BEEN.match(text, end):
        return PersonSign.LIKELY
    said = words_after(text, end, 6)
    if _is_introduced(text, end) or _is_aged(said):
        return PersonSign.SURE
    while len(said) > 1 and said[0] in _ADVERBS:
        said.pop(0)
    if not said:
        return PersonSign.NONE
    verb, after = said[0], said[1:]
    if verb in _NOUNS_TOO and _BY.intersection(after[:1]):  # "Dawn visits by officers"
        return PersonSign.NONE
    if (verb in HAVE and _DEEDS.intersection(after[:1])) or (verb in _NOT and _ACTS.intersection(after[:1])):
        return PersonSign.SURE
    if verb.startswith("start") and _SCHOOL.intersection(after[:1]):
        return PersonSign.SURE
    if verb in _DEEDS or _is_served(verb, after) or (verb == "are" and _STATES.intersection(after[:1])):
        return PersonSign.SURE
    if verb in _BEING:
        return _being(text, end, after)
    if verb not in _DOINGS:
        return PersonSign.NONE
    is_done_to_her = verb in _OF_THINGS and bool(_TAKERS.intersection(after[:1]))
    return PersonSign.SURE if not is_done_to_her and is_of_one(text, end, _SOMEBODY) else PersonSign.LIKELY


def _is_introduced(text: str, end: int) -> bool:
    """Whether it is said who it is: ", who", "on reception", "the porter", "and Joy are our carers"."""
    found = _WHO.match(text, end)
    if found is None:
        return False
    if found["where"]:
        return found["where"] in _PLACES_OF_WORK
    role = found["role"] or found["beside"] or found["are"]
    return role is None or bool(_SOME.intersection(role.split()[:3]))


def _is_aged(said: list[str]) -> bool:
    """ "is four and", "was 16"."""
    if said[:1] not in (["is"], ["was"], ["turned"]):
        return False
    age, after = said[1:2], said[2:3]
    return bool(age) and (age[0] in _AGES or age[0].isdigit()) and after in ([], ["and"], ["with"], ["when"])


def _is_served(verb: str, after: list[str]) -> bool:
    """ "Joy brought me a tea", "Mercy does my tablets", "Paris told the midwife"."""
    if verb in _TELLING and len(after) > 1:
        return after[0] in _MINE | {"the", "a"} and after[1] in STAFF | PERSONS
    if verb in _GIVEN and len(after) > 1:
        return after[0] in _TAKERS and after[1] in _ARTICLES
    return verb in _SERVED and bool(_MINE.intersection(after[:1]))


def _being(text: str, start: int, after: list[str]) -> PersonSign:
    """What "was" and its like say of a person: "was rude to me", "is deaf", "was moved with his mum"."""
    while after and after[0] in _HOW:
        after = after[1:]
    if not after:
        return PersonSign.NONE
    how, then = after[0], after[1:2]
    if (how == "in" and _IN_BED.intersection(then)) or (how == "on" and _AT_WORK.intersection(then)):
        return PersonSign.SURE
    if how in _STATES or (how in _LIKE_PEOPLE and _TO_SOMEBODY.intersection(then)):
        return PersonSign.SURE
    if after[:2] == ["the", "one"] and _SOMEBODY_WHO.intersection(after[2:3]):
        return PersonSign.SURE
    if how not in _NO_TRAITS and is_of_one(text, start, _SOMEBODY):
        return PersonSign.SURE
    if how.endswith("ed") or how in PAST_PARTICIPLES or how == "not":
        return PersonSign.LIKELY
    return PersonSign.LIKELY if how in _LIKE_PEOPLE else PersonSign.NONE
