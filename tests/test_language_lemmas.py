"""Words in their dictionary form and by their family, checked against a table and a second opinion."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st

from hwrender.language.frequency import is_known, zipf_frequency
from hwrender.language.inflections import BASE_OF, DERIVATIONS, FAMILIES, OWN_WORDS, VERBS
from hwrender.language.lemmas import conjugate, forms, lemma, lemmas, plural, stem, zipf_of_family
from hwrender.language.word_sets import word_set

TABLE = Path(__file__).parent / "labelled" / "lemmas.tsv"
ROWS = tuple(
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
FIRST_VERBS = sorted(
    word_set("""
accept add agree allow answer apply approve arrange ask assess attend believe book call cancel carry change
check choose complain concern consider contact cook cope decide delay describe die discharge discuss dry
enjoy examine expect explain feel find fit follow get give go hear help hope identify improve include inform
know lead learn leave lie listen live look lose make manage meet move need offer open organise panic pay
plan prefer prescribe prevent provide receive recommend record refer register rely reply report request
respond run say see seek share show speak stay stop study suggest support take talk teach tell think tie
travel treat try use visit wait want work worry write
""")
)


def test_the_table_has_300_rows_and_each_word_once() -> None:
    words = [word for word, _, _ in ROWS]
    assert len(words) >= 300
    assert len(set(words)) == len(words)


def test_the_lemma_is_right_for_99_in_100_words() -> None:
    wrong = [(word, right, lemma(word)) for word, right, _ in ROWS if lemma(word) != right]
    assert len(wrong) / len(ROWS) <= 0.01, wrong
    assert [word for word, _, _ in wrong] == ["pasted"]


def _joined(root: Callable[[str], str]) -> tuple[int, int, int]:
    """Pairs of a family that share a root, pairs that do not, and pairs of two families that do."""
    roots = {word: root(word) for word, _, _ in ROWS}
    right = missed = wrong = 0
    for (one, _, family), (other, _, other_family) in combinations(ROWS, 2):
        same = roots[one] == roots[other]
        right += same and family == other_family
        missed += not same and family == other_family
        wrong += same and family != other_family
    return right, missed, wrong


def test_the_stem_joins_99_in_100_pairs_of_a_family_and_one_pair_of_two() -> None:
    right, missed, wrong = _joined(stem)
    assert missed / (right + missed) <= 0.01
    assert max(missed, wrong) <= 1


def test_the_stem_is_right_more_often_than_the_snowball_stemmer() -> None:
    right, _, wrong = _joined(stem)
    other = snowballstemmer.stemmer("english")
    snowball_right, _, snowball_wrong = _joined(lambda word: other.stemWord(lemma(word)))
    assert right > snowball_right
    assert wrong < snowball_wrong


@pytest.mark.parametrize(
    "verb", [each for each in FIRST_VERBS if each != "live"]
)  # "lives" is of "life" first
def test_forms_that_the_snowball_stemmer_joins_are_joined(verb: str) -> None:
    other = snowballstemmer.stemmer("english")
    apart = {
        form
        for form in forms(verb)
        if other.stemWord(form) == other.stemWord(verb) and stem(form) != stem(verb)
    }
    assert apart == set()


@pytest.mark.parametrize("verb", FIRST_VERBS)
def test_every_form_of_a_verb_leads_back_to_it(verb: str) -> None:
    assert [form for form in forms(verb) if verb not in lemmas(form)] == []


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("tries", "try"), ("tried", "try"), ("stopped", "stop"), ("housing", "house"), ("boxes", "box"),
        ("women", "woman"), ("written", "write"), ("heaviest", "heavy"), ("bigger", "big"), ("uses", "use"),
        ("refers", "refer"), ("referred", "refer"), ("crises", "crisis"), ("was", "be"), ("movies", "movie"),
        ("panicked", "panic"), ("traveling", "travel"), ("fuelled", "fuel"), ("meetings", "meeting"),
        ("found", "found"), ("found", "find"), ("left", "leave"), ("potatoes", "potato"),
    ],
)  # fmt: skip
def test_endings_are_taken_off(form: str, base: str) -> None:
    assert base in lemmas(form)


LOOK_LIKE_FORMS = word_set("""
always bus diabetes during forest hundred interest its king less morning news nothing number offer perhaps red
series speed this us water worker
""")


@pytest.mark.parametrize("word", sorted(LOOK_LIKE_FORMS))
def test_what_looks_like_an_ending_is_left_on(word: str) -> None:
    assert lemmas(word) == (word,)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("zorbing", "zorb"),
        ("co-productions", "co-production"),
        ("cmhts", "cmht"),
        ("stigmatised", "stigmatise"),
    ],
)
def test_a_word_that_no_table_knows_loses_its_ending_by_the_rules(word: str, base: str) -> None:
    assert base in lemmas(word)


def test_verbs_and_nouns_take_their_endings() -> None:
    assert forms("refer") == ("refer", "refers", "referred", "referring")
    assert forms("apply") == ("apply", "applies", "applied", "applying")
    assert forms("choose") == ("choose", "chooses", "chose", "chosen", "choosing")
    assert conjugate("be").all() == ("be", "is", "was", "been", "being")
    assert [plural(noun) for noun in ("child", "illness", "body", "day", "gp", "church")] == [
        "children", "illnesses", "bodies", "days", "gps", "churches",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "third_person", "past", "present_participle"),
    [
        ("be", "is", "was", "being"), ("have", "has", "had", "having"), ("do", "does", "did", "doing"),
        ("go", "goes", "went", "going"), ("stop", "stops", "stopped", "stopping"),
        ("row", "rows", "rowed", "rowing"), ("box", "boxes", "boxed", "boxing"),
        ("obey", "obeys", "obeyed", "obeying"), ("try", "tries", "tried", "trying"),
        ("agree", "agrees", "agreed", "agreeing"), ("shoe", "shoes", "shoed", "shoeing"),
        ("dye", "dyes", "dyed", "dyeing"), ("die", "dies", "died", "dying"),
        ("panic", "panics", "panicked", "panicking"), ("equip", "equips", "equipped", "equipping"),
        ("fuel", "fuels", "fuelled", "fuelling"), ("dial", "dials", "dialled", "dialling"),
        ("quit", "quits", "quit", "quitting"), ("offer", "offers", "offered", "offering"),
        ("benefit", "benefits", "benefited", "benefiting"), ("refer", "refers", "referred", "referring"),
        ("travel", "travels", "travelled", "travelling"), ("open", "opens", "opened", "opening"),
        ("argue", "argues", "argued", "arguing"), ("shoot", "shoots", "shot", "shooting"),
        ("wish", "wishes", "wished", "wishing"), ("sin", "sins", "sinned", "sinning"),
        ("eat", "eats", "ate", "eating"), ("ebb", "ebbs", "ebbed", "ebbing"),
    ],
)  # fmt: skip
def test_a_verb_takes_its_endings_as_they_are_spelt_in_britain(
    verb: str, third_person: str, past: str, present_participle: str
) -> None:
    made = conjugate(verb)
    assert (made.third_person, made.past, made.present_participle) == (third_person, past, present_participle)


@pytest.mark.parametrize(
    ("word", "dictionary_forms"),
    [
        ("gas", ("gas",)), ("gases", ("gas", "gases")), ("us", ("us",)), ("boss", ("boss",)),
        ("ties", ("tie",)), ("series", ("series",)), ("shoes", ("shoe", "sho")), ("classes", ("class",)),
        ("is", ("be", "is")), ("left", ("leave", "left")), ("found", ("find", "found")),
        ("housing", ("housing", "house")), ("meetings", ("meeting", "meet")), ("evening", ("evening",)),
        ("hoped", ("hope",)), ("hopping", ("hop",)), ("ageing", ("age",)), ("dying", ("die", "dying")),
        ("panicked", ("panic",)), ("formatted", ("format",)), ("red", ("red",)), ("king", ("king",)),
        ("best", ("good", "best")), ("later", ("late",)), ("easier", ("easy",)), ("upper", ("upper",)),
        ("lives", ("life", "live", "lives")), ("nurses", ("nurse",)), ("mixes", ("mix",)),
    ],
)  # fmt: skip
def test_a_word_gives_all_it_may_be_a_form_of_the_likeliest_first(
    word: str, dictionary_forms: tuple[str, ...]
) -> None:
    assert lemmas(word) == dictionary_forms


def test_an_ending_does_not_make_a_word_harder() -> None:
    assert zipf_of_family("explains") == zipf_frequency("explain") > zipf_frequency("explains")
    assert zipf_of_family("Stopping") >= zipf_frequency("stop")
    assert zipf_of_family("holistic") == zipf_frequency("holistic")


@given(st.text(alphabet="abcdefghilmnoprstuwxyz'-", min_size=1, max_size=14))
def test_a_lemma_and_a_stem_are_never_longer_than_a_letter_more_and_never_empty(word: str) -> None:
    assert lemmas(word)
    assert all(1 <= len(each) <= len(word) + 1 for each in lemmas(word)), lemmas(word)
    assert stem(word) or word == "non-"


@given(st.sampled_from(sorted({*BASE_OF, *FAMILIES, *OWN_WORDS, *(form for verb in VERBS for form in verb)})))
def test_a_stem_is_its_own_stem(word: str) -> None:
    assert stem(stem(word)) == stem(word)


def test_tables_of_families_hold_words_there_are_and_endings_the_longest_first() -> None:
    assert {word for pair in FAMILIES.items() for word in pair if not is_known(word)} <= {
        "stigmatise",
        "vaccinate",
    }
    endings = [ending for ending, _ in DERIVATIONS]
    hidden = {
        later for at, earlier in enumerate(endings) for later in endings[at + 1 :] if later.endswith(earlier)
    }
    assert hidden == set()
