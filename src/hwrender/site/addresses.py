"""The address that a site will have on the web."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from hwrender.formats.html.addresses import file_address


class WebAddress(Struct, frozen=True):
    """Where the top of the site will be, without a slash at its end. Raises `ValueError` with what to do."""

    top: str

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.top)
            is_whole = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
        except ValueError:
            is_whole = False
        if not is_whole or parts.query or parts.fragment or parts.username or self.top.endswith("/"):
            raise ValueError("Give the whole address of the site, like https://www.example.org/reports")

    def of(self, path: str) -> str:
        """The address of a file by its path from the top of the site."""
        return f"{self.top}/{file_address(path)[2:]}"
