"""Pictures of copies for README.md and docs/start.md, of files that hwrender has just made.

    PYTHONPATH=tests python tools/docs_screenshots.py

Needs LibreOffice, for the Word file, and Debian's Chromium. Look at them when the look of copies has changed.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from desk_screenshots import COLOURS
from PIL import Image, ImageDraw, ImageFont

from conformance.page.browser import Browser, open_browser
from conformance.test_page_browser import wait_until
from conformance.validators import program
from document_words import report_in

TOP = Path(__file__).parents[1]
DOCS = TOP / "docs"
FONT = TOP / "src" / "hwrender" / "fonts" / "files" / "AtkinsonHyperlegibleNext-Bold.ttf"

HEIGHT, GAP, LABEL = 640, 28, 52
PHONE = {"width": 390, "height": 640}
PAPER, INK, BEHIND = "#ffffff", "#16131f", "#d9d4e5"
PART = "What people told us"
"""The part of the report that the pictures show, and a sentence in it."""
HEARD = "58 people paid for private treatment."


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        copies = made(Path(folder))
        pdf = pages(copies / "report.pdf")
        word = pages(as_pdf(copies / "report.docx"))
        page, heard = on_a_phone(copies / "report.html")
    four = (("PDF", of_part(pdf)), ("Word", of_part(word)), ("Page on a phone", page), ("Narration", heard))
    save(side_by_side(four), DOCS / "copies.png")
    save(side_by_side((("The cover", pdf[0][1]), ("A page", of_part(pdf)))), DOCS / "start" / "pdf.png")
    save(side_by_side((("To read", page), ("To hear", heard))), DOCS / "start" / "phone.png")


def made(folder: Path) -> Path:
    """The folder with the copies of the report in docs/start.md."""
    report = folder / "report.md"
    report.write_text(report_in((DOCS / "start.md").read_text(encoding="utf-8")), encoding="utf-8")
    command = [sys.executable, "-m", "hwrender", "all", str(report), "-o", str(folder), "--quiet"]
    subprocess.run([*command, "--only", "pdf,word,html,audio"], check=True)
    return folder / "report"


def as_pdf(word: Path) -> Path:
    """A Word file as LibreOffice prints it."""
    to = word.parent / "printed"
    subprocess.run(
        [program("soffice"), "--headless", "--convert-to", "pdf", "--outdir", str(to), str(word)],
        check=True,
        capture_output=True,
    )
    return to / word.with_suffix(".pdf").name


def pages(pdf: Path) -> list[tuple[str, Image.Image]]:
    """The words and the picture of each page."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [(page.get_textpage().get_text_range(), page.render(scale=1.5).to_pil()) for page in opened]


def of_part(found: list[tuple[str, Image.Image]]) -> Image.Image:
    """The page on which the sentence stands that is heard."""
    return next(picture for words, picture in found if HEARD in " ".join(words.split()))


def on_a_phone(page: Path) -> tuple[Image.Image, Image.Image]:
    """The page as it is read, and as it reads itself aloud."""
    with open_browser() as browser:
        browser.show(page, **PHONE)
        browser.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {**PHONE, "deviceScaleFactor": 2, "mobile": False}
        )
        words = "e.textContent.trim().replace(/\\s+/g, ' ')"  # a number is tied to its noun
        shown = f"[...document.querySelectorAll(arguments[0])].find((e) => {words} === arguments[1])"
        browser.run(f"{shown}.scrollIntoView()", "h2", PART)
        read = screen(browser)
        browser.run(f"{shown}.click()", "[id^=s]", HEARD)
        wait_until(browser, "document.getElementById('Sound').currentTime > 0")
        browser.run("document.getElementById('Sound').pause()")
        return read, screen(browser)


def screen(browser: Browser) -> Image.Image:
    return Image.open(io.BytesIO(browser.driver.get_screenshot_as_png()))


def side_by_side(labelled: tuple[tuple[str, Image.Image], ...]) -> Image.Image:
    """Pictures of one height in a row, each with its name above it."""
    pictures = [
        each.convert("RGB").resize((each.width * HEIGHT // each.height, HEIGHT)) for _, each in labelled
    ]
    width = sum(each.width for each in pictures) + GAP * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, LABEL + HEIGHT + GAP), BEHIND)
    draw, font = ImageDraw.Draw(sheet), ImageFont.truetype(FONT, 24)
    left = GAP
    for (label, _), picture in zip(labelled, pictures, strict=True):
        draw.text((left, LABEL // 2), label, fill=INK, font=font, anchor="lm")
        sheet.paste(picture, (left, LABEL))
        left += picture.width + GAP
    return sheet


def save(picture: Image.Image, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    picture.quantize(COLOURS).save(path, optimize=True)
    print(path)


if __name__ == "__main__":
    main()
