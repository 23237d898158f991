"""Who may speak to the desk: a browser on this computer that was given its first address, and nobody else.

A page from elsewhere can make a browser send requests to this computer. So the host must be the one that the
desk listens on (no DNS rebinding), the origin must be the desk itself, the cookie goes to no other site, and
each change carries a token that only a page of the desk knows. What is sent is never bigger than allowed.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hwrender.desk.words import WORDS

MOST_BYTES_OF_A_FILE = 32_000_000
MOST_BYTES_OF_A_CHANGE = 2_000_000
BRINGING = "/bring"
"""The addresses that take a file begin like this."""
CHANGE_HEADER = "x-desk-change"
_READING = ("GET", "HEAD")
_OWN_SITE = ("same-origin", "none")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""No script or style in a page, nothing from elsewhere (Content Security Policy 3)."""
FRAMED_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""Of the phone page, which is shown in a frame: its looks are inside it, and nothing in it acts."""

_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}


class DeskKeys(Struct, frozen=True):
    """The secrets of one run: `first` is in the first address, `session` in the cookie, `change` in each
    page."""

    first: str
    session: str
    change: str


def new_keys() -> DeskKeys:
    return DeskKeys(*(secrets.token_urlsafe(32) for _ in range(3)))


class DeskGuard:
    """Lets through what a page of the desk sends, and nothing else. `port` is the one that is listened on."""

    def __init__(self, app: ASGIApp, keys: DeskKeys, port: int) -> None:
        self._app = app
        self._keys = keys
        self._hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        self._cookie = f"hwrender-desk-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        answer = self._refusal(scope)
        if answer is not None:
            await answer(scope, receive, _with_headers(send))
            return
        await self._app(scope, _BoundedReceive(scope, receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer where the request is not let through."""
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if headers.get("host") not in self._hosts:
            return _refused(421, WORDS.refused)
        origin = headers.get("origin")
        if origin is not None and origin.removeprefix("http://") != headers["host"]:
            return _refused(403, WORDS.refused)
        if headers.get("sec-fetch-site", "none") not in _OWN_SITE:
            return _refused(403, WORDS.refused)
        first = self._first_answer(scope)
        if first is not None:
            return first
        if not _is_same(_cookies(headers).get(self._cookie, ""), self._keys.session):
            return _refused(403, WORDS.no_key)
        if scope["method"] in _READING:
            return None
        if origin is None or not _is_same(headers.get(CHANGE_HEADER, ""), self._keys.change):
            return _refused(403, WORDS.refused)
        return None if _length(headers) <= _most_bytes(scope) else _refused(413, WORDS.too_big)

    def _first_answer(self, scope: Scope) -> Response | None:
        """For the first address, which holds the key: the cookie, and the way on without the key."""
        if scope["path"] != "/" or scope["method"] != "GET":
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("key", [""])[0]
        if not _is_same(given, self._keys.first):
            return None
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._keys.session, httponly=True, samesite="strict")
        return answer


class _BoundedReceive:
    """What is sent, up to as many bytes as are taken, whatever the request said of its length."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self._receive = receive
        self._left = _most_bytes(scope)

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413, WORDS.too_big)
        return message


def _most_bytes(scope: Scope) -> int:
    is_file = scope["path"] == BRINGING or scope["path"].startswith(f"{BRINGING}/")
    return MOST_BYTES_OF_A_FILE if is_file else MOST_BYTES_OF_A_CHANGE


def _length(headers: Mapping[str, str]) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isdecimal() and len(said) < 16 else MOST_BYTES_OF_A_FILE + 1


def _cookies(headers: Mapping[str, str]) -> dict[str, str]:
    try:
        return {name: each.value for name, each in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _is_same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), wanted.encode())


def _refused(status: int, words: str) -> Response:
    return PlainTextResponse(words, status)


def _with_headers(send: Send) -> Send:
    """Each answer asks the browser to be strict; one that has a policy of its own keeps it."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            added = ((name.encode(), value.encode()) for name, value in _HEADERS.items())
            message["headers"] = [*message["headers"], *(each for each in added if each[0] not in there)]
        await send(message)

    return sending
