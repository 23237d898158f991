"""Names that people in Britain are given are known, whatever marks they have and wherever they come from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hwrender.language.given_names import GivenName, folded, given_name, is_family_name

MOST_SECONDS = 0.05
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


def test_no_name_of_ours_is_lost_on_the_way_into_the_table() -> None:
    own = (Path(__file__).parents[1] / "tools" / "names_by_origin.txt").read_text(encoding="utf-8")
    given = own.partition("[given]")[2].partition("[family]")[0]
    names = {word for line in given.splitlines()[1:] if not line.startswith("[") for word in line.split()}
    lost = {name for name in names if given_name(name) is None}
    assert len(names) > 5_000
    assert len(lost) < 30, lost
