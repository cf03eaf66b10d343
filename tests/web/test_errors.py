"""Every refusal in one shape: JSON for programs, a page with a way back for people."""

import pytest

from tests.web.client import FORM, HTML, Client

WRONG = [
    ("GET", "/nothing-here", 404, "not_found"),
    ("GET", "/files/../app.py", 404, "not_found"),
    ("GET", "/files/layout.html", 404, "not_found"),
    ("GET", "/%00", 404, "not_found"),
    ("GET", "/model", 404, "not_found"),
    ("GET", "/webhooks/rest/webhook", 405, "not_allowed"),
    ("PUT", "/", 405, "not_allowed"),
    ("DELETE", "/metrics", 405, "not_allowed"),
    ("POST", "/webhooks/rest/webhook", 400, "not_json"),
]


@pytest.mark.parametrize("method, path, status, error", WRONG)
def test_json_for_programs(client: Client, method: str, path: str, status: int, error: str) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    helped = {"recipient_id", "text", "buttons", "custom"} if status == 400 else set()
    assert set(answer.json()) == {"error", "message"} | helped
    assert answer.json()["error"] == error


@pytest.mark.parametrize("method, path, status, error", WRONG)
def test_a_page_with_a_way_back_and_help_for_people(client: Client, method: str, path: str, status: int, error: str) -> None:
    answer = client.request(method, path, headers=HTML)
    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert '<a href="/">' in answer.text
    assert 'href="tel:08001111"' in answer.text


FORMS = {
    "no such charset": "application/x-www-form-urlencoded; charset=nonsense",
    "utf-16": "application/x-www-form-urlencoded; charset=utf-16",
    "urlencoded": "application/x-www-form-urlencoded",
    "no boundary": "multipart/form-data",
    "multipart": "multipart/form-data; boundary=x",
    "boundary too long": "multipart/form-data; boundary=" + "y" * 200,
}
BODIES = {
    "not utf-8": b"message=\xff\xfe",
    "cut off": b"--x\r\nbroken",
    "bad percent": b"message=%ff%00&message=%zz",
    "empty": b"",
}


@pytest.mark.parametrize("path", ["/", "/forget", "/leave"])
@pytest.mark.parametrize("content_type", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_broken_form_is_never_a_server_error(client: Client, path: str, content_type: str, body: bytes) -> None:
    answer = client.post(path, data=body, headers={"Content-Type": content_type})
    assert answer.status_code < 500, answer.text


def test_a_file_in_place_of_a_question_is_refused(client: Client) -> None:
    answer = client.post("/", files={"message": ("a.txt", b"who sees my info?")}, headers=HTML)
    assert answer.status_code == 400


def test_a_form_over_the_limit(client: Client) -> None:
    answer = client.post("/", data=b"message=" + b"a" * 200_000, headers=FORM | HTML)
    assert answer.status_code == 413
    assert "Please" in answer.text


@pytest.mark.parametrize("name", ["council", "reader", "words"])
def test_an_unknown_value_in_a_form_gets_a_page(client: Client, name: str) -> None:
    answer = client.form(message="hello", **{name: "nowhere"})
    assert answer.status_code == 400
    assert '<a href="/">' in answer.text


def test_the_script_gets_json(client: Client) -> None:
    headers = FORM | {"Accept": "application/json"}
    answer = client.post("/", data={"message": "", "part": "exchange"}, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["error"] == "empty"
