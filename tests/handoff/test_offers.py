"""What an answer offers: the form of its own request, and none where there is none."""

from bot.content.models import Answer
from bot.handoff.handoff import handoff_of, request_buttons, request_of
from bot.profile import Profile
from tests.small_content import answered, content, request, topic

ALDER = Profile("alder")
REQUESTS = {"letter": request(), "other": request(request="other", title="Another")}
SILENT = str(content().replies["silent_request"])


def test_a_topic_without_a_request_offers_none() -> None:
    known = content(topic(handoff="dpo"), requests=REQUESTS)
    assert request_of(known.topics["seeing"], ALDER, known) is None
    assert request_buttons(known.topics["seeing"], ALDER, known) == ()


def test_each_request_opens_its_own_form_for_this_person() -> None:
    known = content(topic(handoff="letter", requests=["other"]), requests=REQUESTS)
    assert request_of(known.topics["seeing"], ALDER, known) is not None
    addresses = [button.payload for button in request_buttons(known.topics["seeing"], ALDER, known)]
    assert addresses == [f"/requests/{name}?council=alder&reader=young_person" for name in ("letter", "other")]


def test_a_contact_that_there_is_not_is_no_handoff() -> None:
    known = content(topic(handoff="mayor"))
    assert handoff_of(known.topics["seeing"], Answer(young_person="x"), known, ALDER) is None


def test_only_a_silent_notice_offers_the_ready_question() -> None:
    requests = REQUESTS | {SILENT: request(request=SILENT)}
    for changed, offered in (({}, False), ({"silent": True, "question_for_dpo": "Why?"}, True), ({"silent": True}, False)):
        known = content(answered(**changed), requests=requests)
        buttons = request_buttons(known.topics["seeing"], ALDER, known)
        assert any(f"/requests/{SILENT}?" in button.payload and "topic=seeing" in button.payload for button in buttons) is offered
