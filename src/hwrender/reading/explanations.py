"""What each field is for, in plain words for the person who fills it in, and how a value is written.

The words go into the comments of a starting report and into the JSON Schema that editors show.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Explanation(Struct, frozen=True):
    """`words` are whole sentences. `example` is a value as it stands after the colon; empty where the words
    or the known values say enough."""

    words: str
    example: str = ""


EXPLANATIONS: Mapping[str, Explanation] = MappingProxyType(
    {
        "title": Explanation("The full title of the report. You must give one."),
        "lang": Explanation("The language of the report. Write en-GB for British English."),
        "easy_title": Explanation(
            "The title in easy words. It stands on the cover of the easy read copies.",
            "What people told us about care at home",
        ),
        "short_title": Explanation(
            "A few words for the foot of each page. They also name the narration.", "Care at home"
        ),
        "name": Explanation(
            "The name of the files we make. Use small letters and hyphens. "
            "For a private topic, choose a name that tells nothing.",
            "care-at-home",
        ),
        "sensitive": Explanation(
            "Write Yes if people could be harmed when others see this report. "
            "Then the checks are stricter, and search engines are asked to stay away.",
            "Yes",
        ),
        "small_numbers_up_to": Explanation(
            "Groups of this many people or fewer may give somebody away. We warn you.", "7"
        ),
        "lexicon": Explanation(
            "Names that the voice says wrong. Write each as it sounds.", "Siobhan: shivawn"
        ),
        "ignore": Explanation(
            "Findings that you have looked at and accept. Write the code and your reason.",
            "S11: The law gives this figure.",
        ),
        "contact": Explanation("How people can reach you. It stands at the end of every copy."),
        "contact.organisation": Explanation("The name of your organisation.", "Healthwatch Anytown"),
        "contact.phone": Explanation("The phone number of your office.", "020 7946 0000"),
        "contact.email": Explanation("The e-mail address of your office.", "info@example.org"),
        "contact.address": Explanation("Where your office is.", "1 High Street, Anytown"),
        "contact.website": Explanation("The address of your website.", "https://www.example.org"),
        "contact.audio_url": Explanation(
            "Where the narration will be on the web. The PDF then shows a code for phones.",
            "https://www.example.org/listen",
        ),
        "other_formats": Explanation(
            "How people can get the report in another way. Write it as you would say it.",
            "Do you need this in another way? Please ask us.",
        ),
        "glossary": Explanation(
            "Hard words and what they mean. We explain each where it first stands.",
            "consent: saying yes after you have been told about it",
        ),
        "pictures": Explanation(
            "A word and the picture for it. The same word then always has this picture.",
            "police: police-station",
        ),
        "cover_picture": Explanation("The name of the large picture on the cover.", "talking"),
        "tested_by": Explanation(
            "Who tried the easy read copy before you published it. Name groups, never people.",
            "A group of six people with a learning disability",
        ),
        "voice": Explanation("The voice that reads the narration.", "neural"),
        "licence": Explanation("What others may do with the report.", "Open Government Licence v3.0"),
        "local_healthwatch": Explanation("The Healthwatch that did the work.", "Healthwatch Anytown"),
        "publication_date": Explanation("When the report came out. A month or a year will do.", "2016-09-06"),
        "evidence_began": Explanation("When you began to ask people.", "2016-09"),
        "evidence_finished": Explanation("When you stopped asking people.", "2016-10"),
        "type_of_report": Explanation("What kind of report it is.", "Report"),
        "key_themes": Explanation("What the report is about."),
        "source_pdf": Explanation("The file that people can download from the library page.", "report.pdf"),
        "source_pdf_size_kb": Explanation("How big that file is, in KB.", "417.02"),
        "in_partnership": Explanation("Did you work with another organisation? Write Yes or No."),
        "partner_organisations": Explanation("The organisations you worked with."),
        "primary_research_method": Explanation("How you found out what people think."),
        "enter_and_view": Explanation("Did you visit a service? Did the service know before?"),
        "services_included": Explanation("The health and care services in the report.", "Sexual health"),
        "service_providers": Explanation("The organisations that run these services."),
        "number_of_people": Explanation("How many people told you what they think.", "22"),
        "age_group": Explanation("How old these people are."),
        "gender": Explanation("The gender of these people."),
        "ethnicity": Explanation("The ethnic groups of these people."),
        "religion": Explanation("The religions of these people."),
        "sexual_orientation": Explanation("The sexual orientation of these people."),
        "marital_status": Explanation("If these people are married, single or in a partnership."),
        "pregnancy": Explanation("If people are pregnant, or had a baby not long ago."),
        "trans": Explanation("If trans people took part."),
        "long_term_conditions": Explanation("The long-term conditions of these people.", "Diabetes"),
        "types_of_disabilities": Explanation("The disabilities of these people."),
        "features_carers": Explanation("Does the report speak of carers?"),
        "seldom_heard_groups": Explanation("The groups of people who are not often asked."),
        "useful_votes": Explanation("How many readers of the library page found the report useful.", "0"),
    }
)
"""By the name of the field; the fields of the contact begin with "contact."."""
