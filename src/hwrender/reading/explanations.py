"""What each field is for, in plain words for the person who fills it in, and how a value is written.

The words go into the comments of a starting report and into the JSON Schema that editors show.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class FieldExplanation(Struct, frozen=True):
    """`words` are whole sentences. `example` is a value as it stands after the colon; empty where the words
    or the known values say enough."""

    words: str
    example: str = ""


EXPLANATIONS: Mapping[str, FieldExplanation] = MappingProxyType(
    {
        "title": FieldExplanation("The full title of the report. You must give one."),
        "lang": FieldExplanation("The language of the report. Write en-GB for British English."),
        "easy_title": FieldExplanation(
            "The title in easy words. It is on the cover of the easy read copies.",
            "What people told us about care at home",
        ),
        "short_title": FieldExplanation(
            "A few words for the foot of each page. They also name the narration.", "Care at home"
        ),
        "name": FieldExplanation(
            "The name of the files we make. Use small letters and hyphens. "
            "For a private topic, choose a name that does not show it.",
            "care-at-home",
        ),
        "sensitive": FieldExplanation(
            "Write Yes if people could be harmed when others see this report. "
            "Then the checks are stricter, and search engines are asked to stay away.",
            "Yes",
        ),
        "small_numbers_up_to": FieldExplanation(
            "In groups of this many people or fewer, somebody could be recognised. We warn you.", "7"
        ),
        "lexicon": FieldExplanation(
            "Names that the voice says wrong. Write each as it sounds.", "Siobhan: shivawn"
        ),
        "ignore": FieldExplanation(
            "Findings that you have looked at and accept. Write the code and your reason.",
            "S11: The law gives this figure.",
        ),
        "contact": FieldExplanation("How people can reach you. It is at the end of every copy."),
        "contact.organisation": FieldExplanation("The name of your organisation.", "Healthwatch Anytown"),
        "contact.phone": FieldExplanation("The phone number of your office.", "020 7946 0000"),
        "contact.email": FieldExplanation("The e-mail address of your office.", "info@example.org"),
        "contact.address": FieldExplanation("Where your office is.", "1 High Street, Anytown"),
        "contact.website": FieldExplanation("The address of your website.", "https://www.example.org"),
        "contact.audio_url": FieldExplanation(
            "Where the narration will be on the web. The PDF then shows a code for phones.",
            "https://www.example.org/listen",
        ),
        "other_formats": FieldExplanation(
            "How people can get the report in another way. Write it as you would say it.",
            "Do you need this in another way? Please ask us.",
        ),
        "glossary": FieldExplanation(
            "Hard words and what they mean. We explain each where it first appears.",
            "consent: saying yes after you have been told about it",
        ),
        "pictures": FieldExplanation(
            "A word and the picture for it. The same word then always has this picture.",
            "police: officer",
        ),
        "cover_picture": FieldExplanation("The name of the large picture on the cover.", "talking"),
        "tested_by": FieldExplanation(
            "Who tried the easy read copy before you published it. Name groups, never people.",
            "A group of six people with a learning disability",
        ),
        "full_report": FieldExplanation(
            "Where the full report is on the web. The easy copy tells people.",
            "https://www.example.org/reports/mental-health",
        ),
        "readers": FieldExplanation(
            "Who the report is for. No copy shows this.", "People who use services in Anytown"
        ),
        "purpose": FieldExplanation(
            "What people can do with the report. No copy shows this.", "To see what the council will change"
        ),
        "translation_of": FieldExplanation(
            "The file that this report is a translation of. It is beside this one.", "report.md"
        ),
        "translated_from": FieldExplanation(
            "Which English words this was translated from. Checking tells you what to write."
        ),
        "voice": FieldExplanation("The voice that reads the narration.", "neural"),
        "licence": FieldExplanation("What others may do with the report.", "Open Government Licence v3.0"),
        "local_healthwatch": FieldExplanation("The Healthwatch that did the work.", "Healthwatch Anytown"),
        "publication_date": FieldExplanation(
            "When the report came out. A month or a year will do.", "2016-09-06"
        ),
        "evidence_began": FieldExplanation("When you began to ask people.", "2016-09"),
        "evidence_finished": FieldExplanation("When you stopped asking people.", "2016-10"),
        "type_of_report": FieldExplanation("What kind of report it is.", "Report"),
        "key_themes": FieldExplanation("What the report is about."),
        "source_pdf": FieldExplanation(
            "The file that people can download from the library page.", "report.pdf"
        ),
        "source_pdf_size_kb": FieldExplanation("How big that file is, in KB.", "417.02"),
        "in_partnership": FieldExplanation("Did you work with another organisation? Write Yes or No."),
        "partner_organisations": FieldExplanation("The organisations you worked with."),
        "primary_research_method": FieldExplanation("How you found out what people think."),
        "enter_and_view": FieldExplanation("Did you visit a service? Did the service know before?"),
        "services_included": FieldExplanation("The health and care services in the report.", "Sexual health"),
        "service_providers": FieldExplanation("The organisations that run these services."),
        "number_of_people": FieldExplanation("How many people told you what they think.", "22"),
        "age_group": FieldExplanation("How old these people are."),
        "gender": FieldExplanation("The gender of these people."),
        "ethnicity": FieldExplanation("The ethnic groups of these people."),
        "religion": FieldExplanation("The religions of these people."),
        "sexual_orientation": FieldExplanation("The sexual orientation of these people."),
        "marital_status": FieldExplanation("If these people are married, single or in a partnership."),
        "pregnancy": FieldExplanation("If people are pregnant, or had a baby not long ago."),
        "trans": FieldExplanation("If trans people took part."),
        "long_term_conditions": FieldExplanation("The long-term conditions of these people.", "Diabetes"),
        "types_of_disabilities": FieldExplanation("The disabilities of these people."),
        "features_carers": FieldExplanation("Does the report mention carers?"),
        "seldom_heard_groups": FieldExplanation("The groups of people who are not often asked."),
        "useful_votes": FieldExplanation(
            "How many readers of the library page found the report useful.", "0"
        ),
    }
)
"""By the name of the field; the fields of the contact begin with "contact."."""
