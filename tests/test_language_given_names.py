"""Names that people in Britain are given are known, whatever marks they have and wherever they come from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hwrender.language.given_names import (
    GivenName,
    folded,
    given_name,
    is_family_name,
    is_place_too,
    place_of_several_words,
)

MOST_SECONDS = 0.02
"""The table must be read in so short a time; it takes a fifth of it."""


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Gülistan", "gulistan"),
        ("Şerife", "serife"),
        ("Mădălina", "madalina"),
        ("Jędrzej", "jedrzej"),
        ("Işıl", "isil"),
        ("İbrahim", "ibrahim"),
        ("Łucja", "lucja"),
        ("Đorđe", "dorde"),
        ("Bjørn", "bjorn"),
        ("Þóra", "thora"),
        ("Nguyễn", "nguyen"),
        ("Żaneta", "zaneta"),
    ],
)
def test_a_name_with_marks_is_looked_up_without_them(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("origin", "names"),
    {
        "Turkish": "Gülistan Şerife Ayşegül Çiğdem Gökçe Özlem Müge Işıl Tuğba Büşra Sıla Ümit Uğur İlknur",
        "Romanian": "Mădălina Ștefan Ionuț Răzvan Cătălin Anișoara Crenguța Lăcrămioara Vlăduț Mihăiță",
        "Polish": "Jędrzej Łukasz Małgorzata Żaneta Bożena Władysław Stanisław Błażej Miłosz Zdzisław",
        "Lithuanian": "Živilė Žydrūnas Rūta Eglė Šarūnas Jurgita Mindaugas Dovilė Vytautas Kęstutis Ramunė",
        "Irish": "Siobhán Gráinne Aoibhinn Ciarán Pádraig Sinéad Caoimhín Róisín Seán Fionnuala Méabh",
        "Vietnamese": "Thúy Hương Nguyệt Đức Quỳnh Phượng Hạnh Tuấn Bích Yến Dũng",
        "Portuguese": "João Conceição Inês Goncalo Lurdes Joaquim Fátima Tomé Estêvão Célia Vitória",
        "Kurdish": "Berfîn Rojîn Şêrko Zîlan Hêvî Ronahî Kawa Şoreş Dilovan Jiyan Evîn",
        "Somali": "Fadumo Cabdi Hodan Warsame Nimco Xalimo Faarax Saynab Guuleed Deeqa Ubax",
        "Eritrean": "Selam Tesfalem Mehret Yordanos Kibrom Awet Senait Filmon Winta Natsnet Luwam",
        "Caribbean": "Delroy Winsome Leroy Shanice Kemar Icilda Glenroy Novlette Fitzroy Tanesha Orville",
        "Charedi": "Shmuel Yidel Faigy Breindy Mordechai Yitzchok Chaya Rivky Gitty Leibish Zissy",
        "Roma": "Zdenka Ferko Vasilka Luminita Florica Viorel Dezider Zuzana Tibor Jolana Marcela",
        "Chinese": "Xiaoling Guoqiang Meiling Jianguo Xiuying Ka-Ming Siu-Fong Wai-Yee Zhiwei Yuhan Haoran",
        "Tamil": "Selvarani Thiruchelvam Yogeswary Nadarajah Kanimozhi Thusyanthan Pirabaharan Mathangi",
        "Ghanaian": "Kwabena Akosua Yaw Esinam Mawuli Naa Nii Afia Kobina Dzifa Senanu Efua Adwoa Selorm",
        "Congolese": "Mbuyi Kabongo Ilunga Dieudonné Tshala Nzuzi Bolingo Ngalula Merveille Kasongo Plamedi",
        "Afghan": "Palwasha Spozhmai Torpekai Zarghuna Najibullah Esmatullah Brishna Freshta Mirwais Gulalai",
        "Sylheti": "Shahanara Rukshana Foyzur Taslima Jahanara Delwar Kolsuma Rejia Fokhrul Aklima",
        "Sudanese": "Ihsan Hajir Altayeb Widad Achol Deng Nyandeng Tahani Elamin Ibtihal",
        "Nepali": "Prakriti Sirjana Dil-Bahadur Pasang Lhakpa Srijana Phurba Manmaya Birendra",
        "Filipino": "Rodelio Luzviminda Maricel Jejomar Erlinda Ligaya Inday Maritess Dalisay",
        "Albanian": "Besmir Shpresa Valbona Gjergj Xhevahire Ardit Fatlinda Lulzim Drita",
        "Bulgarian": "Lachezar Desislava Tsvetelina Zdravko Rumyana Yordanka Snezhana Vesko Plamen",
        "Cypriot": "Despo Androulla Panayiota Chrystalla Koullis Evagoras Maroulla Theognosia",
    }.items(),
)
def test_names_of_every_origin_are_known(origin: str, names: str) -> None:
    unknown = [name for name in names.split() if given_name(name) is None]
    assert len(unknown) * 10 <= len(names.split()), (origin, unknown)


@pytest.mark.parametrize("name", ["Sa'id", "Ya’akov", "D'Angelo", "Isra'"])
def test_an_apostrophe_inside_a_name_is_no_reason_to_lose_it(name: str) -> None:
    assert given_name(name) is not None


@pytest.mark.parametrize("word", ["Aren't", "Won’t", "I'll", "The", "Table", "Healthwatch", "Monday"])
def test_words_that_nobody_is_called_are_no_names(word: str) -> None:
    assert given_name(word) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Gülistan", GivenName.SURE),
        ("Grace", GivenName.WORD),
        ("Glory", GivenName.WORD),
        ("Chelsea", GivenName.PLACE),
    ],
)
def test_a_name_is_known_to_be_a_word_or_a_place_too(word: str, kind: GivenName) -> None:
    assert given_name(word) is kind


@pytest.mark.parametrize("name", ["Stanley", "Clare", "Nelson", "Clare’s"])
def test_a_name_is_known_to_be_a_place_too(name: str) -> None:
    assert is_place_too(name)
    assert not is_place_too("Gülistan")


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Milton Keynes hospital", 2),
        ("Burton Latimer", 2),
        ("Emma Jones", 0),
        ("Ashley Green", 0),
        ("Burton", 0),
    ],
)
def test_a_place_of_several_words_is_known_by_its_words(words: str, length: int) -> None:
    assert place_of_several_words(tuple(words.lower().split())) == length


@pytest.mark.parametrize("name", ["Yıldırım", "Kowalczyk", "Okonkwo", "Chowdhury", "Tesfaye", "O'Brien"])
def test_family_names_of_every_origin_are_known(name: str) -> None:
    assert is_family_name(name)


def test_the_table_is_read_when_first_needed_and_fast() -> None:
    program = (
        "import time\nfrom hwrender.language import given_names\n"
        "assert given_names._table.cache_info().currsize == 0\n"
        "start = time.process_time(); given_names.given_name('Ali'); print(time.process_time() - start)"
    )
    seconds = min(
        float(subprocess.check_output([sys.executable, "-c", program], encoding="utf-8")) for _ in range(3)
    )
    assert seconds < MOST_SECONDS


def test_a_text_without_names_does_not_read_the_table() -> None:
    program = (
        "from hwrender.language import given_names, people_names\n"
        "people_names.read_people('The clinic was shut. We waited at the bus stop for an hour.')\n"
        "assert given_names._table.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_no_name_of_ours_is_lost_on_the_way_into_the_table() -> None:
    own = (Path(__file__).parents[1] / "tools" / "names_by_origin.txt").read_text(encoding="utf-8")
    given = own.partition("[given]")[2].partition("[family]")[0]
    names = {word for line in given.splitlines()[1:] if not line.startswith("[") for word in line.split()}
    lost = {name for name in names if given_name(name) is None}
    assert len(names) > 5_000
    assert len(lost) < 30, lost
