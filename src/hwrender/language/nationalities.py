"""Words for where people come from, and for ethnic groups as reports name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hwrender.language.slices import Slice

NATIONALITIES = tuple(
    each.strip()
    for each in """
Afghan, Albanian, Algerian, American, Angolan, Arab, Argentinian, Armenian, Asian, Australian, Austrian,
Azerbaijani, Bangladeshi, Barbadian, Belarusian, Belgian, Bengali, Black African, Black British, Black
Caribbean, Black, Bolivian, Bosnian, Brazilian, British Asian, Bulgarian, Burmese, Burundian, Cambodian,
Cameroonian, Canadian, Caribbean, Chadian, Chilean, Chinese, Colombian, Congolese, Croatian, Cuban, Cypriot,
Czech, Danish, Dominican, Dutch, Ecuadorian, Egyptian, Eritrean, Estonian, Ethiopian, Filipina, Filipino,
Finnish, French, Gambian, Georgian, German, Ghanaian, Greek, Grenadian, Guinean, Guyanese, Gypsy, Haitian,
Hungarian, Icelandic, Indian, Indonesian, Iranian, Iraqi, Irish Traveller, Irish, Israeli, Italian, Ivorian,
Jamaican, Japanese, Jordanian, Kazakh, Kenyan, Korean, Kosovan, Kurdish, Kuwaiti, Latvian, Lebanese,
Liberian, Libyan, Lithuanian, Macedonian, Malawian, Malaysian, Malian, Maltese, Mauritian, Mexican,
Moldovan, Mongolian, Moroccan, Mozambican, Namibian, Nepalese, Nepali, New Zealander, Nigerian, Norwegian,
Pakistani, Palestinian, Peruvian, Polish, Portuguese, Roma, Romanian, Russian, Rwandan, Saudi, Senegalese,
Serbian, Sierra Leonean, Slovak, Slovenian, Somali, South African, South Asian, Spanish, Sri Lankan,
Sudanese, Swedish, Swiss, Syrian, Taiwanese, Tamil, Tanzanian, Thai, Tibetan, Trinidadian, Tunisian,
Turkish, Ugandan, Ukrainian, Uyghur, Uzbek, Venezuelan, Vietnamese, Yemeni, Zambian, Zimbabwean, Andorran,
Antiguan, Bahamian, Bahraini, Belizean, Beninese, Bermudian, Bhutanese, Botswanan, Bruneian, Cape Verdean,
Chechen, Comorian, Djiboutian, Emirati, Faroese, Fijian, Gabonese, Greenlandic, Guatemalan, Hazara,
Honduran, Inuit, Kyrgyz, Laotian, Luxembourgish, Malagasy, Maldivian, Maori, Mauritanian, Montenegrin,
Montserratian, Nicaraguan, Nigerien, Omani, Oromo, Panamanian, Papuan, Paraguayan, Puerto Rican, Costa
Rican, Qatari, Rohingya, Salvadoran, Samoan, Seychellois, Singaporean, South Sudanese, St Lucian, Saint
Helenian, Surinamese, Swazi, Tajik, Tatar, Tigrayan, Timorese, Togolese, Tongan, Turkmen, Uruguayan,
Vincentian, Yazidi, Pole, Turk, Kurd, Dane, Swede, Serb, Croat
""".replace("\n", " ").split(",")
)

GENDERED_ORIGINS = frozenset(
    each.strip()
    for each in """
Filipina, Filipino, Latina, Latino, Frenchwoman, Frenchman, Dutchwoman, Dutchman, Irishwoman, Irishman,
Welshwoman, Welshman, Scotswoman, Scotsman, Englishwoman, Englishman, Cornishwoman, Cornishman
""".replace("\n", " ").split(",")
)
"""Words that tell both where somebody comes from and their sex."""

COUNTRIES = frozenset(
    each.strip()
    for each in """
Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahrain,
Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Brunei,
Bulgaria, Burkina Faso, Burma, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Chad, Chile, China,
Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Denmark, Djibouti, Dominica, Ecuador, Egypt, El
Salvador, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany,
Ghana, Greece, Grenada, Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia,
Iran, Iraq, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Korea, Kosovo,
Kurdistan, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Lithuania, Luxembourg,
Macedonia, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Moldova,
Mongolia, Montenegro, Montserrat, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New
Zealand, Nicaragua, Niger, Nigeria, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea,
Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Samoa, Saudi Arabia, Senegal,
Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, Somaliland, South
Africa, South Sudan, Spain, Sri Lanka, St Helena, St Lucia, Sudan, Suriname, Sweden, Switzerland, Syria,
Taiwan, Tajikistan, Tanzania, Thailand, Tibet, Timor, Togo, Tonga, Trinidad, Tunisia, Turkey, Turkmenistan,
Tuvalu, Uganda, Ukraine, Uruguay, Uzbekistan, Vanuatu, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe
""".replace("\n", " ").split(",")
)
"""Countries that people have come from to Britain; those inside the islands are not among them."""

_WORD = re.compile(r"[A-Z][\w'’-]*")
_FROM = re.compile(r"(?:from|in|of)[ \n](?:the[ ])?$")
_BY_FIRST_WORD: dict[str, list[str]] = {}
for _name in sorted(frozenset(NATIONALITIES) | GENDERED_ORIGINS | COUNTRIES, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.split()[0], []).append(_name)


class NamedOrigin(Struct, frozen=True):
    """A word for where somebody comes from, and its place; a country with the word "from" before it."""

    name: str
    place: Slice


def read_origins(text: str) -> Iterator[NamedOrigin]:
    """Nationalities, and countries after "from", in order."""
    end = 0
    for found in _WORD.finditer(text):
        start = found.start()
        if start < end:
            continue
        for name in _BY_FIRST_WORD.get(found[0].removesuffix("-born"), ()):
            if not text.startswith(name, start) or text[start + len(name) : start + len(name) + 1].isalnum():
                continue
            if name in COUNTRIES:
                before = _FROM.search(text, max(0, start - 9), start)
                if before is None or not before[0].startswith("from"):
                    break
                start = before.start()
            end = found.start() + len(name)
            yield NamedOrigin(name, Slice(start, end))
            break
