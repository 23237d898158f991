"""Words for where people come from, and for ethnic groups as reports name them."""

from __future__ import annotations

NATIONALITIES = tuple(
    each.strip()
    for each in """
Afghan, Albanian, Algerian, American, Angolan, Arab, Argentinian, Armenian, Asian, Australian, Austrian,
Azerbaijani, Bangladeshi, Barbadian, Belarusian, Belgian, Bengali, Black African, Black British,
Black Caribbean, Black, Bolivian, Bosnian, Brazilian, British Asian, Bulgarian, Burmese, Burundian, Cambodian,
Cameroonian, Canadian, Caribbean, Chadian, Chilean, Chinese, Colombian, Congolese, Croatian, Cuban, Cypriot,
Czech, Danish, Dominican, Dutch, Ecuadorian, Egyptian, Eritrean, Estonian, Ethiopian, Filipina, Filipino,
Finnish, French, Gambian, Georgian, German, Ghanaian, Greek, Grenadian, Guinean, Guyanese, Gypsy, Haitian,
Hungarian, Icelandic, Indian, Indonesian, Iranian, Iraqi, Irish Traveller, Irish, Israeli, Italian, Ivorian,
Jamaican, Japanese, Jordanian, Kazakh, Kenyan, Korean, Kosovan, Kurdish, Kuwaiti, Latvian, Lebanese, Liberian,
Libyan, Lithuanian, Macedonian, Malawian, Malaysian, Malian, Maltese, Mauritian, Mexican, Moldovan, Mongolian,
Moroccan, Mozambican, Namibian, Nepalese, Nepali, New Zealander, Nigerian, Norwegian, Pakistani, Palestinian,
Peruvian, Polish, Portuguese, Roma, Romanian, Russian, Rwandan, Saudi, Senegalese, Serbian, Sierra Leonean,
Slovak, Slovenian, Somali, South African, South Asian, Spanish, Sri Lankan, Sudanese, Swedish, Swiss, Syrian,
Taiwanese, Tamil, Tanzanian, Thai, Tibetan, Trinidadian, Tunisian, Turkish, Ugandan, Ukrainian, Uyghur, Uzbek,
Venezuelan, Vietnamese, Yemeni, Zambian, Zimbabwean
""".replace("\n", " ").split(",")
)
