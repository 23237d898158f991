"""Rules that standards for easy language and plain numbers add, as a literal table like `rules`.

Most are notes: either published easy read does the same, or the standard is known at second hand alone.
"""

from __future__ import annotations

from hwrender.diagnostics import Severity
from hwrender.plain import clock_times, large_numbers, marks, signs
from hwrender.plain.contrast_clauses import find_contrasts_in_front
from hwrender.plain.double_negatives import find_double_negatives
from hwrender.plain.phone_groups import find_ungrouped_phones
from hwrender.plain.questions import find_questions
from hwrender.plain.unreal_conditionals import find_unreal_conditionals
from hwrender.prose import ProseKind
from hwrender.wording import easy_structure, finders, order_of_parts, pronouns
from hwrender.wording.finders import Finder, by_finders, in_contacts_too, in_easy_sentences
from hwrender.wording.rule import WordingRule

EASY_LANGUAGE_RULES: tuple[WordingRule, ...] = (
    WordingRule(
        "S36",
        "Times",
        "NHS, content guide: dates and times",
        "Many people do not use a clock of 24 hours.",
        bad="We open at 14:00.",
        good="We open at 2pm.",
        severity=Severity.WARNING,
        check=by_finders(
            Finder(
                clock_times.find_clock_times,
                "“{words}” is not the plainest way to write this time.",
                severity=finders.note_of_known_time,
            ),
        ),
    ),
    WordingRule(
        "S37",
        "Phone numbers",
        "Inclusion Europe, Information for all",
        "People lose their place in a long row of figures.",
        bad="Ring us on 02079460123.",
        good="Ring us on 020 7946 0123.",
        severity=Severity.WARNING,
        check=in_contacts_too(
            Finder(find_ungrouped_phones, "This phone number is one long row of figures."),
        ),
        of_quotations=True,
    ),
    WordingRule(
        "S38",
        "Very large numbers",
        "Inclusion Europe, Information for all",
        "Few people can picture a number this large. The last figures say little.",
        bad="The council spent £1,234,567.",
        good="The council spent more than £1 million.",
        severity=Severity.WARNING,
        check=by_finders(
            Finder(large_numbers.find_millions, "“{words}” is too large to picture.", "Say “{instead}”."),
            Finder(
                large_numbers.find_exact_numbers,
                "“{words}” has more figures than people need.",
                "You could say “{instead}”.",
                severity=Severity.NOTE,
            ),
        ),
    ),
    WordingRule(
        "S39",
        "Questions in the text",
        "Australian Government Style Manual, Easy Read",
        "Some people think that they must answer. A question in a heading is fine.",
        bad="We met 40 people. Why did they come?",
        good="We met 40 people. We asked why they came.",
        severity=Severity.NOTE,
        check=in_easy_sentences(
            Finder(
                find_questions,
                "This is a question.",
                otherwise="Say what you want people to know.",
                passed_over=frozenset([ProseKind.FIELD, ProseKind.CELL, ProseKind.TABLE_CAPTION]),
            ),
        ),
    ),
    WordingRule(
        "S40",
        "Two negatives",
        "W3C, COGA; DIN SPEC 33429",
        "One no takes away the other. Readers have to work that out.",
        bad="Long waits are not uncommon.",
        good="Long waits are common.",
        severity=Severity.WARNING,
        check=by_finders(
            Finder(find_double_negatives, "“{words}” says no twice.", "Say “{instead}”, or what is so."),
        ),
    ),
    WordingRule(
        "S41",
        "Words like they and them",
        "Inclusion Europe, Information for all",
        "Readers must know who each “they”, “he” or “it” is.",
        bad="They told them that it was theirs.",
        good="The nurses told the patients that the room was for patients.",
        severity=Severity.NOTE,
        check=pronouns.check_pronouns,
    ),
    WordingRule(
        "S42",
        "A contrast before the main point",
        "DIN SPEC 33429",
        "Readers have to keep the first part in mind until the main point comes.",
        bad="Although the bus was late, people waited.",
        good="The bus was late. But people waited.",
        severity=Severity.NOTE,
        check=in_easy_sentences(
            Finder(
                find_contrasts_in_front,
                "“{words}” puts another idea before the main point.",
                otherwise="Make 2 sentences. You can start the second one with “But”.",
            ),
        ),
    ),
    WordingRule(
        "S43",
        "What did not happen",
        "DIN SPEC 33429",
        "Some people read “would have gone” as “went”.",
        bad="With more help she would have stayed at home.",
        good="She did not get enough help. So she could not stay at home.",
        severity=Severity.NOTE,
        check=in_easy_sentences(
            Finder(
                find_unreal_conditionals,
                "“{words}” tells what did not happen, or is not so.",
                otherwise="Say what happened. Then say why.",
            ),
        ),
    ),
    WordingRule(
        "S44",
        "Lists inside lists",
        "DIN SPEC 33429",
        "Readers have to remember which list each line belongs to.",
        bad="- Food\n  - Soup",
        good="- Soup",
        severity=Severity.NOTE,
        check=easy_structure.check_nested_lists,
        of_quotations=True,
    ),
    WordingRule(
        "S45",
        "Tables in easy words",
        "DIN SPEC 33429",
        "A table is read across and down at once.",
        bad="| Day | Open |\n|-----|------|\n| Monday | 9am |",
        good="On Monday we open at 9am.",
        severity=Severity.NOTE,
        check=easy_structure.check_tables,
        of_quotations=True,
    ),
    WordingRule(
        "S46",
        "Footnotes in easy words",
        "Inclusion Europe, Information for all",
        "People lose their place when they look for a footnote.",
        bad="The board met.[^1]",
        good="The board met. The board runs the hospital.",
        severity=Severity.WARNING,
        check=easy_structure.check_footnotes,
        of_quotations=True,
    ),
    WordingRule(
        "S47",
        "Marks that need working out",
        "UNE 153101",
        "Readers do not know why a word has marks around it. Dots leave them guessing.",
        bad="The staff call it a “huddle” each day.",
        good="The staff have a short meeting each day.",
        severity=Severity.NOTE,
        check=in_easy_sentences(
            Finder(
                marks.find_marked_words,
                "The marks around {words} do not say why they are there.",
                "Take out the marks. If it is a hard word, say what it means.",
            ),
            Finder(
                marks.find_ellipses,
                "The dots do not say what is left out.",
                otherwise="Say all of it, or end the sentence with one full stop.",
            ),
        ),
        of_quotations=True,
    ),
    WordingRule(
        "S48",
        "Special signs",
        "Inclusion Europe, Information for all",
        "Many people do not know these signs. Screen readers say them in different ways.",
        bad="Rest + food = health.",
        good="Rest and food are good for your health.",
        severity=Severity.WARNING,
        check=by_finders(
            Finder(
                signs.find_special_signs,
                "Not everyone knows the sign “{words}”.",
                "Write “{instead}”.",
                otherwise="Say it in words, or leave it out.",
            ),
        ),
        once_a_word=True,
    ),
    WordingRule(
        "S49",
        "What matters most comes first",
        "ISO 24495-1, plain language",
        "Many people read only the start. They want to know what you found.",
        bad="“How we did it” is the first part, and it is long.",
        good="“What people told us” is the first part.",
        severity=Severity.NOTE,
        check=order_of_parts.check_order,
        of_quotations=True,
    ),
    WordingRule(
        "S50",
        "Speaking to readers",
        "The Easy Read Standard",
        "“You” and “we” are short. They say who does what.",
        bad="A report in which nobody is “you” or “we”.",
        good="You can ask us for help.",
        severity=Severity.NOTE,
        check=easy_structure.check_speaks_to_readers,
        of_quotations=True,
    ),
)
