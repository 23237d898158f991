"""What stands on the sheets besides the words of the report: plain, as easy read, and with no room for names.

Each line of a list is an idea of its own: the name of its picture, and its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Lines = tuple[tuple[str, str], ...]

SHEET_TITLE, GUIDE_TITLE, CONSENT_TITLE = (
    "Is our report clear?",
    "How to run a test",
    "Do you want to help us?",
)
SHEET_LABEL, GUIDE_LABEL, CONSENT_LABEL = "Test sheet", "For the person who runs it", "Your choice"

SHEET_COVER = ("This is a sheet to test our report.", "You tell us what is clear and what is not.")
GUIDE_COVER = ("This is for the person who runs the test.", "Please do not give this to readers.")
CONSENT_COVER = ("We ask you to test a report.", "It is your choice.")

FACES = (("face_clear", "Clear"), ("face_not_sure", "Not sure"), ("face_not_clear", "Not clear"))
YES_AND_NO = (("yes", "Yes"), ("no", "No"))

HOW_TITLE = "How to use this sheet"
HOW: Lines = (
    ("report", "You test our report. Nobody tests you. There are no wrong answers."),
    ("easy_read", "Look at one idea at a time. Then put a ring around one face."),
    ("face_clear", "Clear: you know what the idea says."),
    ("face_not_sure", "Not sure: you know some of it."),
    ("face_not_clear", "Not clear: you do not know what it says."),
    ("i_note_action", "Draw a better picture in the box. Or write better words. Or leave it empty."),
    ("private_information", "Do not write your name. Do not write the names of other people."),
    ("support_worker", "You can ask for help. You can have a break. You can stop at any time."),
)
A_BETTER_PICTURE = "A better picture or words?"
QUESTIONS_TITLE = "Questions about this part"
END_TITLE = "Thank you"
ANYTHING_ELSE = ("speak_up", "What else do you want to tell us? Draw or write here:")
END: Lines = (
    ("kind_words", "Thank you for your help. You make our report better."),
    ("private_information", "Please give this sheet back. We count the faces. Then we destroy the sheet."),
)

CONSENT_PARTS: tuple[tuple[str, Lines], ...] = (
    (
        "What this is about",
        (
            ("report", "We have made a report. We want to know if it is clear."),
            ("meeting", "You look at the report with us and a few other people."),
            ("speak_up", "You tell us what is clear to you and what is not."),
            ("clock", "It takes about 45 minutes. You can have a break when you like."),
        ),
    ),
    (
        "It is your choice",
        (
            ("choices", "You do not have to do this. You can say no."),
            ("stop", "You can stop at any time. You do not have to say why."),
            ("safe", "Your care and your support stay the same if you say no."),
            ("support_worker", "You can bring a person who helps you."),
        ),
    ),
    (
        "What we keep",
        (
            ("private_information", "We do not keep your name. We only count the answers."),
            ("report", "The report may say how many people helped us. It does not say who."),
            ("safe", "We destroy the sheets when we have counted the answers."),
        ),
    ),
)
CONSENT_ASKED_TITLE = "Please tell us"
CONSENT_ASKED: Lines = (
    ("listening", "I know what this is about."),
    ("stop", "I know that I can stop at any time."),
    ("thumbs_up", "I want to help."),
)
SIGNING = ("i_note_action", "You can sign here, or make a mark. You do not have to.")
NO_SIGNING = ("private_information", "Please do not write your name on this sheet.")

BEFORE_TITLE, MINUTES_TITLE = "Before you start", "Your 45 minutes"
BEFORE = (
    "Ask 5 to 8 people. Choose people that the report is for.",
    "Have some people with a learning disability in the group.",
    "Pay people for their time if you can.",
    "Find a quiet room. Have water and time for a break.",
    "Print a sheet for each person. Print some in giant print. Bring pens.",
    "Bring someone who helps you. A person with a learning disability can run this with you.",
    "Do not write down who says what. Use no names.",
)
MINUTES_HEADER = ("Minutes", "What you do")
MINUTES = (
    ("5", "Say hello. Read “Do you want to help us?” together. Ask each person if they want to go on."),
    ("5", "Show how the sheet works. Do the first idea together."),
    ("20", "People look at one idea at a time. They put a ring around a face."),
    ("10", "Ask the questions. Talk about what was not clear, and what would be better."),
    ("5", "Say thank you. Say what happens next. Take all the sheets back."),
)
IDEAS_IN_A_TEST = 12
MANY_IDEAS = (
    "This report has {ideas} ideas.",
    "People can try about {most} in 20 minutes.",
    "Choose the parts that matter most. Or meet again.",
)

HELP_TITLE, NOT_HELP_TITLE = "How to help", "What not to do"
HELP = (
    "Read the idea out loud if a person wants that. Read the words as they are.",
    "Ask: “What does this say to you?”",
    "Wait. Count to 10 before you speak again.",
    "Ask: “What would make it better?”",
    "Thank people for each answer. “Not clear” helps us most.",
)
NOT_HELP = (
    "Do not explain an idea before the person has chosen a face.",
    "Do not ask: “Is that clear?” Many people say yes to be kind.",
    "Do not nod or look sad. People see what you want to hear.",
    "Do not answer for anyone. Ask supporters to wait too.",
    "Do not say that an answer is wrong.",
)

AFTER_TITLE = "After the test"
AFTER = (
    "Put the sheets next to each other. Count the faces for each idea.",
    "Write the numbers into the file that ends in “answers.csv”.",
    "What people wrote in the boxes helps you to change the report. Do not type it in.",
    "Destroy the sheets when you have counted.",
    "Change what was not clear. Then show people what you changed.",
)
ANSWERS_TITLE = "The questions and their answers"
ANSWERS_LEAD = "People may look at the report. If they do not find an answer, talk about that idea."

ALL_LINES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sheet": (
            SHEET_TITLE, *SHEET_COVER, HOW_TITLE, *(words for _, words in HOW), A_BETTER_PICTURE,
            QUESTIONS_TITLE, END_TITLE, ANYTHING_ELSE[1], *(words for _, words in END),
        ),
        "consent": (
            CONSENT_TITLE, *CONSENT_COVER, CONSENT_ASKED_TITLE, SIGNING[1], NO_SIGNING[1],
            *(words for _, lines in CONSENT_PARTS for _, words in lines),
            *(title for title, _ in CONSENT_PARTS), *(words for _, words in CONSENT_ASKED),
        ),
        "guide": (
            GUIDE_TITLE, *GUIDE_COVER, BEFORE_TITLE, MINUTES_TITLE, *BEFORE,
            *(words for _, words in MINUTES), *MANY_IDEAS, HELP_TITLE, NOT_HELP_TITLE, *HELP, *NOT_HELP,
            AFTER_TITLE, *AFTER, ANSWERS_TITLE, ANSWERS_LEAD,
        ),
    }
)  # fmt: skip
"""Every line by the sheet that it stands on, for the test that they pass our own rules."""
