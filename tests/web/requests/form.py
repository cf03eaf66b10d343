"""A form as a browser without JavaScript handles it: what it carries, what can be pressed, what is typed."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Optional

import requests

from tests.web.client import Client


class _Reader(HTMLParser):
    """Collects the fields and buttons of the form that leads on."""

    def __init__(self) -> None:
        super().__init__()
        self.action, self.hidden, self.buttons, self.options = "", {}, [], []
        self.text: list[str] = []
        self._here = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, Optional[str]]]) -> None:
        has = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._here = has["action"].startswith("/requests/") and "back" not in has["action"]
            self.action = has["action"] if self._here else self.action
        elif self._here and tag == "input" and has.get("type") == "hidden":
            self.hidden[has["name"]] = has.get("value", "")
        elif self._here and tag == "button" and has.get("name") == "go":
            self.buttons.append((has["value"], has.get("formaction", "")))
        elif self._here and tag == "input" and has.get("type") == "radio":
            self.options.append(has["value"])

    def handle_data(self, data: str) -> None:
        self.text.append(data)


class Form:
    """One person in one form."""

    def __init__(self, client: Client, address: str, **carried: str) -> None:
        self._client = client
        self.page: requests.Response
        self._read(client.post(address, data=carried) if carried else client.get(address))

    def _read(self, page: requests.Response) -> Form:
        self.page, self._reader = page, _Reader()
        self._reader.feed(page.text)
        return self

    @property
    def text(self) -> str:
        """The words on the page."""
        return " ".join(" ".join(self._reader.text).split())

    @property
    def hidden(self) -> dict[str, str]:
        """What the page carries."""
        return self._reader.hidden

    @property
    def at(self) -> str:
        """The question on the page."""
        return self.hidden.get("at", "")

    @property
    def options(self) -> list[str]:
        """What can be chosen."""
        return self._reader.options

    def can(self, go: str) -> bool:
        """Whether there is such a button."""
        return any(value == go for value, _ in self._reader.buttons)

    def press(self, go: str, **typed: str) -> Form:
        """Press a button of the page, with this typed or chosen."""
        (action,) = {action for value, action in self._reader.buttons if value == go}
        answer = self._client.post(action or self._reader.action, data=self.hidden | {"go": go} | typed)
        return self._read(answer) if "text/html" in answer.headers["Content-Type"] else self._file(answer)

    def _file(self, answer: requests.Response) -> Form:
        self.page = answer
        return self

    def says(self, answer: str) -> Form:
        """Answer the question on the page and go on."""
        return self.press("next", **{f"q-{self.at}": answer})

    def walk(self, **answers: str) -> Form:
        """From the start to the check page: these answers, else the first choice, else left out or filled in."""
        self.press("start") if self.can("start") else None
        for _ in range(30):
            if not self.at:
                return self
            usual = {"email": "robin@example.org", "phone": "07700 900123"}.get(self.at, "Robin Green")
            if self.at in answers:
                self.says(answers[self.at])
            elif self.can("skip"):
                self.press("skip")
            else:
                self.says(self.options[0] if self.options else usual)
        raise AssertionError(f"no end: {self.text[:300]}")
