"""What the rules of privacy may know of a report besides the text they read."""

from __future__ import annotations

import re

from msgspec import Struct

from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import given_name, is_family_name
from hwrender.language.names import known_names
from hwrender.language.tokens import letters
from hwrender.language.word_sets import word_set
from hwrender.metadata import Metadata

LARGEST_SMALL_NUMBER = 7
"""A number of people up to this is very small (NHS practice for sexual-health data: 1 to 7)."""

SHARED_MAILBOXES = word_set("""
accounts admin adult adults advice advocacy and appointments ask billing bookings box care careers childrens
comms communications community complaints consultation consultations contact contactus council customer desk
dpo duty engagement enquiries enquiry events experience family feedback finance foi for front frontdoor
fundraising general haveyoursay health healthwatch hello help helpdesk helpline hi hr inbox info information
involvement jobs line mail main media membership news newsletter no noreply office outreach pals patient
patientexperience pharmacy post postmaster prescriptions press privacy public reception records recruitment
referral referrals reply research rota safeguarding sales secretary service services shop social speakup
support surgery survey surveys talk team the us voice voices volunteer volunteering ward web webmaster welcome
wellbeing yoursay
""")
"""Words for mailboxes that belong to an organisation and to nobody in it, alone or several together."""

MAIL_HOUSES = word_set("""
gmail googlemail hotmail outlook live yahoo ymail icloud me mac aol btinternet sky talktalk virginmedia
ntlworld protonmail proton gmx mail example msn
""")
"""Where anybody can have a mailbox."""

_COMMON_WORD_ZIPF = 2.8
_PREFIX = re.compile(r"^(?:\+|00)44\s*(?:\(0\))?")


class ReportContext(Struct, frozen=True):
    """The organisation's own contact, the organisations of the report, and its people.

    `email` and `domain` are small, `phone` is as dialled in Britain, `address` is words of
    letters and digits alone. `number_of_people` is 0 when it is not known. `sensitive` reports are judged
    more strictly.
    """

    phone: str
    email: str
    address: tuple[str, ...]
    domain: str
    organisations: tuple[str, ...]
    number_of_people: int
    largest_small_number: int
    sensitive: bool

    def is_small(self, people: int) -> bool:
        """Whether so few people could be recognised."""
        return 0 < people <= self.largest_small_number

    def is_own_phone(self, number: str) -> bool:
        """Whether this is the organisation's number, however it is written."""
        return bool(self.phone) and national_digits(number) == self.phone

    def is_own_email(self, address: str) -> bool:
        """Whether this is the organisation's address, or any shared mailbox ("info@", "pals@")."""
        address = address.lower()
        mailbox, _, domain = address.partition("@")
        words = [word for word in re.split(r"[._-]", mailbox) if word]
        is_shared = letters(mailbox) in SHARED_MAILBOXES or (words and SHARED_MAILBOXES.issuperset(words))
        is_shared = is_shared or (words and _are_words_of_english(words) and not _is_mail_house(domain))
        return address == self.email or (bool(is_shared) and "." in domain)

    def is_own_address(self, words: str) -> bool:
        """Whether these words stand whole in the organisation's address: "2 Mare Street" is not in "92 Mare
        Street"."""
        wanted = letters(words)
        return any(
            "".join(self.address[start:end]) == wanted
            for start in range(len(self.address))
            if wanted.startswith(self.address[start])
            for end in range(start + 1, len(self.address) + 1)
        )


def context_of(metadata: Metadata) -> ReportContext:
    """What the front matter of a report says."""
    contact = metadata.contact
    domain = re.sub(r"^https?://(?:www\.)?", "", contact.website or "").partition("/")[0]
    largest = metadata.small_numbers_up_to
    return ReportContext(
        national_digits(contact.phone or ""),
        (contact.email or "").lower(),
        tuple(word for each in (contact.address or "").split() if (word := letters(each))),
        domain.lower(),
        known_names(metadata).organisations,
        metadata.number_of_people or 0,
        LARGEST_SMALL_NUMBER if largest is None else largest,
        metadata.sensitive,
    )


def national_digits(number: str) -> str:
    """The digits of a British number as they are dialled in Britain: "02079460000"."""
    digits = re.sub(r"\D", "", _PREFIX.sub("0", number.strip(" (")))
    return re.sub(r"^0+", "0", digits)


def _are_words_of_english(words: list[str]) -> bool:
    """Whether a mailbox is called by ordinary words, and by nobody's name: "rota", "large.print"."""
    return all(
        len(word) > len("jo")
        and word.isalpha()
        and zipf_frequency(word) >= _COMMON_WORD_ZIPF
        and given_name(word) is None
        and not is_family_name(word)
        for word in words
    )


def _is_mail_house(domain: str) -> bool:
    return domain.partition(".")[0] in MAIL_HOUSES
