"""Letters in a picture that would be too small on paper are found, whatever the style."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from hwrender.checks.print_sizes import check_print_sizes
from hwrender.diagnostics import Finding
from hwrender.pictures.gallery import open_gallery
from hwrender.style import load_style
from reading_nodes import document_of
from test_pictures_lettering import a_chart


def told(folder: Path, body: str, style: str = "easy-read") -> list[Finding]:
    return list(check_print_sizes(document_of(body), open_gallery(folder), load_style(style)))


@pytest.mark.parametrize(("size", "is_small"), [(12, True), (16, True), (24, False), (36, False)])
def test_letters_are_measured_as_they_would_print(tmp_path: Path, size: int, is_small: bool) -> None:
    (tmp_path / "chart.png").write_bytes(a_chart(size).content)
    found = told(tmp_path, "Words.\n\n![Bars.](chart.png)\n")
    assert bool(found) is is_small
    for each in found:
        # 800 pixels over 174 mm: a pixel is 0.62 points
        points = int(each.message.partition("about ")[2].split()[0])
        assert points == pytest.approx(0.62 * size, abs=1)
        assert (each.code, each.span.line, each.span.column) == ("D044", 7, 1)


def test_a_large_picture_without_letters_is_held_against_the_measure(tmp_path: Path) -> None:
    Image.new("RGB", (400, 300), "grey").save(tmp_path / "coarse.png")
    Image.new("RGB", (1200, 900), "grey").save(tmp_path / "fine.png")
    assert [each.code for each in told(tmp_path, "![A door.](coarse.png){large}\n")] == ["D044"]
    assert told(tmp_path, "![A door.](coarse.png)\n") == []
    assert told(tmp_path, "![A door.](fine.png){large}\n") == []


def test_drawings_of_the_library_have_no_letters(tmp_path: Path) -> None:
    assert told(tmp_path, "![](police){large}\n\n![](none)\n") == []
