"""Names of people in letters other than Latin, inside a text in English: "signed by Наталія Бондаренко"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.given_names import GivenName, given_name
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set

_ANY = re.compile(r"[\u0370-\u1fff\u3040-\u9fff]")
_WITH_CAPITALS = re.compile(
    r"(?<!\w)[А-ЯЁЄІЇҐЂЈЉЊЋЏΑ-ΩΆΈΉΊΌΎΏ][\w’'-]+(?:[ -][А-ЯЁЄІЇҐЂЈЉЊЋЏΑ-ΩΆΈΉΊΌΎΏ][\w’'-]+){0,3}"
)
_BESIDE = re.compile(r",? [\u0370-\u1fff]")
_FAMILY_ENDING = re.compile(
    r"(?:[єеяю]нко|[чкщ]ук|юк|[ое]в|[ое]ва|єв|єва|[иі]н|[иі]на|ськ(?:ий|а)|ск(?:ий|ая|и|а)|ич|вна|ян|дзе|швіл[иі]"
    r"|όπουλος|οπούλου|[ίι]δης|[άα]κης|[ίι]ου|[άα]κη)$"
)
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдеєзиійїклмнопрстуфыэґѓјљњђћџ", "abvgdeezyiyiklmnoprstufyeggjlnddd", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "ё": "yo",
        "ь": "",
        "ъ": "a",
        "’": "",
        "'": "",
    }
)
_GREEK = str.maketrans(
    {
        **dict(zip("αβγδεζηικλμνξοπρστυφωςάέήίόύώϊϋΐΰ", "avgdezhiklmnxoprstyfosaehiouoiiii", strict=True)),
        "θ": "th",
        "χ": "ch",
        "ψ": "ps",
    }
)
_RESPELLINGS = (
    (), (("y", "i"),), (("g", "h"),), (("iya", "ia"),), (("yu", "iu"), ("ya", "ia")),
    (("g", "h"), ("y", "i")), (("h", "i"),), (("kh", "h"), ("y", "i")), (("h", "i"), ("y", "i")),
)  # fmt: skip
"""How one letter is written in several ways: "Ганна" is "Hanna", "Анна" "Anna"."""

_HAN_FAMILIES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂"
    "丁沈任姚卢盧傅钟鐘姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱侯邹鄒熊孟秦白江薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵钱錢严嚴赖賴覃武莫"
)
_HAN = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,3}?)(?P<title>先生|女士|太太|小姐|医生|醫生|护士|護士)?(?![\u4e00-\u9fff])"
)
_HAN_OF_NOBODY = frozenset("病压壓糖症科院省市区區路街国國人语語文店药藥费費中心上下不了的")

_NAMES = word_set("""
محمد أحمد احمد علي حسن حسين عمر خالد إبراهيم ابراهيم يوسف مصطفى محمود عبدالله عبدالرحمن عبدالكريم ياسر سمير
كريم طارق فاطمة عائشة مريم خديجة زينب سارة هدى ليلى آمنة سعاد منى رانيا هبة أسماء سلمى يسرى نادية سميرة
حليمة صفية علی حسین رضا مهدی فاطمه زهرا مریم نرگس پروین شیرین فرهاد بهرام جمشید حمید سعید مجید نسرین لیلا
زهره معصومه سکینه محمود احمد عثمان یوسف عائشہ فاطمہ خدیجہ بیگم خان پروین شازیہ نسیم اقبال گل زرغونه شریفه
نجیب ئازاد شیلان ڕۆژان هێمن سۆران کاوە دلشاد نەسرین شادی משה יצחק אברהם יעקב רבקה רחל יוסף שלמה אסתר מנחם
חיים יהודה מרדכי פייגי שרה राम सीता गीता सुनीता अनिता राजेश सुरेश रमेश प्रिया कुमार शर्मा सिंह पटेल लक्ष्मी
सरिता मीना कमला विमला बहादुर गुरुङ तामाङ थापा राई मोहन सोहन दीपक विजय अजय संजय पूजा नेहा कविता रेखा ਕੌਰ ਸਿੰਘ
ਹਰਪ੍ਰੀਤ ਗੁਰਪ੍ਰੀਤ ਮਨਜੀਤ ਜਸਪ੍ਰੀਤ ਬਲਜੀਤ ਸੁਖਵਿੰਦਰ ਰਜਿੰਦਰ ਕੁਲਦੀਪ ਅਮਰਜੀਤ પટેલ શાહ રમેશ સુરેશ ગીતા મીના હંસા કાંતિ
ભાવના જયેશ નીતા કોકિલા বেগম খাতুন রহমান হোসেন আলী মিয়া উদ্দিন আক্তার ফাতেমা আয়েশা মোহাম্মদ আব্দুল নাসিমা
রহিমা শাহিন জামাল কামাল குமார் லட்சுமி செல்வி ராஜா சிவகுமார் கமலா மாலா ராணி நாதன் கண்ணன் முருகன் தேவி
சரஸ்வதி பாலா አበበ ተስፋዬ ሃይሌ ገብረ ብርሃኔ ሚካኤል ዮሐንስ ኪዳን ወልደ ዮናስ ሳምሶን ተክሌ ሄለን ሮዛ ዳዊት สมชาย สมหญิง มาลี
""")
_WORD = re.compile(r"[\u0590-\u137f][\u0590-\u137f\u200c\u200d]*")


def names_in_other_letters(text: str) -> Iterator[Slice]:
    """The names in Cyrillic, Greek and other letters, each with the family name beside it."""
    if text.isascii() or not _ANY.search(text):
        return
    for found in _WITH_CAPITALS.finditer(text):
        words = found[0].replace("-", " ").split()
        known = any(_is_given(word) for word in words)
        if len(words) == 1 and _BESIDE.match(text, found.end()):  # it opens a sentence in that language
            continue
        if known or (len(words) > 1 and _FAMILY_ENDING.search(found[0].casefold())):
            yield Slice(*found.span())
    for found in _HAN.finditer(text):
        name = found["name"]
        known = name[0] in _HAN_FAMILIES and not _HAN_OF_NOBODY.intersection(name)
        if known and (found["title"] or len(name) == 3):
            yield Slice(*found.span())
    yield from _names_without_capitals(text)


def _names_without_capitals(text: str) -> Iterator[Slice]:
    """Of letters without capitals only names that are listed are known: with the one word beside them."""
    found = list(_WORD.finditer(text))
    at = 0
    while at < len(found):
        end = at + 1
        while end < len(found) and text[found[end - 1].end() : found[end].start()] == " ":
            end += 1
        beside = found[at:end]
        known = [each for each in beside if each[0] in _NAMES]
        if known and len(beside) <= 3:
            yield Slice(beside[0].start(), beside[-1].end())
        else:
            yield from (Slice(*each.span()) for each in known)
        at = end


def _is_given(word: str) -> bool:
    """Whether a word in Cyrillic or Greek letters is a given name, in one way or other of spelling it."""
    plain = word.casefold()
    spelled = plain.translate(_GREEK if "\u0370" <= plain[0] <= "\u03ff" else _CYRILLIC)
    for pairs in _RESPELLINGS:
        form = spelled
        for old, new in pairs:
            form = form.replace(old, new)
        if given_name(form) in {GivenName.SURE, GivenName.WORD}:
            return True
    return False
