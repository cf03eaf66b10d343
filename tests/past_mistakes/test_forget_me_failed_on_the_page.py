""" "forget me", typed on the page, was met with "something went wrong".

The page's script asks for the last exchange of the talk, and a talk that was just forgotten has none. Without the script the
page came back empty and did not say that the talk was forgotten.
"""

import pytest

from bot.conversation.store import new_id
from tests.conftest import Server
from tests.web.client import HTML, Client


@pytest.mark.parametrize("part", ["", "exchange"], ids=["form", "script"])
def test_forget_me_is_confirmed(server: Server, part: str) -> None:
    client, name = Client(server.url), new_id()
    client.form(conversation=name, message="my secret question")
    answer = client.post("/", data={"conversation": name, "message": "forget me", "part": part}, headers=HTML)
    assert answer.status_code == 200
    assert "I have forgotten this talk" in answer.text
    assert "my secret question" not in answer.text
