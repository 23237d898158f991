"""Written British English and what a voice is given for it: one case a line, `written | spoken`."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import in_figures, ordinal_ending
from hwrender.narration.text_normalisation import spoken

CASES = """
## dates
On 6 September 2016 we met. | On the sixth of September twenty sixteen we met.
6th September | the sixth of September
6th of September 2016 | the sixth of September twenty sixteen
the 6th September 2016 | the sixth of September twenty sixteen
the 1st of May | the first of May
31 December 1999 | the thirty-first of December nineteen ninety-nine
1 January 2000 | the first of January two thousand
06/09/2016 | the sixth of September twenty sixteen
6/9/16 | the sixth of September twenty sixteen
6.9.16 | the sixth of September twenty sixteen
6-9-2016 | the sixth of September twenty sixteen
2016-09-06 | the sixth of September twenty sixteen
Sept 2016 | September twenty sixteen
Sep 2016 | September twenty sixteen
September 2016 | September twenty sixteen
September '16 | September twenty sixteen
6 Sept 2016 | the sixth of September twenty sixteen
6 Sept. 2016 | the sixth of September twenty sixteen
September 6, 2016 | the sixth of September twenty sixteen
September 6th | the sixth of September
6–8 September 2016 | the sixth to the eighth of September twenty sixteen
6-8 Sept | the sixth to the eighth of September
6 and 8 September | the sixth and the eighth of September
from 6 to 8 September | from the sixth to the eighth of September
Tues 6 Sept | Tuesday the sixth of September
Tuesday 6 September 2016 | Tuesday the sixth of September twenty sixteen
Mon-Fri | Monday to Friday
Mon–Sat | Monday to Saturday
Monday to Friday | Monday to Friday
Monday–Friday | Monday to Friday
Wed at 3pm | Wednesday at three P M
Sat 5 May | Saturday the fifth of May
12/13/2016 | the thirteenth of December twenty sixteen
born on 03.04.1987 | born on the third of April nineteen eighty-seven
6-Sep-2016 | the sixth of September twenty sixteen
May 2016 | May twenty sixteen
in May 22 people came | in May twenty-two people came
## years
in 2016 | in twenty sixteen
2016 | twenty sixteen
2005 | two thousand and five
2000 | two thousand
1905 | nineteen oh five
1900 | nineteen hundred
1999 | nineteen ninety-nine
2010 | twenty ten
2015/16 | twenty fifteen to twenty sixteen
2016-17 | twenty sixteen to twenty seventeen
2014–2019 | twenty fourteen to twenty nineteen
2016/2017 | twenty sixteen to twenty seventeen
1999-2000 | nineteen ninety-nine to two thousand
between 2014 and 2019 | between twenty fourteen and twenty nineteen
from 2014-2019 | from twenty fourteen to twenty nineteen
the 1990s | the nineteen nineties
the 1960s | the nineteen sixties
the '80s | the eighties
the 80s | the eighties
1500 people | one thousand five hundred people
2000 people | two thousand people
2016 people | two thousand and sixteen people
2,016 patients | two thousand and sixteen patients
in 2016, we | in twenty sixteen, we
the year 1066 | the year ten sixty-six
c. 1990 | about nineteen ninety
2016's plan | twenty sixteen's plan
## money
£3.5m | three point five million pounds
£12,400 | twelve thousand four hundred pounds
£12,400.50 | twelve thousand four hundred pounds fifty
£4.50 | four pounds fifty
£1.05 | one pound and five pence
£1.01 | one pound and one penny
£0.50 | fifty pence
£0.05 | five pence
£1 | one pound
£2 | two pounds
£1.00 | one pound
50p | fifty pence
1p | one penny
£10-£15 | ten to fifteen pounds
£10–15 | ten to fifteen pounds
£10 to £15 | ten to fifteen pounds
£3m-£4m | three to four million pounds
£2 million | two million pounds
£2bn | two billion pounds
£1.2 billion | one point two billion pounds
£5k | five thousand pounds
£500k | five hundred thousand pounds
-£500 | minus five hundred pounds
$5 | five dollars
$1.50 | one dollar fifty
€3.50 | three euros fifty
€1m | one million euros
£25/hour | twenty-five pounds an hour
£25 a week | twenty-five pounds a week
It costs £5. | It costs five pounds.
(£5) | five pounds
GBP 20 | twenty pounds
under £100,000 | under one hundred thousand pounds
£7.50/hr | seven pounds fifty an hour
£12 p.w. | twelve pounds a week
£900pcm | nine hundred pounds a month
£25/session | twenty-five pounds a session
£250K | two hundred and fifty thousand pounds
a £2 fee | a two pound fee
FY2023-24 | financial year twenty twenty-three to twenty twenty-four
the mid-2010s | the mid twenty tens
charity no. 1143876 | charity number one one four three eight seven six
## numbers
22 people | twenty-two people
1,234 | one thousand two hundred and thirty-four
1,234,567 | one million two hundred and thirty-four thousand five hundred and sixty-seven
12400 | twelve thousand four hundred
100 | one hundred
101 | one hundred and one
1000 | one thousand
0 | zero
0.5 | nought point five
.5 | nought point five
2.5 | two point five
12.05 | twelve point oh five
3.14 | three point one four
-5 | minus five
−5 | minus five
10,000 | ten thousand
007 | oh oh seven
3.2.1 | three point two point one
1st | first
2nd | second
3rd | third
22nd | twenty-second
101st | one hundred and first
21st century | twenty-first century
2.5 WTE | two point five whole time equivalent
3 x 2 | three by two
2x | two times
No one | No one
one in four | one in four
1 in 4 | one in four
1 in 10 | one in ten
4 out of 5 | four out of five
7/10 | seven out of ten
4.5/5 | four point five out of five
4.5 / 5 | four point five out of five
4/5 stars | four out of five stars
People rated it 4/5. | People rated it four out of five.
It scored 3/10, and 3/5 of us came. | It scored three out of ten, and three fifths of us came.
US$5m | five million U S dollars
3.25/5 | three point two five out of five
5/5 | five out of five
US$5 | five U S dollars
A$3, NZ$1 | three Australian dollars, one New Zealand dollar
US$5.50 | five U S dollars and fifty cents
US$2.5 million | two point five million U S dollars
1/2 | a half
3/4 | three quarters
2/3 | two thirds
5/12 | five out of twelve
3½ | three and a half
½ | a half
¾ | three quarters
3½ km | three and a half kilometres
Dr Ahmed of St. Mary's | Doctor Ahmed of Saint Mary's
Dr. Ahmed St. Mary's | Doctor Ahmed Saint Mary's
2¼ hours | two and a quarter hours
½ hour | half an hour
1 1/2 | one and a half
5-year-old | five-year-old
a 10-minute walk | a ten-minute walk
under-25s | under-twenty-fives
16 to 17 | sixteen to seventeen
## ranges and percentages
25–49 | twenty-five to forty-nine
25-49 years | twenty-five to forty-nine years
25 – 49 | twenty-five to forty-nine
0–18 months | zero to eighteen months
62% | sixty-two per cent
62.5% | sixty-two point five per cent
10-15% | ten to fifteen per cent
10%–15% | ten to fifteen per cent
0.5% | nought point five per cent
100% | one hundred per cent
<5 | less than five
>10 | more than ten
< 5% | less than five per cent
≥ 18 | at least eighteen
≤ 5 | at most five
~30 | about thirty
± 2 | plus or minus two
80+ years | eighty or more years
80+ | eighty or more
60+ people | sixty or more people
+5 | plus five
5–6 years | five to six years
2-3 times | two to three times
pp. 12–19 | pages twelve to nineteen
p. 5 | page five
p5 | page five
pages 12-19 | pages twelve to nineteen
5m people | five million people
1.5m | one point five million
1.5m people | one point five million people
2m apart | two metres apart
300k | three hundred thousand
## times
8am–8pm | eight A M to eight P M
8am-8pm | eight A M to eight P M
8 am to 8 pm | eight A M to eight P M
8 a.m. to 8 p.m. | eight A M to eight P M
9:30am | nine thirty A M
9.30am | nine thirty A M
9:30 | nine thirty
14:30 | two thirty P M
9.00am | nine A M
9:00 | nine o'clock
00:00 | midnight
10:05 | ten oh five
12 noon | twelve noon
12 midnight | twelve midnight
12pm | twelve P M
9-5pm | nine to five P M
9.30-11am | nine thirty to eleven A M
10am–12.30pm | ten A M to twelve thirty P M
Mon-Fri 9-5pm | Monday to Friday nine to five P M
24/7 | twenty-four seven
24 hours | twenty-four hours
24hr helpline | twenty-four hour helpline
11 min 20 s | eleven minutes twenty seconds
1 hr 30 mins | one hour thirty minutes
5 mins | five minutes
1 min | one minute
30 secs | thirty seconds
2 hrs | two hours
48 h | forty-eight hours
20:00–08:00 | eight P M to eight A M
10:00–14:00 | ten A M to two P M
0900-1700 hrs | nine A M to five P M
0800-1800 | eight A M to six P M
00:30 | twelve thirty A M
13:00hrs | one P M
18h30 | six thirty P M
open 24hrs | open twenty-four hours
Sat/Sun | Saturday or Sunday
M-F | Monday to Friday
## telephone numbers
Ring 01632 960555 x21. | Ring oh one six three two, nine six oh five five five extension two one.
020 7946 0000 | oh two oh, seven nine four six, oh oh oh oh
(020) 7946 0000 | oh two oh, seven nine four six, oh oh oh oh
02079460000 | oh two oh, seven nine four six, oh oh oh oh
020 8356 3000 | oh two oh, eight three five six, three oh oh oh
+44 20 7946 0000 | plus four four, two oh, seven nine four six, oh oh oh oh
+44 (0)20 7946 0000 | plus four four, two oh, seven nine four six, oh oh oh oh
01632 960001 | oh one six three two, nine six oh oh oh one
01632 960 001 | oh one six three two, nine six oh, oh oh one
07700 900123 | oh seven seven oh oh, nine oh oh one two three
07700 900 123 | oh seven seven oh oh, nine oh oh, one two three
07700900123 | oh seven seven oh oh, nine oh oh, one two three
0800 11 11 | oh eight hundred, one one, one one
0800 123 4567 | oh eight hundred, one two three, four five six seven
0300 123 1234 | oh three hundred, one two three, one two three four
0808 2000 247 | oh eight oh eight, two oh oh oh, two four seven
0345 6789 123 | oh three four five, six seven eight nine, one two three
call 111 | call one one one
Call 111 or 999 | Call one one one or nine nine nine
NHS 111 | N H S one one one
ring 101 | ring one oh one
999 | nine nine nine
111 people | one hundred and eleven people
116 123 | one one six, one two three
text SHOUT to 85258 | text shout to eight five two five eight
ext. 204 | extension two oh four
943 476 5919 | nine four three, four seven six, five nine one nine
## addresses
E8 1DY | E eight, one D Y
N16 5RS | N sixteen, five R S
EC1A 1BB | E C one A, one B B
SW1A 2AA | S W one A, two A A
M1 1AE | M one, one A E
B33 8TH | B thirty-three, eight T H
info@healthwatchhackney.co.uk | info at healthwatch hackney dot co dot U K
jo.smith@nhs.net | jo dot smith at N H S dot net
help-line@example.org | help dash line at example dot org
https://www.healthwatchhackney.co.uk/our-work/ | healthwatch hackney dot co dot U K slash our dash work
http://example.org | example dot org
https://example.org/a/b?c=d | example dot org
www.nhs.uk | N H S dot U K
www.healthwatch.co.uk. | healthwatch dot co dot U K.
nhs.uk/contact | N H S dot U K slash contact
gov.uk | gov dot U K
example.org | example dot org
@HealthwatchHack | at Healthwatch Hack
#MeToo | hashtag Me Too
20 Mare St | twenty Mare Street
20 Mare St, London | twenty Mare Street, London
Homerton Rd. | Homerton Road
St Mary's Hospital | Saint Mary's Hospital
St. John's Wood | Saint John's Wood
Mare St Library | Mare Street Library
Church St. is near | Church Street is near
St John St | Saint John Street
Dr Smith | Doctor Smith
Dr. Ahmed | Doctor Ahmed
Mrs Jones | Missis Jones
Prof Patel | Professor Patel
Cllr Brown | Councillor Brown
Rev. Green | Reverend Green
Smith Dr | Smith Drive
Thank Dr Example | Thank Doctor Example
Ask Dr A Example | Ask Doctor A Example
It is in Elm Dr. A bus goes there. | It is in Elm Drive A bus goes there.
Contact Dr. Example | Contact Doctor Example
Elm Dr. We came. | Elm Drive We came.
12 Elm Dr Oakford | twelve Elm Drive Oakford
Mr & Mrs Khan | Mr and Missis Khan
## initials
NHS | N H S
HWH | H W H
HWE | H W E
GP | G P
GPs | G Ps
GPs' | G Ps'
GP's | G P's
the GP. | the G P.
A&E | Accident and Emergency
A & E | Accident and Emergency
CQC | C Q C
CCG | C C G
CCGs | C C Gs
ICB | I C B
DAPB1605 | D A P B one six oh five
ISO 9001 | I S O nine thousand and one
Q3 | Q three
Q3 2016/17 | quarter three of twenty sixteen to twenty seventeen
Q1 2017 | quarter one of twenty seventeen
MP | M P
MPs | M Ps
UK | U K
U.K. | U K
the U.S. | the U S
BBC | B B C
HIV | H I V
HIV/AIDS | H I V or aids
AIDS | aids
NATO | Nato
CAMHS | cams
PALS | pals
UNICEF | Unicef
NICE | nice
JSNA | J S N A
ADHD | A D H D
LGBTQ+ | L G B T Q plus
COVID-19 | Covid nineteen
Covid-19 | Covid nineteen
ESOL | ee sol
BSL | B S L
FAQs | F A Qs
DBS | D B S
PIN | pin
IT | I T
TV | T V
CDs | C Ds
OK | okay
ID | I D
PTSD | P T S D
MARAC | marrack
SEND | send
MIND | Mind
SHELTER | Shelter
J. K. Rowling | J K Rowling
J.R. Smith | J R Smith
B12 | B twelve
M25 | M twenty-five
A10 | A ten
4G | four G
CO2 | C O two
H1N1 | H one N one
vitamin D | vitamin D
type 1 | type one
Type II diabetes | Type two diabetes
Part II | Part two
class Loading and Part Living | class Loading and Part Living
William Lister and Mary Irving | William Lister and Mary Irving
Chapter XLIX | Chapter forty-nine
World War II | World War two
Elizabeth II | Elizabeth the second
Henry VIII | Henry the eighth
vol. IV | volume four
Vol. 2 | volume two
Chapter IX | Chapter nine
I said so. | I said so.
No. 5 | number five
no. 7 | number seven
Nos. 3 and 4 | numbers three and four
that's a no. | that's a no.
WHAT PEOPLE SAID ABOUT THE NHS | What people said about the N H S
DO NOT CALL | Do not call
VERY IMPORTANT PLEASE READ | Very important please read
WTE | whole time equivalent
FTE | full time equivalent
## short forms
e.g. this | for example, this
for example, e.g., this | for example, for example, this
eg this | for example, this
i.e. that | that is, that
ie that | that is, that
cats, dogs etc. | cats, dogs and so on.
cats etc. are | cats and so on are
dogs, etc. Then | dogs, and so on. Then
red vs blue | red versus blue
approx. 5 | about five
approx 5 km | about five kilometres
b&b | bed and breakfast
B&B | bed and breakfast
Q&A | questions and answers
R&D | research and development
n/a | not applicable
N/A | not applicable
and/or | and or
he/she | he or she
his/her | his or her
s/he | she or he
c/o | care of
w/c 5 May | week commencing the fifth of May
DOB | date of birth
aka | also known as
Ltd | Limited
s.117 | section one hundred and seventeen
s117 | section one hundred and seventeen
para. 3.2 | paragraph three point two
Fig. 2 | figure two
max. 5 | at most five
tel. 020 7946 0000 | telephone oh two oh, seven nine four six, oh oh oh oh
incl. VAT | including V A T
TBC | to be confirmed
D/deaf | deaf
## units
5ft 4in tall | five feet four inches tall
He is 5'10". | He is five feet ten.
6 st 3 lb | six stone three pounds
11st | eleven stone
the 21st | the twenty-first
24 kg/m² | twenty-four kilograms per square metre
10 mg/kg | ten milligrams per kilogram
BP 140/90 | B P one hundred and forty over ninety
38.5C | thirty-eight point five degrees Celsius
20-min wait | twenty-minute wait
3-hr wait | three-hour wait
2h 15m | two hours fifteen minutes
30 m2 | thirty square metres
2 tbsp | two tablespoons
90 bpm | ninety beats a minute
3 x 10 mg | three times ten milligrams
35 hrs/week | thirty-five hours a week
365 days/yr | three hundred and sixty-five days a year
twice/day | twice a day
3x/day | three times a day
the day/night team | the day or night team
10/1,000 | ten in one thousand
4 pts | four points
10 000 people | ten thousand people
Wait (min) | Wait, minutes
Cost (£k) | Cost, thousands of pounds
Y/N | yes or no
H₂O | H two O
20°C | twenty degrees Celsius
-5°C | minus five degrees Celsius
37.5 °C | thirty-seven point five degrees Celsius
180° | one hundred and eighty degrees
10³ leaflets | ten cubed leaflets
5² | five squared
20 m² | twenty square metres
5 km | five kilometres
1 km | one kilometre
2 miles | two miles
30mph | thirty miles an hour
5kg | five kilograms
500mg | five hundred milligrams
5 mg | five milligrams
2.5ml | two point five millilitres
10 m² | ten square metres
6ft | six feet
417.02 KB | four hundred and seventeen point oh two kilobytes
16 MB | sixteen megabytes
120/80 mmHg | one hundred and twenty over eighty millimetres of mercury
5 g | five grams
1 g | one gram
## signs and punctuation
Smith & Sons | Smith and Sons
health & care | health and care
leg(s) | leg or legs
service(s) | service or services
Healthwatch Hackney (HWH) said | Healthwatch Hackney, H W H, said
(see below) | see below
A – B | A, B
people—all of them—said | people, all of them, said
London–Brighton | London to Brighton
inside/outside | inside or outside
yes/no | yes or no
2 + 2 = 4 | two plus two equals four
50/50 | fifty fifty
"Hello," she said. | Hello, she said.
“Hello,” she said. | Hello, she said.
‘Hello’ | Hello
‘It’s fine,’ he said. | It's fine, he said.
O'Brien | O'Brien
O’Brien | O'Brien
D'Souza | D'Souza
people's | people's
people’s | people's
sex workers’ | sex workers'
the 'open' door | the open door
rock 'n' roll | rock n roll
Wait… what | Wait… what
Wait... | Wait…
*important* | important
a • b | a, b
A → B | A to B
non-judgemental | non-judgemental
well-being | well-being
Yes! | Yes!
Really? | Really?
a;b | a;b
© 2016 | twenty sixteen
## more
5:30–7pm | five thirty to seven P M
5.30pm to 7pm | five thirty P M to seven P M
A–Z | A to Z
A-Z of services | A to Z of services
GP-led | G P led
NHS-funded care | N H S funded care
a 24-hour line | a twenty-four hour line
post-COVID | post-Covid
No.10 | number ten
HWH’s strategic objective | H W H's strategic objective
Year 7 | Year seven
2 x £50 | two x fifty pounds
6pm on 3/4/17 | six P M on the third of April twenty seventeen
1,000+ | one thousand or more
65+ | sixty-five or more
18-24 year olds | eighteen to twenty-four year olds
16/17 year olds | sixteen to seventeen year olds
Section 136 | Section one hundred and thirty-six
0-5s | zero to fives
in their 30s | in their thirties
5 out of 22 | five out of twenty-two
22 (100%) | twenty-two, one hundred per cent
11 of 22 people | eleven of twenty-two people
24-25 Mare Street | twenty-four to twenty-five Mare Street
Great St Mary's | Great Saint Mary's
20 St Mary Road | twenty Saint Mary Road
ward 3B | ward three B
Unit 4a | Unit four a
5 a day | five a day
1:1 support | one to one support
a 1-to-1 | a one to one
3:1 | three to one
zero-hours | zero-hours
half of 1% | half of one per cent
the NHS's plan | the N H S's plan
GP/nurse | G P or nurse
Mon, Wed and Fri | Monday, Wednesday and Friday
on Fri 5 May at 10am | on Friday the fifth of May at ten A M
Jan-Mar 2017 | January to March twenty seventeen
January–March 2017 | January to March twenty seventeen
since Jan | since January
over 18s | over eighteens
an over-60s club | an over-sixties club
E5 | E five
N16 | N sixteen
the E8 area | the E eight area
Hackney (E8) | Hackney, E eight
£250-300 | two hundred and fifty to three hundred pounds
£0 | zero pounds
0% | zero per cent
2½-year-old | two and a half-year-old
7 days a week, 365 days a year | seven days a week, three hundred and sixty-five days a year
The GP said 'no'. | The G P said no.
Dr. Who? | Doctor Who?
M&S | M and S
G4S | G four S
1-2-1 | one to one
https://bit.ly/3xYz | bit dot ly slash three X Y Z
Ms O'Neill | Miz O'Neill
5p | five pence
10p off | ten pence off
H&S | H and S
and/or the GP | and or the G P
fewer than 8 | fewer than eight
2nd-hand | second-hand
100m | one hundred metres
an X-ray | an X ray
NHS-led | N H S led
17:05 | five oh five P M
"""

PAIRS = [tuple(line.rsplit(" | ", 1)) for line in CASES.splitlines() if line and not line.startswith("## ")]


@pytest.mark.parametrize(("written", "said"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_what_is_written_is_said_in_british_english(written: str, said: str) -> None:
    assert spoken(written) == said


def test_the_table_has_the_breadth_it_promises() -> None:
    assert len(PAIRS) >= 250
    assert len({written for written, _ in PAIRS}) == len(PAIRS)


def test_no_figure_is_left_for_an_engine_to_read_its_own_way() -> None:
    left = [
        written for written, _ in PAIRS if any(c.isdigit() or c in "£$€%&@½<>=+" for c in spoken(written))
    ]
    assert left == []


def test_what_is_said_stays_as_it_is_when_it_is_said_again() -> None:
    assert [said for _, said in PAIRS if spoken(said) != said] == []


def test_a_word_with_a_reading_of_its_own_is_left_alone_by_the_rules() -> None:
    readings = {"HWH": "Healthwatch Hackney", "Siobhan": "shivawn", "DAPB1605": "D A P B sixteen oh five"}
    assert spoken("HWH’s Siobhan read DAPB1605.", readings) == (
        "Healthwatch Hackney's shivawn read D A P B sixteen oh five."
    )


def test_a_reading_is_for_whole_words_only() -> None:
    assert spoken("Barking and Bark", {"Bark": "bah"}) == "Barking and bah"


def test_characters_that_nobody_sees_are_not_said() -> None:
    assert spoken("a\u00adb\u200bc\u00a0d\ufeff") == "abc d"


_WHOLE = st.integers(0, 10**9)
_PENCE = st.integers(1, 10**8).map(lambda pence: Fraction(pence, 100))
_DECIMAL = st.builds(
    lambda tens, places: Fraction(tens, 10**places), st.integers(0, 10**8), st.integers(0, 4)
)
_SIGNED = st.builds(
    lambda shape, value: shape.format(in_figures(value)),
    st.sampled_from(["{}", "{}%", "{} kg", "{}mg", "{} weeks", "{} times", "-{}", "{}°C"]),
    st.one_of(_WHOLE, _DECIMAL),
)
_RANGES = st.builds(
    # "one to five hundred" may be a hundred to five hundred: no upper end is round
    lambda shape, low, more: shape.format(
        in_figures(low), in_figures(low + more + ((low + more) % 100 == 0))
    ),
    st.sampled_from(["{} to {}", "{}–{}", "£{}-£{}", "£{} to £{}", "{} to {}%", "{}-{}kg", "{} to {} days"]),
    st.integers(0, 10**6 - 1),
    st.integers(1, 10**6),
)
_NUMBERS = st.one_of(
    _SIGNED,
    _RANGES,
    _PENCE.map(lambda pounds: f"£{in_figures(pounds, is_money=True)}"),
    st.integers(1, 99).map(lambda pence: f"{pence}p"),
    st.integers(1, 10**6).map(lambda value: f"{value:,}{ordinal_ending(value)}"),
    st.builds(lambda part, more: f"{part} out of {part + more}", st.integers(1, 50), st.integers(1, 50)),
    st.builds(
        lambda part, more: f"{part} of the {part + more + 1000:,}", st.integers(1, 99), st.integers(1, 999)
    ),
    st.integers(1, 999).map(lambda tenths: f"£{tenths / 10:g}m"),
)


@given(_NUMBERS)
def test_what_is_said_of_a_number_is_read_as_the_same_number(written: str) -> None:
    def values(text: str) -> list[tuple[object, ...]]:
        return [(each.kind, each.value, each.high, each.unit) for each in read_quantities(text)]

    assume("999" not in written and "111" not in written)  # telephone numbers
    said = spoken(f"It was {written} there")
    assert not any(map(str.isdigit, said))
    assert values(said) == values(f"It was {written} there"), said
