"""A client of the running server, as any Rasa client or browser would be one."""

from __future__ import annotations

import json
from typing import Any

import requests

from bot.conversation.store import new_id

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
HTML = {"Accept": "text/html"}


class Client:
    """Speaks to one server. Keeps no cookies, follows no redirects."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session = requests.Session()
        self._session.trust_env = False  # no proxy stands between the tests and their own machine

    def request(self, method: str, path: str, **more: Any) -> requests.Response:
        """Any request."""
        return self._session.request(method, self.url + path, allow_redirects=False, timeout=60, **more)

    def get(self, path: str, **more: Any) -> requests.Response:
        """GET."""
        return self.request("GET", path, **more)

    def post(self, path: str, **more: Any) -> requests.Response:
        """POST."""
        return self.request("POST", path, **more)

    def rest(self, message: Any, sender: Any = None, **metadata: Any) -> requests.Response:
        """One message on the REST channel."""
        body = {"sender": new_id() if sender is None else sender, "message": message, "metadata": metadata}
        return self.raw(json.dumps(body))

    def raw(self, body: str | bytes, content_type: str = "application/json") -> requests.Response:
        """Any bytes on the REST channel."""
        data = body.encode() if isinstance(body, str) else body
        return self.post("/webhooks/rest/webhook", data=data, headers={"Content-Type": content_type})

    def says(self, message: str, sender: str | None = None, **metadata: Any) -> dict[str, Any]:
        """The one message that comes back."""
        answer = self.rest(message, sender, **metadata)
        assert answer.status_code == 200, answer.text
        (only,) = answer.json()
        return dict(only)

    def form(self, path: str = "/", **fields: Any) -> requests.Response:
        """A form post, as a browser without JavaScript sends it."""
        return self.post(path, data=fields, headers=HTML)
