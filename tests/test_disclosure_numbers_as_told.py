"""P1, P2, P3 and P9: kinds of numbers and addresses as reports write and tell them, and what is none."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    "words",
    [
        "I read it down the phone, 486-091-3906, twice.",
        "NHS number 94 34 76 59 19 on the band.",
        "NHS no. 9434 765 919.",
        "It said NHS 943/476/5919 on top.",
        "Her NHS number: 943 476-5919",
        "It is NHS9434765919 on the band.",
        "It is NHS #943 476 5919 on the band.",
        "Patient 943.476.5919 was told to wait.",
        "Label: 943–476–5919",
        '"Nine four three, four seven six, five nine one nine, I know it by heart."',
        '"nine four three, four seven six, fifty-nine, nineteen, that\'s my NHS number"',
        "Rhif GIG 943 476 5919",
        "NHS no. ⑨④③ ④⑦⑥ ⑤⑨①⑨",
        "NHS ٩٤٣ ٤٧٦ ٥٩١٩",
        "NHS 9̶4̶3̶4765919",
        "NHS: 9\u200b4\u200b3\u200b4765919",
        "| Who | NHS no. |\n|---|---|\n| A | 943 476 5918 |",
        "| NHS number | Who |\n|---|---|\n| 94 34 76 59 19 | A |",
    ],
)
def test_an_nhs_number_is_found_in_any_groups_signs_and_words(words: str) -> None:
    assert "P1" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ring 943 476 5919 for more.",
        "Tel: 943 476 5919",
        "Order 943 476 5919 came.",
        "Stock code 943 476 5918.",
        "The years 2010 2011 and 2012 count.",
        "Call 0800 123 4567 for NHS help.",
        "NHS 111 had 9434 calls and 765919 texts.",
        "The NHS gave marks of 9 4 3 4 7 6 5 9 1 8.",
    ],
)
def test_other_long_numbers_are_no_nhs_numbers(words: str) -> None:
    assert "P1" not in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "It was pw 33 84 05 a on the slip.",
        "It was pw338405a on the slip.",
        "Pw 33 84 05 A it said.",
        "AB 123 456 C was on it.",
        "AB1 234 56C was on it.",
        "A B 1 2 3 4 5 6 C was on it.",
        "AB•12•34•56•C",
        "AB_12_34_56_C",
        "JT 60-29-18 D",
        '"P W three three eight four oh five A, that\'s me."',
        '"It\'s J T, sixty, twenty-nine, eighteen, D."',
        "NI number on 12 34 56 a was given.",
        "NINO: AB123456",
        "national insurance number jt 60 29 18",
        "Rhif yswiriant gwladol ab 12 34 56 c",
        "| Who | NI no |\n|---|---|\n| A | jt 60 29 18 |",
    ],
)
def test_an_insurance_number_is_found_in_any_groups_case_and_words(words: str) -> None:
    assert "P2" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "We met on 12 34 56 a year.",
        "Nothing is as it was in 12 34 56 a day.",
        "Rooms to 10 20 30 b are shut.",
        "SI 2013 35 1 is a law.",
        "Form BR 12 34 56 is long.",
        "Between us 12 34 56 d we had.",
        "AB 12 34 was a plate.",
    ],
)
def test_other_letters_and_figures_are_no_insurance_numbers(words: str) -> None:
    assert "P2" not in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Send it to mo dot kasprzak at btinternet dot example.",
        "It's jane underscore smith at gmail dot com.",
        "Write to kez hyphen sea at outlook dot fr.",
        "Mail jan.kowalski at onet dot pl for it.",
        "kez99 at sign hotmail dot com is hers.",
        "Her e-mail is donnaw all one word at hotmail dot co dot uk.",
        "d o n n a at icloud dot com is what she gave.",
        "Donna.Wigan AT gmail DOT com",
        "donna [at] example [dot] org",
        "donna(at)example.org",
        "donna@ example.org is hers.",
        "Reach her at donna&#64;gmail.com",
        "Ring oh seven seven double oh nine double oh four six one.",
        "Oh double seven hundred, nine hundred, one five two.",
        "Oh sixteen thirty-two, nine sixty, double four seven.",
        "Ring 07700 nine hundred 461.",
        "Zero seven seven zero zero... nine zero zero... four six one.",
        "My number is oh seven seven oh oh then nine oh oh then four six one.",
        "plus forty-four, seven seven double oh, nine hundred, four six one",
        "Ring O77OO 9OO461 now.",
        "Ring 0-7700-900-461.",
        "Ring 077 00 90 04 61.",
        "Ring (07700) 900461 or 07700/900461.",
        "Ring 07700.900.461 after six.",
        "Ring 07700–900–461 after six.",
        "Ring 447700900461 after six.",
        "Ring 0044 7700 900461.",
        "Text 7700 900461 to reach him.",
        "WhatsApp: +44 7700 900 461",
        "Her landline is 01632 960215.",
        "Her landline is 01632-96-02-15.",
        "Home: 0 1 6 3 2 9 6 0 2 1 5",
        "Tel. Penrith (01632) 960 774",
        "Mobile 0 7 7 0 0 9 0 0 4 6 1",
        "Call ０７７００９００４６１",
        "Call 07\u200b700\u00ad900461",
        "Call ٠٧٧٠٠٩٠٠٤٦١",
        "Call ०७७००९००४६१",
        "Find him on https://t.me/+447700900461",
        "See https://wa.me/447700900539?text=hi",
        "See whatsapp.com/send?phone=447700900539",
        "See signal.me/#p/+447700900539",
        "See tel:07700900461",
        "insta @kez.by.the.sea",
        "Her insta's kez_by_sea",
        "Snap: kez99",
        "Her TikTok is @lil_donna",
        "discord donna#1234",
        "She's u/donna_wgn on reddit.",
        "Facebook: donna.wigan.7",
        "facebook.com/profile.php?id=100012345678901",
        "x.com/lil_donna_wgn said so",
        "DM me @kezseaside",
        "@donna@mastodon.social said so",
        "My PlayStation name is kez_99_sea",
        "linkedin.com/in/donna-wigan-44a1",
        "Ring her sister on 0161 496 0123.",
        "Phone number of the carer: 0161-496-0123",
        "mailto:siobhan-petition@outlook.example",
        "Her fax is 0161 496 0123.",
    ],
)
def test_a_way_to_reach_somebody_is_found_in_any_groups_signs_and_words(words: str) -> None:
    assert "P3" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ring the switchboard on 01632 960 000.",
        "The hospital switchboard is 01632 960000.",
        "Ring our advice line on 01632 960 111.",
        "The PALS office, 01632 960 222, is shut at weekends.",
        "The surgery's number is 01632 960 333.",
        "The council's contact centre on 01632 960 444 never answers.",
        "The booking line, 01632 960 555, rang out.",
        "Call 0345 600 1020 or 0844 477 8888.",
        "Text 85258 for help.",
        "Call 999 or 101 or 111.",
        "Textphone 18001 then 0300 123 4567.",
        "Write to enquiries@northfellcouncil.example",
        "Write to customer.services@council.example",
        "Write to adult.social.care@council.example",
        "Write to patient.experience@trust.example",
        "Write to noreply@trust.example",
        "Write to complaints.team@trust.example",
        "Write to healthwatch@oakford.example",
        "Write to hello@oakford.example",
        "Look for #SpeakUpSolway on the day.",
        "Follow @OakfordHospitals and @OakfordCouncil.",
        "People found us on Facebook.",
        "The Instagram page is new.",
        "We met at twelve at the hall dot on time.",
        "Look at gov dot uk for it.",
        "See www dot nhs dot uk for it.",
        "Look at nhs.uk for that.",
        "They counted one two three four five six seven eight nine ten people.",
        "It cost one hundred and twenty, two hundred, and three hundred pounds.",
        "In 2019 2020 and 2021 it rose.",
        "Scores of oh, two, three, one, two, four and five.",
        "07.30 to 18.00 each day",
    ],
)
def test_lines_and_mailboxes_of_services_and_other_numbers_are_let_through(words: str) -> None:
    assert "P3" not in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "The reply quoted incident 24/C/00817 and said sorry.",
        "CAD 4471/12MAY24 is the number he was given.",
        "Crime no. 3/1234/24 was closed.",
        "The police gave him URN 31/58820/23.",
        "Complaint ref C-24-0173 is still open.",
        "Complaint 24/0173 is still open.",
        "The ombudsman's reference is P-003412.",
        "The ombudsman ref PA-0034127 was on it.",
        "Datix W 204417 was filed.",
        "It's Datix number W204417, closed.",
        "Ulysses incident 88231 says otherwise.",
        "Her hospital number is K204417.",
        "MRN 00491827 was printed on it.",
        "Unit no. RXH1234567",
        "His hospital no: 0491827",
        "K number K7712345",
        "UBRN 0004 1234 5678 on the letter.",
        "Booking reference 0004-1234-5678 was wrong.",
        "Home Office ref: A1234567/2 was wrong.",
        "The ARC ASC/12345678 was taken.",
        "NASS reference 12/03/04567/001",
        "Passport no. 533 380 146 was shown.",
        "passport GBR533380146",
        "BRP ZU1234567 had run out.",
        "Driving licence MORGA753116SM9IJ",
        "licence: morga 753116 sm9ij",
        "Prison number a4417fk was on it.",
        "Prisoner A4417FK has asthma.",
        "NOMIS A4417 FK was on it.",
        "Nurse, NMC PIN 09D4471E, was named.",
        "NMC registration 09D4471E",
        "The GMC number 7719364 was on the stamp.",
        "HCPC PH112233 was on it.",
        "GPhC number 2071234.",
        "Social Work England SW112233.",
        "PC 4412 was named, collar number 4412.",
        "UTR 41827 30596 was read out.",
        "Unique Taxpayer Reference 4182730596",
        "sort code 40-17-63 account 61820457",
        "sort code 401763",
        "a/c 61820457 at the bank",
        "account no 6182 0457",
        "Account number: 61820457",
        "acc no. 61820457",
        "card 4111 1111 1111 1111",
        "4111.1111.1111.1111 was on the slip.",
        "IBAN GB82WEST12345698765432",
        "IP 203.0.113.66",
        "IP address 10.0.0.7 was on it.",
        "203[.]0[.]113[.]66 was on it.",
        "It came from 2001:db8::1 at night.",
        "fe80::1ff:fe23:4567:890a",
        "The car, YX15 KZP, came round.",
        "the car yx15kzp came round",
        "yx15 kzp was outside again",
        "a silver Astra, reg p412 klm",
        "A blue Corsa P412 KLM waited.",
        "her Motability car, GL19 OVE",
        "Number plate: ab51 abc",
        "Reg. no. YX 15 KZP",
        "His blue badge number is 123456A1234.",
        "Universal credit claim 1234-5678",
        "PIP ref AB123456C99",
        "Her journal number is 884123.",
        "Case number FD22P00123 in court.",
        "Court ref: 3PB01234",
        "Council tax account 70123456",
        "Tenancy 20114417 ended.",
        "Payroll no 00441782",
        "Staff number 44178",
        "badge no. 44178",
        "DBS certificate 001234567890",
        "Student ID 20114417",
        "URN: 140417",
        "Her reference is 8817/24.",
        "It is under reference 8817/24.",
        "ref. HC/8817/24",
        '"crime number is double four one seven stroke two three"',
        '"Your reference is four four one seven double two," she said.',
        "MAC 00:1A:2b:3c:4d:5e",
        "IMEI 353918057233361",
        "Safeguarding concern 20417 was closed.",
        "Referral 1184-22 was lost.",
        "PNC ID 95/123456X",
        "Lab number 24-0031-771",
    ],
)
def test_the_number_of_a_file_a_card_or_a_car_is_found_after_many_names(words: str) -> None:
    assert "P9" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Order ref 44172 came.",
        "Stock code 4471 0092 is out of print.",
        "Invoice no. 20194 was paid.",
        "Registered charity no. 1106210.",
        "Company number 08172770 in England.",
        "Our ref: HW/2024/03",
        "Report reference HW-2024-03",
        "Document reference 2024/17.",
        "Policy number 12 and form F1234 are old.",
        "SI 2013/351 sets it out.",
        "ISBN 978-0-11-322887-6.",
        "Planning application 24/00817/FUL was refused.",
        "They put it through as a Datix.",
        "LibreOffice 7.4.2.3 under Ubuntu 22.04.",
        "The case for change, 2019 to 2024, was made.",
        "Case study 1234 words long.",
        "Complaints rose to 1,204 in 2023.",
        "Complaints 2019-2024 were counted.",
        "The hospital, 1200 of whose beds were full, closed.",
        "Patients 1000 and over were asked.",
        "Crime 2022 was up.",
        "The account of 1500 people is here.",
        "Passport to Care 2020 is a scheme.",
        "GMC rules and the NMC code.",
        "12 men and 24 women in 14 wards.",
        "We met in 19 May and on 12 May.",
        "At 12 she left and in 10 days came.",
        "In 15 min the bus came.",
        "Ward B12 and room C4.",
        "The A9 and M25 and B1234 roads.",
        "Version 10.12.14.20 is out.",
        "Question 10.20.30.40 was skipped.",
        "Model X1234AB of the hoist.",
        "Serial number 4417-22 on the lift.",
        "Batch AB1234 of the vaccine.",
        "Bed MRSA 2024 screening.",
        "Theme 1 to 12, codes 1001 to 1012.",
        "The bus 47 and route X12.",
        "EN 301 549 and ISO 14289-1.",
        "BS 8300-2:2018 says how wide doors are.",
        "Staff 1200 and patients 3400 replied.",
        "Account for 1200 of these.",
        "Claim 1 in 5 was refused.",
        "He drove in 12 mph zones.",
        "It came to 60 by 40 by 30 cm.",
        "Reg 11 of the Act.",
        "Regulation 2014/2936 says so.",
        "Unit 1234 Trading Estate is shut.",
    ],
)
def test_numbers_of_things_laws_and_years_are_let_through(words: str) -> None:
    assert "P9" not in codes(words)


@pytest.mark.parametrize(
    ("words", "code", "marked"),
    [
        ("It was pw 33 84 05 a on the slip.", "P2", "pw 33 84 05 a"),
        ("It's J T, sixty, twenty-nine, eighteen, D.", "P2", "J T, sixty, twenty-nine, eighteen, D"),
        ("My postcode is S A double nine, seven Z X.", "P4", "S A double nine, seven Z X"),
        ("Ring O77OO 9OO461 now.", "P3", "O77OO 9OO461"),
        ("Send it to mo dot k at btinternet dot example.", "P3", "mo dot k at btinternet dot example"),
        ("Datix W 204417 was filed.", "P9", "W 204417"),
        ("MRN 00491827 was printed on it.", "P9", "00491827"),
    ],
)
def test_a_number_is_marked_as_far_as_it_goes(words: str, code: str, marked: str) -> None:
    assert found(words) == [(code, marked)]


def test_our_own_number_is_let_through_in_words() -> None:
    contact = "contact:\n  organisation: Healthwatch Oakford\n  phone: 020 7946 0123\n"
    said = "Ring oh two oh, seven nine four six, oh one two three."
    assert codes(said, contact) == []
    assert codes(said) == ["P3"]
