"""Whatever a sentence is put together from, drafting breaks nothing: names, quotations, meaning, halves."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.drafting.finders import in_figures
from hwrender.drafting.gate import is_harder
from hwrender.drafting.halves import can_stand
from hwrender.drafting.sentences import Drafted, Rules, draft_sentence
from hwrender.language.quotes import quotations
from hwrender.meaning import compare
from officialese import nothing_known

NAMES = (
    "the Health and Social Care Board",
    "Accident and Emergency",
    "Barts and The London",
    "Mind and Scope",
)
KEPT = (*NAMES, "survey respondents")
"""What is never cut, and no word of which is swapped."""
WHO = (
    "the trust", "patients who live alone", "neither carers nor staff", "service users", "survey respondents",
    "residents whose first language is not English", "62% of respondents", "a number of the staff", *NAMES,
)  # fmt: skip
SAID = ("“I utilise it, and nobody cares”", '"they obtained twelve beds and left"', "‘it’s bad and I left’")
DID = (
    "asked for a report on home visits", "had been unable to obtain an appointment", "did not reply",
    "found a lack of trust in the system and the way complaints are handled", "met in May 2016",
    "commenced a review of between ten and twelve wards", "closed the ward", "stated that staff must help",
    f"said {SAID[0]}", f"wrote {SAID[1]}", f"told us {SAID[2]}", "rose by 20%, 30% and 50%",
)  # fmt: skip
JOINTS = (" and ", ", and ", ", but ", "; ", "; however, ", " because ", ", although ", ", which meant that ")
FRONTS = ("", "", "", "In 2019, ", "Of those asked, ", "If it rains, ", "Although it was late, ", "Not only ")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One to three clauses, joined in any way."""
    clause = st.builds("{} {}".format, st.sampled_from(WHO), st.sampled_from(DID))
    clauses = [draw(clause)]
    for _ in range(draw(st.integers(0, 2))):
        clauses += [draw(st.sampled_from(JOINTS)), draw(clause)]
    text = f"{draw(st.sampled_from(FRONTS))}{''.join(clauses)}."
    return text[:1].upper() + text[1:]


def said_by(drafted: Drafted) -> list[str]:
    """The parts as they are understood: a lead and its items are one sentence."""
    parts = list(drafted.sentences)
    return [*parts[:-1], f"{parts[-1]} {'; '.join(drafted.items)}."] if drafted.items else parts


@given(sentences())
@settings(max_examples=150)
def test_no_proposal_breaks_what_it_is_made_from(sentence: str) -> None:
    known = nothing_known()
    drafted = draft_sentence(sentence, Rules(known, {}))
    parts = (*drafted.sentences, *drafted.items)
    whole = " ".join(parts)
    quoted = [place.of(sentence) for place in quotations(sentence)]
    assert [place.of(whole) for place in quotations(whole)] == quoted
    before, after = sentence.casefold(), whole.casefold()
    assert [each for each in KEPT if after.count(each.casefold()) < before.count(each.casefold())] == []
    assert not is_harder(parts, [sentence])
    if parts != (sentence,):
        assert compare(said_by(drafted), [sentence], known) == ()
        assert compare([in_figures(sentence)], [*map(in_figures, said_by(drafted))], known) == ()
    if len(drafted.sentences) > 1:
        assert [part for part in drafted.sentences if not can_stand(part)] == []
    assert drafted.left or parts != (sentence,)
