"""No answer lets a third party in, sets a cookie, or is kept by a cache."""

import pytest

from tests.web.client import HTML, Client
from tests.web.listening import listening

ANSWERS = {
    "page": ("GET", "/", {"headers": HTML}),
    "answer by link": ("GET", "/?council=dudley&ask=get_my_file", {"headers": HTML}),
    "question by form": ("POST", "/", {"data": {"message": "who sees my info?"}, "headers": HTML}),
    "forget": ("POST", "/forget", {"data": {"conversation": "x" * 30}}),
    "leave": ("POST", "/leave", {"data": {"conversation": "x" * 30}}),
    "REST": ("POST", "/webhooks/rest/webhook", {"json": {"sender": "x" * 30, "message": "hello"}}),
    "REST refused": ("POST", "/webhooks/rest/webhook", {"data": b"{"}),
    "new talk": ("POST", "/conversations", {}),
    "delete talk": ("DELETE", "/conversations/" + "x" * 30, {}),
    "health": ("GET", "/health/ready", {}),
    "metrics": ("GET", "/metrics", {}),
    "not found": ("GET", "/nothing", {}),
    "not found page": ("GET", "/nothing", {"headers": HTML}),
    "not allowed": ("PUT", "/", {}),
    "too large": ("POST", "/", {"data": b"a" * 200_000, "headers": HTML}),
}
FILES = {
    "script": ("GET", "/files/page.js", {}),
    "style": ("GET", "/files/explainer.css", {}),
    "embed": ("GET", "/widget.js", {}),
}
EVERY = ANSWERS | FILES


@pytest.mark.parametrize("name", EVERY)
def test_every_answer_is_closed_to_third_parties_and_sets_no_cookie(client: Client, name: str) -> None:
    method, path, more = EVERY[name]
    headers = client.request(method, path, **more).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "unsafe" not in policy
    assert "base-uri 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in headers
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("name", ANSWERS)
def test_words_are_never_cached(client: Client, name: str) -> None:
    method, path, more = ANSWERS[name]
    assert client.request(method, path, **more).headers["Cache-Control"] == "no-store"


def test_the_page_asks_nothing_of_any_other_host(client: Client) -> None:
    text = client.get("/", headers=HTML).text
    for part in ("src=", "<link", "@import", "<iframe", "<img"):
        for piece in text.split(part)[1:]:
            assert "//" not in piece.split(">")[0]


POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self' https:",  # leaving quickly posts a form and is led on to a neutral page
    "base-uri": "'none'",
    "frame-ancestors": "'self'",  # nobody else's page may hold ours in a frame and have a child press what it does not see
}
WITHOUT_UNDERSTANDING = [
    ("GET", "/"),
    ("GET", "/files/page.js"),
    ("GET", "/health/live"),
    ("GET", "/nothing-here"),
    ("GET", "/requests"),
    ("POST", "/"),
    ("POST", "/leave"),  # a redirect
    ("PUT", "/"),
]


@pytest.mark.parametrize("method, path", WITHOUT_UNDERSTANDING)
async def test_every_answer_keeps_the_page_out_of_frames_other_windows_and_the_devices_senses(method: str, path: str) -> None:
    async with listening() as client:
        headers = (await client.request(method, path, allow_redirects=False)).headers
    assert dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";")) == POLICY
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    refused = {part.strip() for part in headers["Permissions-Policy"].split(",")}
    assert refused == {"camera=()", "microphone=()", "geolocation=()"}
