"""Every rule on sentences and words as a literal table: what it is, why, from where, what looks for it.

It is data: one table for all rules, so that they can be compared, and longer than a file with code may be.
"""

from __future__ import annotations

from hwrender.diagnostics import Severity
from hwrender.explanation import Explanation
from hwrender.wording.ampersands import check_ampersands
from hwrender.wording.block_capitals import check_block_capitals
from hwrender.wording.bracketed_plurals import check_bracketed_plurals
from hwrender.wording.contact_block import check_contact_block
from hwrender.wording.contractions import check_contractions
from hwrender.wording.dates import check_dates
from hwrender.wording.explained_words import check_explained_words
from hwrender.wording.foreign_words import check_foreign_words
from hwrender.wording.hard_words import check_hard_words
from hwrender.wording.heading_levels import check_heading_levels
from hwrender.wording.idioms import check_idioms
from hwrender.wording.link_words import check_link_words
from hwrender.wording.long_lists import check_long_lists
from hwrender.wording.mixed_numbers import check_mixed_numbers
from hwrender.wording.no_easy_wording import check_no_easy_wording
from hwrender.wording.nominalisations import check_nominalisations
from hwrender.wording.number_words import check_number_words
from hwrender.wording.one_idea import check_one_idea
from hwrender.wording.one_name import check_one_name
from hwrender.wording.paragraph_length import check_paragraph_length
from hwrender.wording.passive_voice import check_passive_voice
from hwrender.wording.percentages import check_percentages
from hwrender.wording.picture_words import check_picture_words
from hwrender.wording.ranges import check_ranges
from hwrender.wording.report_length import check_report_length
from hwrender.wording.respectful_words import check_respectful_words
from hwrender.wording.roman_numerals import check_roman_numerals
from hwrender.wording.rule import Rule
from hwrender.wording.sentence_length import check_sentence_length
from hwrender.wording.slashes import check_slashes
from hwrender.wording.spelt_out_initials import check_initials
from hwrender.wording.wordy_phrases import check_wordy_phrases

RULES: tuple[Rule, ...] = (
    Rule(
        Explanation(
            "S0",
            "A part has no easy-read wording",
            "Easy read is written, not shortened (Inclusion Europe)",
            "Where a part has no easy-read wording, readers get the summary as it is.",
            bad="A heading, and under it the summary alone.",
            good="A heading, the summary, and then ::: easy-read with the easy words.",
            severity=Severity.WARNING,
        ),
        check_no_easy_wording,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S1",
            "Long sentences",
            "GOV.UK: 10 to 15 words; Department of Health: 15; NHS: 20",
            "People lose the start of a long sentence before they reach its end.",
            bad="We asked people about their care and they told us that they wait a long time.",
            good="We asked people about their care. They wait a long time.",
            severity=Severity.WARNING,
        ),
        check_sentence_length,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S2",
            "More than one idea in a sentence",
            "GOV.UK, accessible communication formats",
            "Commas and brackets tie ideas together. One idea at a time is easier.",
            bad="The clinic, which is new, is open (but only on Mondays).",
            good="The clinic is new. It is only open on Mondays.",
            severity=Severity.WARNING,
        ),
        check_one_idea,
    ),
    Rule(
        Explanation(
            "S3",
            "Passive sentences",
            "GOV.UK and NHS, content guides",
            "A passive sentence does not say who does what.",
            bad="The form was sent by the council.",
            good="The council sent the form.",
            severity=Severity.NOTE,
        ),
        check_passive_voice,
    ),
    Rule(
        Explanation(
            "S4",
            "Long paragraphs",
            "NHS: 3 sentences; Department of Health: one idea beside each picture",
            "A long block of words is hard to start and hard to come back to.",
            bad="We met. We talked. We ate. We voted. We went home.",
            good="We met and talked. We ate.\n\nThen we voted. We went home.",
            severity=Severity.NOTE,
        ),
        check_paragraph_length,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S5",
            "Hard words with no meaning given",
            "Inclusion Europe; Department of Health",
            "A word that people do not know stops them. Some will not read on.",
            bad="The remit of the board is narrow.",
            good="The board can only decide on a few things.",
            severity=Severity.WARNING,
        ),
        check_hard_words,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S6",
            "Hard words used before their meaning",
            "GOV.UK, accessible communication formats",
            "People need the meaning on the page where they meet the word.",
            bad="A heading says “Advocacy”. Only a later part says what advocacy is.",
            good="The part under the heading says what advocacy is.",
            severity=Severity.WARNING,
        ),
        check_explained_words,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S7",
            "Letters that stand for a name",
            "GOV.UK; Inclusion Europe; NHS",
            "Letters like JSNA mean nothing to most people. NHS, GP and UK are known.",
            bad="The QXB met in May.",
            good="The Quality Board (QXB) met in May.",
            severity=Severity.WARNING,
        ),
        check_initials,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S8",
            "One thing with two names",
            "Inclusion Europe, Information for all",
            "Different names look like different things.",
            bad="We went to Open Doors. The staff of Open doors were kind.",
            good="We went to Open Doors. The staff of Open Doors were kind.",
            severity=Severity.WARNING,
        ),
        check_one_name,
    ),
    Rule(
        Explanation(
            "S9",
            "Idioms",
            "Inclusion Europe; NHS",
            "Some people take each word as it stands. An idiom then makes no sense.",
            bad="Some people fall through the cracks.",
            good="Some people get no help.",
            severity=Severity.WARNING,
        ),
        check_idioms,
    ),
    Rule(
        Explanation(
            "S10",
            "Latin and foreign words",
            "Inclusion Europe; GOV.UK",
            "Many people do not know these words. Screen readers often say them wrongly.",
            bad="Bring proof, e.g. a letter.",
            good="Bring proof, for example a letter.",
            severity=Severity.WARNING,
        ),
        check_foreign_words,
    ),
    Rule(
        Explanation(
            "S11",
            "Percentages",
            "NHS, content guide: numbers",
            "Most people can picture 1 in 4. Few can picture 25 in 100 as a sign.",
            bad="62% of people were happy.",
            good="About 6 in 10 people were happy.",
            severity=Severity.WARNING,
        ),
        check_percentages,
    ),
    Rule(
        Explanation(
            "S12",
            "Numbers in several forms",
            "NHS, content guide: numbers",
            "One way to write numbers is enough. A second way has to be worked out.",
            bad="Three women and 12 men came.",
            good="3 women and 12 men came.",
            severity=Severity.NOTE,
        ),
        check_mixed_numbers,
    ),
    Rule(
        Explanation(
            "S13",
            "Numbers as words",
            "NHS, content guide: numbers",
            "A figure is quick to see. A number in words has to be read.",
            bad="Twenty two people took part.",
            good="22 people took part.",
            severity=Severity.WARNING,
        ),
        check_number_words,
    ),
    Rule(
        Explanation(
            "S14",
            "Ranges with a dash",
            "NHS, content guide: numbers",
            "A screen reader does not say the dash. Some people read it as minus.",
            bad="They were 25-49 years old.",
            good="They were 25 to 49 years old.",
            severity=Severity.WARNING,
        ),
        check_ranges,
    ),
    Rule(
        Explanation(
            "S15",
            "Roman numbers",
            "Inclusion Europe, Information for all",
            "Few people can read Roman numbers.",
            bad="See Part IV of the plan.",
            good="See Part 4 of the plan.",
            severity=Severity.WARNING,
        ),
        check_roman_numerals,
    ),
    Rule(
        Explanation(
            "S16",
            "Dates",
            "NHS, content guide: dates",
            "03/04 is March in one country and April in another.",
            bad="We met on 06/08/2018.",
            good="We met on 6 August 2018.",
            severity=Severity.WARNING,
        ),
        check_dates,
    ),
    Rule(
        Explanation(
            "S17",
            "Short forms like don’t",
            "NHS, content guide",
            "People who read slowly can take “can’t” for “can”.",
            bad="You can’t go alone.",
            good="You cannot go alone.",
            severity=Severity.WARNING,
        ),
        check_contractions,
    ),
    Rule(
        Explanation(
            "S18",
            "The sign &",
            "NHS, content guide",
            "Not everyone knows this sign. A&E is fine, because people know it.",
            bad="We ask about health & care.",
            good="We ask about health and care.",
            severity=Severity.WARNING,
        ),
        check_ampersands,
    ),
    Rule(
        Explanation(
            "S19",
            "Block capitals",
            "NHS; UKAAF, clear print",
            "Words in capitals all have the same shape. They look like shouting.",
            bad="You MUST call first.",
            good="You must call first.",
            severity=Severity.WARNING,
        ),
        check_block_capitals,
    ),
    Rule(
        Explanation(
            "S20",
            "Slashes",
            "NHS, content guide",
            "A slash can mean “and” or it can mean “or”.",
            bad="Bring a friend and/or a carer.",
            good="Bring a friend or a carer, or both.",
            severity=Severity.WARNING,
        ),
        check_slashes,
    ),
    Rule(
        Explanation(
            "S21",
            "Plurals in brackets",
            "NHS, content guide",
            "The brackets stop the reader in the middle of a word.",
            bad="Bring your letter(s).",
            good="Bring your letters.",
            severity=Severity.WARNING,
        ),
        check_bracketed_plurals,
    ),
    Rule(
        Explanation(
            "S22",
            "Wordy phrases",
            "GOV.UK, words to avoid",
            "Short, common words say the same and are read sooner.",
            bad="We did this in order to help.",
            good="We did this to help.",
            severity=Severity.WARNING,
        ),
        check_wordy_phrases,
    ),
    Rule(
        Explanation(
            "S23",
            "Nouns that hide what people do",
            "Plain English Campaign",
            "A sentence is easier when it says what people do.",
            bad="The implementation of the plan needs the assessment of risk.",
            good="We will start the plan. First we will look at the risks.",
            severity=Severity.NOTE,
        ),
        check_nominalisations,
    ),
    Rule(
        Explanation(
            "S24",
            "Long lists",
            "NHS, content guide",
            "People lose count in a long list.",
            bad="A list of 9 things.",
            good="Two lists with a line before each.",
            severity=Severity.WARNING,
        ),
        check_long_lists,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S25",
            "Heading levels",
            "WCAG 2.2, 1.3.1",
            "People who listen go from heading to heading. A lost level sends them wrong.",
            bad="A heading with ##, then one with ####.",
            good="A heading with ##, then one with ###.",
            severity=Severity.WARNING,
        ),
        check_heading_levels,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S26",
            "Link words",
            "WCAG 2.2, 2.4.9",
            "Some people hear only the links, one after the other.",
            bad="To see our plan, [click here](https://plan.example).",
            good="Read [our plan for 2017](https://plan.example).",
            severity=Severity.WARNING,
        ),
        check_link_words,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S27",
            "Picture descriptions",
            "WCAG 2.2, 1.1.1",
            "People who cannot see a picture need words for it.",
            bad="![IMG_0412.jpg](photo.jpg)",
            good="![Two women talk in a garden](photo.jpg)",
            severity=Severity.WARNING,
        ),
        check_picture_words,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S28",
            "Respectful words",
            "NHS, inclusive content; see the hint for each word",
            "Some words hurt or blame people. We keep what people say of themselves.",
            bad="We met two prostitutes.",
            good="We met two sex workers.",
            severity=Severity.WARNING,
        ),
        check_respectful_words,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S29",
            "Contact and other formats",
            "Common practice in published easy read",
            "People may want to ask you something. They may need the report in another way.",
            bad="A report with no contact at the top.",
            good="contact: with a phone number, and other_formats: with an offer.",
            severity=Severity.WARNING,
        ),
        check_contact_block,
        of_quotations=True,
    ),
    Rule(
        Explanation(
            "S30",
            "Long reports",
            "GOV.UK and Department of Health: 20 to 24 pages",
            "Readers say that 5 pages is a good length.",
            bad="A report of 30 pages.",
            good="A report of 5 pages, and a longer one for those who want it.",
            severity=Severity.WARNING,
        ),
        check_report_length,
        of_quotations=True,
    ),
)
