"""An answer that explains a word had no card, and its lines were underlined like hard words that can be pressed: the kind of
reply and the hard words had the same name for the style sheet."""

from bot.conversation.store import new_id
from tests.conftest import Server
from tests.web.client import HTML, Client


def test_a_meaning_has_a_card_of_its_own(server: Server) -> None:
    data = {"conversation": new_id(), "message": "what does redacted mean", "part": "exchange"}
    page = Client(server.url).post("/", data=data, headers=HTML).text
    assert "means this" in page
    assert 'class="reply meaning-of"' in page and 'class="reply word"' not in page
