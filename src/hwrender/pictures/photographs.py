"""Picture files made safe and ready: upright, sRGB, small enough, and with nothing in them but the picture.

EXIF, GPS, comments, colour profiles and thumbnails stay behind: a new picture is made of the pixels alone.
"""

from __future__ import annotations

import io
import struct
import warnings

from msgspec import Struct
from PIL import Image, ImageCms, ImageOps

from hwrender.pictures.artwork import Photograph, Problem, ProblemKind
from hwrender.pictures.raster import png_of_svg
from hwrender.pictures.svg_safety import FEWEST_OF_A_SMALL_DRAWING, UnsafeSvgError, check_svg

MOST_PIXELS = 64_000_000
LONGEST_SIDE_PIXELS = 1600
JPEG_QUALITY = 85
LARGEST_PNG_BYTES = 1_000_000

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_DAMAGED = (
    *(OSError, ValueError, SyntaxError, EOFError, MemoryError, struct.error),
    *(KeyError, IndexError, TypeError, AttributeError, ZeroDivisionError, RuntimeError),
)
"""What the library raises on pictures that are none. Those of the second line come from TIFF alone."""

_BLANK = b"\xef\xbb\xbf \t\r\n"
_WHITE = (255, 255, 255)


class Crop(Struct, frozen=True):
    """What is cut off at each side of a picture as it stands upright, as shares of its width or height."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def load_photograph(
    content: bytes, name: str, crop: Crop | None = None, longest: int = LONGEST_SIDE_PIXELS
) -> Photograph | Problem:
    """The picture in these bytes, or why there is none. `name` is the one to use in messages. What `crop`
    cuts off is gone for good.

    PNG, JPEG, WebP, BMP, GIF and TIFF (their first picture) and SVG are read, whatever the file is called.
    The longer side has at most `longest` pixels; what was transparent is white, so that it can be seen on
    any page. The same bytes give the same picture.
    """
    try:
        if content.lstrip(_BLANK).startswith(b"<"):
            return _from_svg(content, name, crop, longest)
        return _from_pixels(content, name, crop, longest)
    except UnsafeSvgError as error:
        return Problem(
            ProblemKind.UNREADABLE, f"The picture “{name}” {error}.", "Save it as PNG, and use that file."
        )
    except Image.DecompressionBombError:
        return _too_big(name)
    except _DAMAGED:
        return Problem(
            ProblemKind.UNREADABLE,
            f"The picture “{name}” is damaged, or is not a picture.",
            "Open it and save it again as JPEG or PNG.",
        )


def pixels_in(content: bytes) -> int:
    """How many pixels these bytes say they hold, before any is drawn; 0 where they say nothing. An SVG
    holds as many as it is drawn with."""
    if content.lstrip(_BLANK).startswith(b"<"):
        return LONGEST_SIDE_PIXELS**2
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
                return opened.width * opened.height
    except Image.DecompressionBombError:
        return MOST_PIXELS
    except _DAMAGED:
        return 0


def rgb_pixels(photograph: Photograph) -> bytes:
    """The pixels of a photograph, row by row from the top, three bytes each; nothing in it is transparent."""
    with Image.open(io.BytesIO(photograph.content), formats=["PNG", "JPEG"]) as image:
        return image.convert("RGB").tobytes()


def jpeg(png: bytes) -> bytes:
    """A PNG as a JPEG on white, for players that show no PNG."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        return _encoded(_on_white(image), "JPEG")


def with_logo(cover: bytes, logo: Photograph) -> bytes:
    """A cover as PNG with a logo on white below it: as wide, and a quarter higher."""
    with (
        Image.open(io.BytesIO(cover), formats=["PNG"]) as picture,
        Image.open(io.BytesIO(logo.content), formats=["PNG", "JPEG"]) as opened,
    ):
        strip = picture.height // 4
        mark = opened.convert("RGB")
        mark.thumbnail((picture.width * 4 // 5, strip * 7 // 10), Image.Resampling.LANCZOS)
        page = Image.new("RGB", (picture.width, picture.height + strip), _WHITE)
        page.paste(_on_white(picture))
        page.paste(mark, ((page.width - mark.width) // 2, picture.height + (strip - mark.height) // 2))
        return _encoded(page, "PNG")


def png_of_pixels(pixels: bytes, width: int, height: int, row_bytes: int, order: str) -> bytes:
    """Pixels in rows from the top as PNG. `order` is that of the colours in each, such as "BGRA" or "L"."""
    mode = {"L": "L", "BGRA": "RGBA"}.get(order, "RGB")
    image = Image.frombuffer(mode, (width, height), pixels, "raw", order, row_bytes, 1)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=1)
    return written.getvalue()


def _from_svg(content: bytes, name: str, crop: Crop | None, longest: int) -> Photograph:
    safe = check_svg(content)
    drawn = longest // (2 if safe.parts > FEWEST_OF_A_SMALL_DRAWING else 1)
    width_pixels = round(drawn * min(1.0, safe.width / safe.height))
    png = png_of_svg(safe.source, width_pixels)
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        return _photograph(_cropped(_on_white(image), crop), name, longest, lossless=True)


def _from_pixels(content: bytes, name: str, crop: Crop | None, longest: int) -> Photograph | Problem:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # our own limit is the stricter one
        with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return _too_big(name)
            lossless = opened.format in ("PNG", "GIF", "BMP", "TIFF")
            if crop is None:
                opened.draft("RGB", (longest, longest))
            upright = _cropped(ImageOps.exif_transpose(opened), crop)
            return _photograph(_in_srgb(upright), name, longest, lossless=lossless)


def _cropped(image: Image.Image, crop: Crop | None) -> Image.Image:
    """What is left of a picture, at least one pixel of it."""
    if crop is None:
        return image
    left = min(round(crop.left * image.width), image.width - 1)
    top = min(round(crop.top * image.height), image.height - 1)
    right = max(image.width - round(crop.right * image.width), left + 1)
    bottom = max(image.height - round(crop.bottom * image.height), top + 1)
    return image.crop((left, top, right, bottom))


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture's colours as sRGB, on white. A profile that cannot be read is passed over."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits of grey
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return _on_white(image)
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return _on_white(image)
    return _on_white(converted if converted is not None else image)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image.convert("RGB")
    over = image.convert("RGBA")
    ground = Image.new("RGB", over.size, _WHITE)
    ground.paste(over, mask=over.getchannel("A"))
    return ground


def _photograph(image: Image.Image, name: str, longest: int, *, lossless: bool) -> Photograph:
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    content = _encoded(image, "PNG") if lossless else b""
    if 0 < len(content) <= LARGEST_PNG_BYTES:
        return Photograph(name, "image/png", content, image.width, image.height)
    return Photograph(name, "image/jpeg", _encoded(image, "JPEG"), image.width, image.height)


def _encoded(image: Image.Image, file_format: str) -> bytes:
    bare = Image.frombytes(image.mode, image.size, image.tobytes())  # Pillow would carry comments over
    written = io.BytesIO()
    bare.save(written, file_format, quality=JPEG_QUALITY)
    return written.getvalue()


def _too_big(name: str) -> Problem:
    return Problem(
        ProblemKind.TOO_BIG, f"The picture “{name}” has too many pixels.", "Save it at a smaller size."
    )
