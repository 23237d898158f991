"""P3: ways to reach somebody online: e-mail addresses, also spelt to hide them from machines ("jane dot smith
at gmail dot com"), and names on social media ("@jane_doe", "Instagram: jane.doe",
"facebook.com/jane.doe")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.disclosure.concerns import EMAIL, HANDLE, Disclosure
from hwrender.disclosure.context import MAIL_HOUSES, ReportContext
from hwrender.disclosure.screen_names import screen_names
from hwrender.language.frequency import RAREST, zipf_frequency
from hwrender.language.slices import Slice, apart
from hwrender.language.tokens import letters, small_words
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_PLAIN = re.compile(
    r"(?<![\w.+%'-])[\w+%-][\w.+%'’-]{0,63} ?@ ?(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])"
)
_AT = (
    r"(?:[ \n]?[(\[{<][ ]?(?:at|AT|At|@|a)[ ]?[)\]}>][ \n]?"
    r"|(?:,?[ \n]all one word,?)?[ \n](?:at|AT|At)(?:[ ]sign)?[ \n])"
)
_DOT = r"(?:[ \n]?[(\[{<][ ]?(?:dot|DOT|Dot|\.)[ ]?[)\]}>][ \n]?|[ \n](?:dot|DOT|Dot)[ \n]|\.)"
_SIGN = rf"(?:{_DOT}|[ \n](?:underscore|hyphen|dash)[ \n])"
_SPELT = re.compile(
    rf"(?<![\w.@])(?P<box>[\w+-]{{1,40}}(?:{_SIGN}[\w+-]{{1,40}}){{0,3}})(?P<at>{_AT})"
    rf"(?P<domain>[\w-]{{2,40}}(?:{_DOT}[\w-]{{2,24}}){{1,4}})(?!\w)"
)
_MAY_BE_SPELT = re.compile(r"\w\.[A-Za-z]{2}|[Dd](?:ot|OT)\b|\(\.\)|\[\.\]")
_SAID = re.compile(
    r"(?i)(?<!\w)(?:[\w-]+(?:[ ](?:dot|underscore|dash|hyphen)[ ][\w-]+){1,5},?[ ](?:then[ ])?(?:the[ ])?"
    r"(?:(?:curly|funny|squiggly|round)[ ]a|at[ ]sign|a[ ]in[ ]a[ ]circle|at)"
    r"|[\w-]+,?[ ](?:then[ ])?(?:the[ ])?(?:(?:curly|funny|squiggly|round)[ ]a|at[ ]sign"
    r"|a[ ]in[ ]a[ ]circle))"
    r",?[ ](?:then[ ])?[\w-]+(?:[ ][\w-]+){0,2}?[ ]dot[ ](?:co[ ]dot[ ]uk|com|org|net|uk|wales|scot)(?!\w)"
)
"""As somebody says it: "big underscore kev, then the curly a, then example dot co dot uk"."""
_LAST_PARTS = word_set(
    "com org net uk co ac nhs gov info email me io eu ie biz london wales cymru scot online site example"
)
_NO_BOXES = word_set(
    "me us look looking see seen find found visit go going check read available online up it them more"
)
"""Before "at" and a website these are no mailbox."""


def find_emails(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every address that is not the organisation's own and no shared mailbox."""
    for place, address in _addresses(text.text):
        if not context.is_own_email(address):
            yield Disclosure(EMAIL, place)


def _addresses(text: str) -> Iterator[tuple[Slice, str]]:
    places: list[Slice] = []
    if "@" in text:
        for found in _PLAIN.finditer(text):
            places.append(Slice(found.start(), found.end()))
            yield places[-1], found[0].replace(" ", "")
    for found in _SPELT.finditer(text) if _MAY_BE_SPELT.search(text) else ():
        place = Slice(found.start(), found.end())
        if _is_spelt_address(found) and not any(place.overlaps(each) for each in places):
            box, domain = (re.sub(_DOT, ".", found[part]) for part in ("box", "domain"))
            places.append(place)
            yield place, f"{box}@{domain}"
    if " dot " in text:
        for found in _SAID.finditer(text):
            if not Slice(*found.span()).overlaps_any(places):
                yield Slice(*found.span()), re.sub(r"[, ]+", "", found[0])


def _is_spelt_address(found: re.Match[str]) -> bool:
    """Whether "look at example.org" is an address: the at in brackets, a spelt dot, a house of mailboxes."""
    parts = re.split(_DOT, found["domain"])
    last = parts[-1].lower()
    bracketed = found["at"].strip()[0] in "([{<"
    spelt = re.search(r"(?i)[\s(\[{<]dot[\s)\]}>]", found["domain"]) is not None
    is_country = len(last) == len("uk") and last.isalpha() and (bracketed or spelt)
    if not (last in _LAST_PARTS or is_country):
        return False
    return bracketed or (found["box"].lower() not in _NO_BOXES and (spelt or parts[0].lower() in MAIL_HOUSES))


_AT_NAME = re.compile(r"(?<![\w@./&-])@(?P<name>[A-Za-z_]\w{1,39}(?:[.-]\w{1,30}){0,3})(?![\w@])")
_PLACES = (
    "instagram|insta|ig|twitter|tweets?|facebook|fb|snapchat|snap|tiktok|telegram|discord|linkedin|youtube"
    "|threads"
    "|onlyfans|only fans|kik|skype|tumblr|reddit|bluesky|mastodon|pinterest|messenger|grindr|tinder"
    "|playstation|psn|xbox|gamertag|roblox|fortnite|viber|wechat|vinted|depop|twitch|bereal|hinge|bumble"
)
_PLACE_WORDS = frozenset(re.findall(r"[a-z]+", _PLACES)) | {
    "user",
    "username",
    "screenname",
    "screen",
    "handle",
}
_NAMED_PLACE = re.compile(
    rf"(?i)\b(?:{_PLACES}|user ?name|screen ?name|handle)\b(?:['’]s)?"
    r"(?P<link>(?:[ \n](?:account|page|profile|name|username|handle|user|id|tag|contact))?"
    r"(?:[ \n](?:is|was|as|under|called|named|at|by))?(?:[ \n]as)?[ ]?[:=–-]?)[ \n]{0,2}[\"“‘'(]?"
    r"(?P<name>@?\w[\w.-]{1,38}\w(?:#\d{4})?)"
)
_REDDIT = re.compile(r"(?<![\w/.])/?u/(?P<name>\w[\w-]{2,19})")
_PROFILE = re.compile(
    r"(?i)\b(?:facebook|fb|instagram|ig|twitter|x|tiktok|snapchat|linkedin|threads|youtube|onlyfans|t|m"
    r"|paypal"
    r"|reddit|vk)"
    r"\.(?:com|net|me)/(?:(?:in|add|u|user|profile|c|channel|m)/|profile\.php\?id=)?(?P<name>@?[\w.%-]{2,60})"
)
_OWN_PAGE = re.compile(
    r"(?i)(?<![\w.])(?P<name>[a-z\d][\w-]{3,40})\.(?:wordpress|blogspot|tumblr|substack|wixsite|weebly"
    r"|medium|livejournal)\.(?:com|co\.uk)"
)
_IN_APP = re.compile(
    r"(?i)\b(?:tiktok|youtube|instagram|insta|snap(?:chat)?|facebook|twitter|discord"
    r"|twitch)\b[^.\n]{0,18}?(?:/c/|/@|/user/| I am | I['’]m | it['’]?s |, )"
    r"[“\"‘']?(?P<name>(?=[\w.]*[._\d])[a-z][\w.]{3,30}\w|(?<=/c/)[A-Z]\w{3,30})"
)
_WRITE_TO = re.compile(
    r"(?i)\b(?:dm|pm|message|add|follow|inbox)(?: (?:me|her|him|them))?(?: (?:at|on|as|is"
    r"|:))? (?P<name>(?=\w*_|\w*\d)[a-z]\w{4,30})\b"
)
_FUNDRAISER = re.compile(
    r"(?i)\b(?:justgiving|gofundme|gofund|crowdfunder|givewp|gogetfunding|muchloved|caringbridge"
    r"|change)\.(?:com|co\.uk|org)/"
    r"(?:(?:fundraising|f|page|p|crowdfunding|campaign|visit)/)?(?P<name>[\w-]{4,80})"
)
_SHARED_PATHS = word_set("groups pages watch events share sharer hashtag p reel reels search intent home")
_ORGANISATION = re.compile(
    r"(?i)healthwatch|nhs|council|police|hospital|trust|charity|official|gov|foundation|library|college"
    r"|university"
    r"|service|clinic|forum|network|advocacy|carers|news|radio|mind$|ageuk|uk$|org$|ccg$|icb$"
)

_OURS = re.compile(r"(?i)\b(?:follow|find|tag|tweet|message|join) us\b[^.!?@]{0,20}$|\bwe(?:['’]re| are) $")


def find_handles(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every name that is not an organisation's."""
    shown = [each for each in screen_names(text.text) if not _is_organisation(each.of(text.text), context)]
    for place in apart((*_handles(text.text, context), *shown)):
        yield Disclosure(HANDLE, place)


def _handles(text: str, context: ReportContext) -> Iterator[Slice]:
    words = small_words(text)
    in_places = () if words.isdisjoint(_PLACE_WORDS) else (_NAMED_PLACE,)
    for pattern in (
        *((_AT_NAME,) if "@" in text else ()),
        *((_PROFILE, _REDDIT, _FUNDRAISER) if "/" in text else ()),
        *((_OWN_PAGE,) if "." in text else ()),
        _IN_APP,
        _WRITE_TO,
        *in_places,
    ):
        for found in pattern.finditer(text):
            written = found["name"].rstrip(".-")
            name = written.lstrip("@")
            is_shared = pattern is _PROFILE and name.lower() in _SHARED_PATHS
            is_ours = pattern is _AT_NAME and _OURS.search(text[max(0, found.start() - 30) : found.start()])
            is_word = pattern is _NAMED_PLACE and not _is_made_up(name, found["link"])
            if not (is_shared or is_ours or is_word or _is_organisation(name, context)):
                start = found.start("name")
                yield Slice(start - (pattern is _AT_NAME), start + len(written))


def _is_organisation(name: str, context: ReportContext) -> bool:
    if _ORGANISATION.search(name):
        return True
    plain = letters(name)
    names = {*map(letters, context.organisations)} | {letters(context.domain.partition(".")[0])}
    names |= {name.replace("healthwatch", "hw") for name in names}
    return plain in names


def _is_made_up(name: str, link: str) -> bool:
    """Whether a word after "Instagram" is a name there: no word of English, or one with signs in it."""
    if any(sign in name for sign in "_.") or name[-1:].isdigit():
        return not name.replace(".", "").isdigit()
    return bool(link.strip()) and zipf_frequency(name) <= RAREST
