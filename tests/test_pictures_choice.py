"""The choice: a fitting picture for each idea, never a wrong or a hurtful one."""

from __future__ import annotations

import pytest

from hwrender.pictures.artwork import Artwork, Drawing, Photograph
from hwrender.pictures.choice import MOST_OF_ONE_PICTURE, choose, choose_all, fits
from hwrender.pictures.library import cards, drawing
from hwrender.pictures.senses import senses
from hwrender.pictures.word_map import word_map

PHOTOGRAPH = Photograph("door.jpg", "image/jpeg", b"", 1, 1)

SAMPLE = (
    ("People told us what they think about health and care.", "group_discussion_meeting speak_up"),
    ("People said it is a very good service.", "thumbs_up happy"),
    ("Staff listen. They do not judge people.", "kind_words listening social_work"),
    ("The police may get people's personal information.", "private_information officer sharing_information"),
    ("People would be scared to tell the police about a crime.", "nervous worried report_crime"),
    ("The council should keep paying for the service.", "pound_notes pounds council"),
    ("The council should plan for the health needs of sex workers.", "plan clinical_f"),
    ("The police should stop moving people on.", "moved_on stop"),
    ("People need safe emergency housing.", "emergency_housing safe_home"),
    ("The council should train its staff.", "staff_training"),
)
"""The ten ideas of the first report, and the pictures that fit each."""

SHORT = (
    "people told us", "good service", "staff do not judge", "police get personal information",
    "scared to report crime", "council should keep paying", "health needs plan", "stop moving people on",
    "safe emergency housing", "train staff",
)  # fmt: skip


def name(artwork: Artwork | None) -> str | None:
    return artwork.name if isinstance(artwork, Drawing) else None


def chosen(text: str) -> str | None:
    return name(choose(text, {}))


@pytest.mark.parametrize("texts", [tuple(text for text, _ in SAMPLE), SHORT], ids=["sentences", "notes"])
def test_nine_of_the_samples_ten_ideas_get_a_fitting_picture_without_being_told(
    texts: tuple[str, ...],
) -> None:
    found = [name(artwork) for artwork in choose_all(texts, {})]
    fitting = [picture in good.split() for picture, (_, good) in zip(found, SAMPLE, strict=True)]
    assert sum(fitting) >= 9, list(zip(texts, found, strict=True))


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("It is hard to get through on the phone.", "phone_queue"),
        ("Patients reported crimes to the police.", "report_crime"),
        ("She has been waiting for 18 months.", "waiting"),
        ("We visited the care home in March 2019.", "home"),
        ("Buses run until six.", "bus"),
        ("The school nurse gave good advice on diet.", "contact_support"),
        ("Deaf people need interpreters.", "sign_language_interpreter"),
        ("People don't feel safe at night.", "nervous"),
        ("Many people have nowhere to live.", "no_home"),
        ("The ward was noisy at night.", "noise"),
        ("Staff did not listen to people.", "not_listened_to"),
        ("Her hospital appointment was cancelled.", "cancelled_appointment"),
        ("The hospital lost her records.", "lost_records"),
        ("People waited on the phone for an hour.", "phone_queue"),
        ("Older people do not use the internet.", "no_internet"),
        ("The house is damp.", "damp"),
        ("He needs help with washing and dressing.", "washing_and_dressing"),
    ],
)
def test_a_sentence_gets_the_picture_of_what_it_says_most(text: str, picture: str) -> None:
    assert chosen(text) == picture


@pytest.mark.parametrize(
    "text",
    [
        "They may be eligible for support.",
        "The service is called Open Doors.",
        "This kind of help is rare.",
        "It meets their needs.",
        "There were no chairs.",
        "The bans were lifted.",
        "He put a dressing on it.",
        "",
        "!",
    ],
)
def test_no_picture_is_better_than_a_wrong_one(text: str) -> None:
    assert chosen(text) is None


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("They are happy.", "They are not happy."),
        ("People feel safe.", "People never feel safe."),
        ("They treat us with respect.", "They did not treat us with respect."),
        ("People were worried.", "People were not worried."),
        ("It is fair.", "It isn't good."),
        ("There is a ramp.", "There is no ramp."),
        ("Staff were rude.", "Staff were not rude."),
    ],
)
def test_a_not_changes_the_picture(said: str, denied: str) -> None:
    assert chosen(said) is not None
    assert chosen(said) != chosen(denied)


def test_a_not_far_away_changes_nothing() -> None:
    assert chosen("It is not far, and the nurse who works there made them happy.") == "happy"


@pytest.mark.parametrize(
    "ending", ["report a crime", "reported crimes", "reporting the crime", "reports crime"]
)
def test_plurals_and_verb_forms_are_found(ending: str) -> None:
    assert chosen(f"People {ending}.") == "report_crime"


def test_a_longer_phrase_wins_over_the_words_in_it() -> None:
    assert chosen("There is a walk-in centre.") == "ambulatory_clinic"
    assert chosen("They walk there.") == "walking"


def test_words_that_mean_something_else_together_choose_nothing() -> None:
    assert chosen("people who give birth") == "birth"
    assert chosen("a date of birth") is None


@pytest.mark.parametrize("text", ["She lost her baby.", "The baby died.", "It was domestic abuse."])
def test_what_would_hurt_gets_no_picture(text: str) -> None:
    assert chosen(text) is None


def test_no_blocked_picture_is_chosen_by_any_words() -> None:
    words = word_map()
    assert {"female_sex_worker", "male_sex_worker", "msm", "pwid", "prisoner"} <= words.blocked
    assert {"baby_loss", "domestic_abuse", "end_of_life", "racism", "rough_sleeping"} <= words.blocked
    for blocked in words.blocked:
        card = cards()[blocked]
        for text in (card.title, blocked.replace("_", " "), *card.tags, *map(" ".join, words.simply_people)):
            found = {name(fit.artwork) for fit in fits(text, {})}
            assert not found & words.blocked, text


@pytest.mark.parametrize(
    "text", ["Sex workers came.", "Street sex workers came.", "People who use drugs came.", "Prisoners came."]
)
def test_people_of_a_stigmatised_group_are_simply_people(text: str) -> None:
    assert chosen(text) in ("people", None)
    assert chosen(text) == "people"


def test_the_map_holds_no_blocked_picture_and_no_phrase_twice() -> None:
    words = word_map()
    assert {phrase.picture for phrase in words.phrases} <= set(cards()) - words.blocked
    phrases = [phrase.forms for phrase in words.phrases]
    assert len(phrases) == len(set(phrases))
    assert words.blocked <= set(cards())


def test_the_map_holds_600_words_and_phrases_and_each_can_be_named() -> None:
    words = word_map()
    assert len({phrase.forms for phrase in words.phrases if phrase.is_chosen}) >= 600
    for phrase in words.phrases:
        assert drawing(phrase.text) is not None, phrase.text


def test_a_word_that_is_a_pictures_name_stands_for_that_picture() -> None:
    clashes = {
        phrase.text
        for phrase in word_map().phrases
        if "_".join(phrase.text.lower().split()) in cards()
        and phrase.forms[0] not in senses()
        and drawing(phrase.text) != Drawing(phrase.picture)
    }
    assert clashes == set()


def test_an_idea_keeps_its_picture_and_two_ideas_never_share_one() -> None:
    texts = [
        "The police came.", "The doctor was kind.", "The police officer left.", "GPs are busy.",
        "It was a good service.", "The care was very good.", "The food was good.", "Older people came.",
    ]  # fmt: skip
    shown: dict[Artwork, set[str]] = {}
    for text, artwork in zip(texts, choose_all(texts, {}), strict=True):
        if artwork is not None:
            shown.setdefault(artwork, set()).add(next(f.idea for f in fits(text, {}) if f.artwork == artwork))
    assert all(len(ideas) == 1 for ideas in shown.values())
    first, _, third, *_ = choose_all(texts, {})
    assert first == third == Drawing("officer")


def test_of_two_ideas_with_one_picture_the_first_has_it_and_the_other_has_none() -> None:
    texts = ["There is a charity.", "There is a carer."]
    assert choose_all(texts, {}) == (Drawing("support_worker"), None)
    assert choose_all(texts[::-1], {}) == (Drawing("support_worker"), None)


def test_what_an_author_placed_is_not_given_to_another_idea() -> None:
    placed = [("It looks at the whole person.", Drawing("support_worker"))]
    assert choose_all(["There is a charity."], {}, placed) == (None,)
    placed = [("A charity helped.", Drawing("support_worker"))]
    assert choose_all(["There is a charity.", "There is a carer."], {}, placed) == (
        Drawing("support_worker"),
        None,
    )


def test_an_author_may_say_which_picture_a_word_has() -> None:
    assert choose("Open Doors helps people.", {"open doors": "entry"}) == Drawing("entry")
    assert choose("The police came.", {"police": "person"}) == Drawing("person")
    assert choose("The police came.", {"police": "none"}) is None
    assert choose("The police came.", {"police": PHOTOGRAPH}) == PHOTOGRAPH
    assert choose("The police came.", {"police": "no such picture"}) == Drawing("officer")


def test_the_name_of_a_service_is_not_taken_by_its_words() -> None:
    text = "Hackney Council should keep Open Doors going."
    assert choose_all([text], {}) == (Drawing("entry"),)
    assert choose_all([text], {}, names=["Open Doors"]) == (Drawing("council"),)


def test_no_picture_is_chosen_more_than_four_times_unless_a_person_named_it() -> None:
    texts = ["The police came."] * 6
    officer = Drawing("officer")
    assert choose_all(texts, {}) == (officer,) * MOST_OF_ONE_PICTURE + (None, None)
    assert choose_all(texts, {"police": "officer"}) == (officer,) * 6
    assert choose_all(texts, {}, placed=[("Police", officer)] * 3) == (officer, *[None] * 5)
    assert choose_all(texts, {}, used=[officer] * 4) == (None,) * 6


def test_a_question_that_nothing_else_fits_is_shown_as_one() -> None:
    assert chosen("What does it mean?") == "question"
    assert chosen("Will the nurse come?") == "nurse"


def test_the_choice_is_the_same_each_time() -> None:
    texts = [text for text, _ in SAMPLE]
    assert choose_all(texts, {}) == choose_all(texts, {})


@pytest.mark.parametrize("text", ["Bank nurses told us.", "The nurse was right.", "They sat on the bank."])
def test_nothing_is_chosen_beside_a_word_that_is_not_understood(text: str) -> None:
    assert choose(text, {}) is None


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("They should stop supporting the plan.", "stop"),
        ("They should only stop for a doctor.", None),
        ("Write about your visit.", "report"),
        ("Write letters about your visit.", "letter"),
    ],
)
def test_a_phrase_is_found_only_where_no_other_telling_word_is_in_it(text: str, picture: str | None) -> None:
    assert choose(text, {}) == (None if picture is None else Drawing(picture))
