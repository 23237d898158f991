"""Words around the names of services: what hospitals, homes, schools, shops and apps are, have and do.

It is data, and longer than a file with code may be.
"""

from __future__ import annotations

from hwrender.language.word_sets import phrase_set, word_set

GROUPS = word_set("""
residents tenants patients inpatients outpatients pupils students parents staff visitors governors
nurses doctors matron manager managers trustees headteacher volunteers midwives porters receptionists
inspectors wards beds
""")
"""Those whom services have."""

GROUPS_OF = word_set("""
residents tenants patients pupils matron manager managers staff governors trustees ward wing
""")
"""Of those, the ones that stand with "of"."""

TO = word_set("""
visitors admitted admissions admission transferred transfer moved readmitted bus buses rehoused
""")
"""Before "to" and a service."""

WITH = word_set("registered register registering enrolled")
"""Before "with" and a surgery."""

GO = word_set("go goes went runs run stops stop going")
"""What buses do."""

NOT_IN = word_set("""
confidence confident trust trusted faith interest interested belief believe believes believed confide
confided confides disappointed change changes difference improvement invested seen saw see noticed
""")
"""Before "in" and a person."""

NOT_AT = word_set("""
look looks looked looking laugh laughs laughed laughing shout shouts shouted shouting smile smiled yell
yelled swear swore sworn snap snapped stare stared wave waved scream screamed point pointed glare glared
angry cross mad annoyed furious threw thrown directed aimed
""")
"""Before "at" and a person."""

AUTHORS = word_set("baroness lord lady sir dame professor prof")
"""Titles of those whose reports are called after them."""

DOCTORS = word_set("dr doctor nurse matron midwife sister mr mrs ms miss")
"""Titles before a name that owns a surgery or a shop and stays somebody's."""

WRITTEN = word_set("""
report reports review reviews inquiry enquiry recommendations study findings
""")
"""What somebody wrote who is known for it."""

OWNERLESS = word_set("""
has had was is gave gives runs ran offers does did took takes went opens closes shut will would held
affects makes causes means keeps
""")
"""After a possessive ending and nothing owned: "Rosie's gave families a room"."""

SHOPS = phrase_set("""
café, cafe, bakery, barbers, barber, chip shop, corner shop, tea room, tea rooms, coffee shop, takeaway,
pub, bar, salon, hairdressers, nursery, garage, newsagents, diner, restaurant, butchers, chemist, post
office, charity
""")
"""What is called after its owner."""

USED = word_set("used filled scored completed registered purpose-built")
"""After "is": scales and forms are so."""

LIKE_A_PLACE = word_set("""
clean bright spotless well-lit purpose-built airy spacious homely accessible dated shabby tidy cluttered
smelly calm
""")
"""What rooms and houses are."""

AND_LIT = word_set("and with well throughout")
"""What goes on about rooms."""

BEFORE_NOUNS = word_set("""
maternity day care walk-in dental medical primary secondary community nursing residential birth birthing
stroke eye children's mental health sixth form infant junior special high walk general urgent treatment
minor injuries rehabilitation respite acute psychiatric inpatient outpatient dementia cancer dialysis
renal cardiac surgical early years hearing leisure sports family youth drop-in district cottage teaching
extra sheltered independent private
""")
"""Before the noun of a service written small: "maternity unit"."""

REPORTING = word_set("""
said says told tells explained explains added adds confirmed confirms reported reports replied wrote
announced promised promises stated states
""")
"""What services say as people do."""

TOLD = word_set("""
us me them people families patients residents parents carers about that of all
""")
"""Between the saying and what is said."""

IT_DOES = word_set("""
apologised apologises recruited recruiting hired hires reviewed reviewing reviews introduced introducing
trained trains building built builds planning plans hopes publish published publishes mended mend
repaired keeps sorry waiting employs runs offers provides recruit review train build introduce apologise
hire employ offer provide investigate investigated investigating invested expanding expanded aware
committed recruits places
""")
"""What services say that they do."""

OF_IT = word_set("""
had has would will is was could can does did no not now also been be to more stopped started
""")
"""Between "it" and what it does."""

LIKED = word_set("""
loved loves liked likes praised praises hated hates knew knows enjoyed enjoys thought thinks felt feels
found finds mentioned described criticised blamed valued values appreciated remembers remembered about
""")
"""What people do with what is another's."""

OF_ANOTHER = word_set("""
the a an this that and which when our my his her their hospital ward surgery said told to or
""")
"""Between a name and "its" these show that the thing is another's."""

HOLDINGS = word_set("""
pools beds wards parking scanner midwives consultants vacancies reception helpline website menus signs
signage places waiting birthing loop access step-free residents inpatients pupils lift lifts wifi wi-fi
complaints opening theatres clinics carpets
""")
"""What services have and people do not."""

OFFERING = word_set("""
offers offered offer provides provided takes sees serves charges accepts runs lost only
""")
"""What services do for many."""

OFFERS = word_set("""
clinics appointments bookings walk-ins patients flats courses counselling checks respite beds area
residents clinicians doctors nurses midwives gps funding staff chiropody recommendations
""")
"""What is offered, taken and lost by services."""

ANSWERED = word_set("accepted responded answered replied agreed")
"""What services do with a report."""

DRAFTS = word_set("recommendations draft report findings recommendation")
"""What they answer."""

SCORED = phrase_set("""
scored well, scored highly, scored poorly, came top, came bottom, came last, came first
""")
"""What services do in a survey."""

ON_THE_MAP = phrase_set("next to, on the, a short, opposite the, close to, far from, easy to")
"""Where houses are."""

ROUND_THERE = word_set("""
bus route library station road street corner walk edge park church school town tram supermarket surgery
hospital
""")
"""What is near them."""

IN_APPOSITION = word_set("""
for in at of with on from that which who near by run based and to has is was
""")
"""After the kind of thing in an apposition."""

APPS = word_set("""
website chatbot avatar helpline webchat supermarket refuge shelter van stall trust firm
""")
"""Kinds of things beside those of `namesakes`."""

BEFORE_ANOTHER = word_set("with to about on in for from of at by when and but")
"""What is had ends here."""

HAVING = word_set("has have had lacks lacked needs")
"""Before what is had."""

ANY_HOLDER = word_set("her his my our their son daughter mum dad sons daughters baby")
"""These make it a person's."""

HOURS = word_set("""
opens closes open close shut shuts closed reopened reopens merged opened
""")
"""What doors do."""

WHEN = word_set("""
at on in early late for last from again before after until this next all its too over with down
""")
"""After hours and doors; before a person's own things others stand."""

PLURAL = word_set("are have were say provide offer run do don't")
"""Verbs of several, which one person never has."""

PLURAL_STATES = phrase_set("""
short of, short-staffed, fully booked, closed, closing, unable to, offering, recruiting, full, open,
stopped taking, understaffed, run by, looking for, hoping to, not taking, no longer
""")
"""What firms and wards are, in the plural."""

BEFORE_PLURAL = word_set("that but because when while where since although")
"""Before a name that begins its clause."""

RUN = phrase_set("""
run by, rated good, rated outstanding, rated inadequate, rated poor, rated requires, rated as, inspected
by, inspected in, managed by, owned by, taken over, full when, refurbished last, fully booked, short
staffed
""")
"""What inspectors and owners do to services."""

STOPPED = phrase_set("stopped taking, taking new, not taking, no longer, taken on")
"""What services do with newcomers."""

DIGITAL = word_set("""
website app apps text texts texting texted system systems log logged login password helpline online
chatbot screen records download downloaded messages message print printed it's software user users
readings reminders crashed froze rota speaker device server notes site browser webchat
""")
"""In a sentence these show that an app or a helpline is meant."""

OF_VOICES = word_set("""
reminds sends texts crashes crashed froze freezes tracks prompts logs loads lets asks gives gave is was
has pings calls helped would could does did do will can sent reminded worked works answers answered
needs
""")
"""What apps do."""

OF_PEOPLE_AT_SCREENS = word_set("""
trouble problems difficulty no unable upset confused worried able stuck annoyed not
""")
"""What people meet who use apps."""

TO_VOICES = word_set("""
on via use using used uses through into in text texts texting ask asking contact contacting
""")
"""Before the name of an app."""

FROM = GROUPS | word_set("discharged moved transferred transfer released")
"""Before "from" and a service: it is one's own staff, or one leaves it."""

HEADS = word_set("provider premises location venue setting")
"""Before a colon and the name of a service, beside the kinds of `namesakes`."""

DONE_TO_PLACES = word_set(
    "closed closing rebuild rebuilt reopen reopened refurbished runs ran rated inspected manages"
)
"""What is done to services, just before their names."""

BESIDE = word_set("outside opposite near behind around")
"""Where somebody goes, or is."""

SITTING = word_set(
    "sat sits sitting stood stands standing live lives lived living waited waiting was is were parked"
)
"""Before those, these speak of people beside each other."""

OWNED_BY_SERVICES = word_set(
    "staff residents patients pupils tenants waiting menus car opening reception wards beds"
)
"""What only services have, after a possessive ending."""

ONLY_SERVICES_DO = word_set("charges shelters accommodates employs flooded felled")
"""After a name these have no person before them."""

SERVICES_DO_TO = {
    "lets": word_set("you people patients users families them"),
    "covers": word_set("north south east west county borough area city town district valley region island"),
    "gives": word_set("honest confidential impartial independent"),
    "needs": word_set("smartphone account code login wifi update password internet download"),
    "sends": word_set("reminders texts alerts messages notifications link code"),
    "works": word_set("phones phone tablet tablets browser android"),
    "cut": word_set("power electricity"),
}
"""What services, apps and storms do, with a word that follows."""

THINGS_OF_ONE = word_set("""
alarms lifts terminals texts tablets chairs beds frames pumps boxes packs cards badges screens slings machines
apps
units sessions forms reports courses posters leaflets kits monitors watches pendants scooters buses vans
""")
"""After a name without "'s" these make it that of a make or a scheme, where one of the next ones follows."""

DO_OF_SEVERAL = word_set("are were have do need stand take come cost help reached go work hang")
