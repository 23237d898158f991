"""What few people look like where parts of a number and asides tell of them: for `told_parts` alone."""

from __future__ import annotations

import re

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.people_nouns import ANSWERS
from hwrender.language.word_sets import word_set

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_NUM = rf"(?P<number>[1-9]|{_SMALL})"
_BASE = (
    r"(?:[1-9]\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)"
)
_SHORT_FORMS = word_set(
    "self-advocates experts-by-experience lodgers signers"
    " pts pt pats res residents' clients' svc users yps cyp svcs"
)
_MEETINGS = word_set(
    "interviews interview questionnaires letters referrals admissions discharges births forms returns"
)
OF_PEOPLE = PEOPLE | PERSONS | ANSWERS | _SHORT_FORMS | _MEETINGS
_NEXT = r"(?: (?P<first>[\w’'-]+))?(?: (?P<second>[\w’'-]+))?(?: (?P<third>[\w’'-]+))?"
_DID = (
    r"(?:had|has|have|was|were|is|are|said|felt|told|could|did|got|went|came|wanted|knew|lived|lost|never"
    r"|needed|used|took|cried|asked|died|left|spoke|agreed)"
)
A_PART = re.compile(
    rf"(?i)(?<![\w/.,£$€-]){_NUM}(?P<base> ?\((?:out )?of {_BASE}\)| ?/ ?{_BASE}"
    rf"| (?:out )?of (?:the |our |these |those )?{_BASE})"
    rf"(?:(?<=\d) of (?:the|our|these|those))?{_NEXT}"
)
RATE = re.compile(r"(?i)\bout of (?:ten|10|100|five|5|four|4|twenty|20)$")
A_PART_DID = re.compile(
    rf"(?i)(?<![\w/.,£$€-]){_NUM} (?:out )?of (?:the |our |these |those |us )?{_BASE}"
    rf"(?:,? (?:on|in|at|from|with|of us|of them|here|there)(?: [a-z]+){{0,3}}?)? {_DID}\b"
)
IN_ALL = re.compile(rf"(?i)\b{_NUM} (?:in all|all told|in total|altogether)\b(?! of)")
GROUPS = word_set("group circle class cohort panel party club meeting gathering session workshop focus")
PERHAPS = re.compile(
    r"(?i)\b(?:several|some|a few|(?:only )?a handful|one or two|hardly (?:any|anyone|anybody)|few),? \(?"
    r"(?:(?:perhaps|maybe|possibly|probably|about|i think|we think|around|say|or) )?"
    rf"{_NUM}(?: (?:or|to) (?:{_SMALL}|[1-9]))?(?: at most)?\)?,? (?:of (?:the|our|these|those|them"
    rf"|us)\b)?{_NEXT}"
)
AT_MOST = re.compile(
    rf"(?i)\b(?:hardly|scarcely|barely) any(?:one|body)\b[^.!?\n]{{0,20}}?{_NUM} at (?:the )?most\b"
)
ONE_AND_MAYBE = re.compile(
    rf"(?i)\b(?:at least )?one,? (?:and|or) (?:maybe|perhaps|possibly),? {_NUM},? of (?:the|our|these"
    rf"|those)\b{_NEXT}"
)
LONE = re.compile(
    r"(?i)\b(?:an?|one|the) (?:solitary|lone|single|sole) (?P<noun>complaint|complainant|respondent|reply"
    r"|response|answer|questionnaire|whistleblower|objector|disclosure|referral|refusal|voice|hand|vote)\b"
    r"(?!-| (?:to|was not|of the))|\b(?:a )?minority of one\b"
)
NO_ONE_ELSE = re.compile(
    r"(?i)\b(?:nobody|no[ -]?one|none)(?: else)? (?:but|except(?: for)?|apart from|bar|save(?: for)?)"
    r" (?:an?|the|one) (?P<words>(?:[a-z-]+ ){0,3}?[a-z-]+)"
    r" (?:had|has|was|knew|saw|came|went|did|said|asked|could|got|spoke|noticed|turned|stayed|ever)\b"
)
NO_OTHER = re.compile(
    r"(?i)\b(?:no other|she alone of the|he alone of the|alone among the) (?P<words>(?:[a-z-]+ )?[a-z-]+)\b"
)
LAST = re.compile(
    rf"(?i)\b(?:the|our|their) (?:last|only|remaining|other|one and only) {_NUM} (?P<words>(?:[\w-]+ "
    rf"){{0,2}}[a-z-]+)\b"
)
OUR_ONE = re.compile(
    r"(?i)\b(?:our|their) (?:one|only|sole|lone) (?P<words>(?:[\w-]+ ){0,2}?[a-z-]+)\b(?! (?:hope|wish"
    r"|chance))"
)
EXCEPTION = re.compile(
    r"(?i)\b(?:the|one) (?:only |one |sole )?exception (?:is|was|being) (?:an?|the) (?P<words>(?:[\w-]+ "
    r"){0,2}?[a-z-]+)\b"
)
ALL_BUT = re.compile(
    r"(?i)\b(?:all|every one) (?:but|bar|except) (?P<number>one|two|three|four|five|six|seven|[1-7])"
    rf" of (?:the|our|these|those) {_BASE}\b{_NEXT}"
)
FAMILIES = re.compile(
    r"(?i)\b(?:a|one|the) (?:mother|mum|father|dad|grandmother|grandfather|woman|man|couple|widow|brother"
    r"|sister|husband)"
    rf" and (?:(?:her|his|their) )?(?:(?P<number>{_SMALL}|[1-9]) |a )?(?:[a-z-]+ ){{0,1}}"
    r"(?:daughters?|sons?|sister|brother|wife|husband|babies|children|kids|twins|nephews?|nieces?"
    r"|cousins?|grandchildren)\b"
    r"(?= (?:had|were|was|from|have|are|all|both|in|who|at|with|lost|slept|came|went|said|told)\b)"
)
ALL_OF_THEM = re.compile(
    rf"(?i)(?:^|(?<=[.!?] )){_NUM},? (?:half|all|most|both|some|two|three) of (?:them|whom)\b"
)
HANDFUL = re.compile(r"(?i)\bless than a (?P<number>handful) of (?:the )?(?P<words>(?:[\w-]+ )?[a-z-]+)\b")
SHARE_OF = re.compile(rf"(?i)\d{{1,2}}(?:\.\d+)?% ?\({_NUM} (?:out )?of {_BASE}\)")
_STATE = (
    r"(?:(?:on|off) (?:methadone|insulin|dialysis|oxygen|steroids|chemo\w*|antidepressants|benefits|bail"
    r"|licence|remand)"
    r"|pregnant|deaf|blind|homeless|widowed|asleep|tearful|crying|sectioned|restrained|raped|cut|beaten"
    r"|hit|assaulted"
    r"|abused|trafficked|detained|deported|bereaved|diagnosed|undocumented|illiterate|suicidal|miscarried"
    r"|self-harm\w*"
    r"|overdosed|stillborn|incontinent|malnourished|bullied|autistic|diabetic|positive|under ?age"
    r"|in (?:care|prison|labour"
    r"|tears|pain|wheelchairs?)|a stroke|a (?:mis)?carriage|sores|bedsores|shingles|scabies|scurvy|hiv|tb"
    r"|cancer|dementia"
    r"|epilepsy|asthma|diabetes|hepatitis|sepsis|no (?:gp|family|visitors|papers|passport|bank account"
    r"|fixed abode))"
)
ELIDED = re.compile(
    rf"(?i)(?:^|(?<=[.!?;] )|\b(?:and|but|only|just) ){_NUM}(?: (?:in|on|at|from) (?:the|our|this) [a-z]+)?"
    rf" (?:were|was|are|is|had|have|has)(?: (?:been|all|never|also|still|both|now|already|badly"
    rf"|since))* {_STATE}\b"
)
THE_SINGLE = re.compile(
    r"(?i)\b(?:the (?:single|sole|lone|solitary|first and only|one and only)"
    r"|only the) (?P<words>(?:[\w-]+ )?[a-z-]+)"
    r" (?:has|had|is|was|lives|came|left|said|told|who|in|on|at|could|can|cannot)\b"
)
ONE_POSSIBLY = re.compile(
    rf"(?i)\bone,? (?:possibly|maybe|perhaps|or) {_NUM},? of (?:the|our|these|those)\b{_NEXT}"
)
IN_OF = re.compile(
    rf"(?i)\b{_NUM} in (?:every )?(?:six|seven|eight|nine|eleven|twelve|[6-9]|1[1-9]) (?:had|has|have|was"
    rf"|were|are|is)"
    r" (?:been |lost |never |not )?[a-z]+"
)
ILLNESSES = re.compile(
    rf"\b(?:HIV|TB|FGM|[Hh]ep(?:atitis)? [ABC]|COPD|MND|[Ss]yphilis|[Gg]onorrhoea|[Cc]hlamydia"
    rf"|[Ss]cabies) {_NUM}(?=[,;.]|$| and)"
)
SHARE_WORDS = re.compile(
    r"(?i)\b(?:\d{1,2}(?:\.\d+)?(?:%| per ?cent)|(?:a|one|two|three)[ -](?:third|quarter|half|fifth"
    r"|sixth)s?|half)"
    r" of (?:the |our |us |a |my )?(?:(?:sample|group|class|panel|cohort) of )?(?P<number>two|three|four"
    r"|five|six|seven|eight|nine|ten"
    r"|[2-9]|1\d)(?=[.;](?!\d)|,(?!\d)|$| (?:asked|people|women|men|who|of us|carers|patients|residents"
    r"|nurses"
    r"|children|dads|mums|staff|in)\b)"
)
SEEN = re.compile(
    r"(?i)\b(?:seen|asked|screened|invited|offered|referred|tested|interviewed|assessed|admitted)"
    rf":? \d\d?[,;] (?:[a-z]+ ){{1,5}}?{_NUM}(?=[.,;]|$)"
)
