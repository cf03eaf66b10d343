"""No answer lets a third party in, sets a cookie, or is kept by a cache."""

import pytest

from tests.web.client import HTML, Client

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
