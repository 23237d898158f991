"""Pages are opened as browsers save them: in any encoding, as one file, with a folder beside them."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from hwrender.errors import UnreadableError
from hwrender.importing import import_file
from page_imports import PROSE, article, made_page


def png(width: int = 40, height: int = 30) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), (200, 60, 20)).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "<meta charset=utf-8>"),
        ("utf-8", ""),
        ("utf-8", "<meta charset=iso-8859-1>"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("cp1252", "<meta charset=windows-1252>"),
        ("cp1252", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>"),
        ("cp1252", ""),
        ("cp1252", "<meta charset=nonsense>"),
        ("cp1252", "<meta charset=base64>"),
        ("iso-8859-15", "<meta charset='iso-8859-15'>"),
        ("cp1252", "<meta charset=utf-16>"),
    ],
)
def test_a_page_in_any_encoding_is_read(tmp_path: Path, encoding: str, said: str) -> None:
    page = f"<html><head>{said}</head><main><h1>Café</h1><p>It cost € 5, and £6 more.</p></main></html>"
    made = made_page(tmp_path, page.encode(encoding))
    assert made.value("title") == "Café"
    assert made.body == "It cost € 5, and £6 more."


MAIL = """From: <Saved by Blink>
Subject: A visit
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.example.org/news/visit.html

{page}
------B
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: {location}
Content-ID: <picture@mhtml.blink>

{picture}
------B--
"""


@pytest.mark.parametrize(
    ("source", "location"),
    [
        ("https://www.example.org/news/a.png", "https://www.example.org/news/a.png"),
        ("a.png", "https://www.example.org/news/a.png"),
        ("../a.png", "https://www.example.org/a.png"),
        ("cid:picture@mhtml.blink", "cid:picture@mhtml.blink"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_page_saved_as_one_file_keeps_its_pictures(
    tmp_path: Path, source: str, location: str, ends: str
) -> None:
    picture = f"<img src=3D'{source}' alt=3D'A door.'>"
    page = f"<main><h1>A=20visit</h1>{PROSE}{picture}<p><a href=3D'/b'>=E2=82=AC 5</a></p></main>"
    mail = MAIL.format(page=page, location=location, picture=base64.encodebytes(png()).decode())
    made = made_page(tmp_path, mail.replace("\n", ends).encode(), "page.mhtml")
    assert "![A door.](report-1.png)\n\n[€ 5](https://www.example.org/b)" in made.body
    assert [picture.name for picture in made.imported.pictures] == ["report-1.png"]


def test_no_name_in_a_mail_reaches_a_file_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    page = f"<main><h1>A</h1>{PROSE}<img src=3D'secret.png' alt=3D'No.'></main>"
    mail = MAIL.format(page=page, location="file:///secret.png", picture="")
    made = made_page(tmp_path, mail, "page.mhtml")
    assert made.imported.pictures == ()
    assert "Picture: No." in made.body


def test_a_mail_without_a_page_and_one_that_was_cut_off_end_in_words(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
    path.write_bytes(head + b"--B\nContent-Type: text/css\n\na\n")
    with pytest.raises(UnreadableError, match="There is no page in this file"):
        import_file(path, "report")
    cut = MAIL.partition("{page}")[0] + f"<main><h1>A</h1>{PROSE}"
    assert "nurses" in made_page(tmp_path, cut, "b.mhtml").body


@pytest.mark.parametrize(
    ("source", "is_kept"),
    [
        ("page_files/a%20b.png", True),
        ("./page_files/a b.png", True),
        ("page_files\\a b.png", True),
        ("page_files/a%20b.png?ver=2", True),
        ("page_files/../secret.png", False),
        ("page_files/%2e%2e/secret.png", False),
        ("secret.png", False),
        ("other/secret.png", False),
        ("page_files/link.png", False),
        ("page_files/folder", False),
        ("page_files/none.png", False),
        ("page_files/\0.png", False),
    ],
)
def test_only_the_folder_that_was_saved_with_a_page_is_looked_into(
    tmp_path: Path, source: str, is_kept: bool
) -> None:
    folder = tmp_path / "page_files"
    (folder / "folder").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (folder / "a b.png").write_bytes(png())
    for secret in (tmp_path / "secret.png", tmp_path / "other" / "secret.png"):
        secret.write_bytes(png())
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    made = made_page(tmp_path, article(f"<img src='{source}' alt='A door.'>"))
    assert ("![A door.](report-1.png)" in made.body) is is_kept
    assert bool(made.told("D114")) is not is_kept


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.png").write_bytes(png())
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "page_files").symlink_to(tmp_path / "elsewhere")
    assert made_page(inside, article("<img src=page_files/a.png alt=No.>")).imported.pictures == ()


def test_a_picture_inside_the_page_is_kept_and_one_on_the_web_is_named(tmp_path: Path) -> None:
    data = base64.b64encode(png()).decode()
    inside = (
        f"<img src='data:image/png;base64,{data}' alt='A door.'>"
        "<img src='https://www.example.org/a.png?who=1' alt='A window.'>"
        "<img data-src='https://www.example.org/b.png' src='data:image/gif;base64,R0lGOD' alt=''>"
    )
    made = made_page(tmp_path, article(inside))
    assert made.body.endswith("![A door.](report-1.png)\n\nPicture: A window.")
    told = made.told("D114")
    assert told[0] == "A picture was not saved with the page: https://www.example.org/a.png. It is left out."


@pytest.mark.parametrize(
    "pixel",
    [
        "<img src='https://stats.example.org/a.gif?u=1' width=1 height=1>",
        "<img src='https://stats.example.org/a.gif' width='1px' height='1px' alt=''>",
        "<img src='https://stats.example.org/a.gif' style='width:1px;height:1px'>",
        "<img src='https://stats.example.org/pixel.gif?u=1' alt=''>",
    ],
)
def test_a_picture_that_counts_visitors_is_named_by_its_site_alone(tmp_path: Path, pixel: str) -> None:
    made = made_page(tmp_path, article(pixel))
    assert made.imported.pictures == ()
    (told,) = made.told("D114")
    assert "stats.example.org" in told
    assert "u=1" not in told


def test_a_page_that_is_far_too_big_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(article("<b>a</b>" * 30_000), encoding="utf-8")
    with pytest.raises(UnreadableError, match="far more in it than a summary"):
        import_file(path, "report")
