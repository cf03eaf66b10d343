"""A reply is put together from the answer, the facts asked about by name, the law and the hand-off."""

from bot.answers.choose import choose
from bot.answers.layers import EASIER, MORE, SOURCE
from bot.answers.titles import title_of
from bot.content.load import Content
from bot.outcome import Kind, Outcome
from bot.profile import UNKNOWN, Profile
from tests.small_content import FINE, answered, content, council, topic

LAW = {"text": "Asking is free.", "easier": "It is free.", "source": "https://law.example/1", "title": "An Act"}
NAMES = [
    {"id": "police", "kind": "recipient", "name": "the police"},
    {"id": "dentist", "kind": "recipient", "name": "the dentist"},
]
POLICE = {"id": "a-see-police", "of": "police", "says": "The police can see it.", "locator": "the police"}
PARTS = [POLICE | {"carer": "Police may see the child's file."}]
ALDER = Profile("alder")


def with_parts(**clause: object) -> Content:
    values = {"id": "a-see", "heading": "Who sees it", "says": "Workers see it.", "locator": "your worker"}
    alder = council("alder", clauses=[values | {"topics": ["seeing"], "parts": PARTS} | clause])
    return content(councils=(alder, council("birch")), names=NAMES)


def reply_of(known: Content, person: Profile = ALDER, layer: str = "standard", about: tuple[str, ...] = ()):
    return choose(known, known.topics["seeing"], person, layer, about)


def test_each_council_has_its_own_answer_and_anyone_else_the_general_one() -> None:
    answers = {name: FINE | {"clauses": [], "young_person": f"Words of {name}."} for name in ("alder", "birch", "any")}
    known = content(topic(answers=answers))
    texts = {person: reply_of(known, Profile(person)).text for person in ("alder", "birch", UNKNOWN, None)}
    assert texts == {"alder": "Words of alder.", "birch": "Words of birch.", UNKNOWN: "Words of any.", None: "Words of any."}


def test_the_fact_that_the_question_names_comes_first_with_its_own_source() -> None:
    reply = reply_of(with_parts(), about=("police",))
    assert reply.text.splitlines()[0] == "The police can see it."
    assert FINE["young_person"] in reply.text
    assert reply.sources[0].clause == "a-see-police"
    assert reply.sources[0].url.endswith("text=the%20police")


def test_a_carer_gets_the_fact_in_a_carers_words() -> None:
    assert reply_of(with_parts(), Profile("alder", "carer"), about=("police",)).text.startswith(
        "Police may see the child's file."
    )


def test_a_fact_of_a_clause_that_does_not_speak_to_this_topic_is_left_out() -> None:
    assert "police" not in reply_of(with_parts(topics=["other"]), about=("police",)).text


def test_a_thing_that_the_notice_does_not_name_is_told_so() -> None:
    reply = reply_of(with_parts(), about=("dentist",))
    assert "dentist" in reply.text.splitlines()[0]
    assert "Alder Council" in reply.text.splitlines()[0]
    assert FINE["young_person"] in reply.text


def test_nothing_is_said_of_a_councils_notice_when_the_council_is_not_known() -> None:
    assert reply_of(with_parts(), Profile(None), about=("dentist", "police")).text == FINE["young_person"]


def test_somebody_who_wants_easier_words_gets_them_unless_they_ask_for_another_layer() -> None:
    person = Profile("alder", reading_level="easier")
    assert reply_of(content(), person).text == FINE["easier"]
    assert reply_of(content(), person).layer == EASIER
    assert reply_of(content(), person, MORE).text == FINE["more"]


def test_easier_words_for_a_carer_say_that_they_are_words_for_the_child() -> None:
    lead = content().replies["easier_for_carer"]
    assert reply_of(content(), Profile("alder", "carer"), EASIER).text == f"{lead}\n{FINE['easier']}"
    assert lead not in reply_of(content(), Profile("alder"), EASIER).text
    assert lead not in reply_of(content(topic(spoken_to="carer")), Profile("alder", "carer"), EASIER).text


def test_law_is_marked_as_law_in_every_layer() -> None:
    known = content(topic(law=[LAW | {"shown": "answer"}, LAW | {"text": "A month.", "shown": "more"}]))
    mark = known.replies["law"]
    assert reply_of(known).text.splitlines()[-1] == f"{mark} Asking is free."
    assert reply_of(known, layer=EASIER).text.splitlines()[-1] == f"{mark} It is free."
    assert reply_of(known, layer=MORE).text.splitlines()[-1] == f"{mark} A month."
    assert "- An Act: Asking is free." in reply_of(known, layer=SOURCE).text
    assert {source.clause for source in reply_of(known).sources} == {"a-see", "law"}


def test_another_councils_law_is_nowhere_in_the_answer() -> None:
    """Some law is only beside one council's answers; the other's people must not read that it is theirs."""
    birch_law = LAW | {"text": "Only in Birch.", "title": "The Birch Act", "only": ["birch"]}
    known = content(topic(law=[birch_law | {"shown": "answer"}, birch_law | {"shown": "more"}]))
    for layer in ("standard", EASIER, MORE, SOURCE):
        assert "Birch" not in reply_of(known, layer=layer).text
        assert [source.clause for source in reply_of(known, layer=layer).sources] == ["a-see"]
        assert {source.heading for source in reply_of(known, Profile("birch"), layer).sources} == {"Who sees it", "The Birch Act"}
    assert "Only in Birch." in reply_of(known, Profile("birch")).text
    assert "The Birch Act" in reply_of(known, Profile("birch"), SOURCE).text


def test_at_most_two_facts_are_said_first_and_each_once() -> None:
    names = [{"id": name, "kind": "recipient", "name": name} for name in ("police", "court", "nurse")]
    parts = [{"id": f"a-{item['id']}", "of": [item["id"], "police"], "says": f"The {item['id']} can see it."} for item in names]
    clause = {"id": "a-see", "heading": "Who sees it", "says": "Workers see it.", "locator": "your worker"}
    alder = council("alder", clauses=[clause | {"topics": ["seeing"], "parts": parts}])
    known = content(councils=(alder, council("birch")), names=names)
    lines = reply_of(known, about=("nurse", "police", "nurse")).text.splitlines()
    assert lines == ["The nurse can see it.", "The police can see it.", FINE["young_person"]]


def test_a_fact_in_easier_words_comes_first_in_the_easier_layer() -> None:
    known = with_parts(parts=[POLICE | {"easier": "Police see it."}])
    assert reply_of(known, layer=EASIER, about=("police",)).text.splitlines()[0] == "Police see it."
    assert reply_of(known, about=("police",)).text.splitlines()[0] == "The police can see it."


def test_the_detail_kept_for_later_does_not_say_the_fact_again() -> None:
    assert reply_of(with_parts(), about=("police",)).more == FINE["more"]


def test_a_law_for_one_council_alone_is_no_source_of_another_councils_answer() -> None:
    """Nor of the answer for anyone: who does not say which council would read what may not be so for them."""
    known = content(topic(law=[LAW | {"only": ["birch"], "title": "Birch Act"}, LAW]))
    named = {who: [source.heading for source in reply_of(known, Profile(who)).sources] for who in ("alder", "birch", UNKNOWN)}
    assert named == {"alder": ["Who sees it", "An Act"], "birch": ["Who sees it", "Birch Act", "An Act"], UNKNOWN: ["An Act"]}
    assert "Birch Act" not in reply_of(known, layer=SOURCE).text


def test_a_silent_answer_gives_its_question_with_the_detail() -> None:
    known = content(answered(silent=True, question_for_dpo="Who sees my file?", clauses=[]))
    reply = reply_of(known, layer=MORE)
    assert reply.silent
    assert "Who sees my file?" in reply.text


def test_the_layers_that_are_there_can_be_pressed_and_the_one_shown_cannot() -> None:
    known = content()
    titles = {name: known.replies["buttons"][name]["title"] for name in (EASIER, MORE, SOURCE)}

    def shown(layer: str) -> set[str]:
        return {button.title for button in reply_of(known, layer=layer).buttons} & set(titles.values())

    assert shown("standard") == set(titles.values())
    assert shown(EASIER) == {titles[MORE], titles[SOURCE]}
    assert shown(MORE) == {titles[EASIER], titles[SOURCE]}
    bare = content(topic(answers={"any": {"young_person": "Yes."}}))
    assert not {button.title for button in reply_of(bare).buttons} & set(titles.values())


def test_more_is_given_with_the_short_answer_and_not_twice() -> None:
    assert reply_of(content()).more == FINE["more"]
    assert reply_of(content(), layer=MORE).more == ""


def test_a_carer_reads_the_carers_title_also_on_buttons() -> None:
    known = content(topic(next=["second"]), topic("second", title="My file", carer_title="The child's file"))
    second = known.topics["second"]
    assert (title_of(second, Profile("alder")), title_of(second, Profile("alder", "carer"))) == ("My file", "The child's file")
    assert reply_of(known, Profile("alder", "carer")).buttons[0].title == "The child's file"
    assert reply_of(content(topic(carer_title="Who sees it")), Profile("alder", "carer")).title == "Who sees it"
    assert title_of(topic(), Profile("alder", "carer")) == "Seeing", "where a carer has no title of their own"


def test_a_topic_without_an_answer_says_so_under_its_title() -> None:
    known = content(topic(answers={}, next=["second"], carer_title="Who sees it"), topic("second"))
    for person, contact in ((Profile("alder", "carer"), "Data Protection Officer"), (Profile(None, "carer"), None)):
        reply = reply_of(known, person)
        assert (reply.outcome, reply.title) == (Outcome.NO_ANSWER_UNWRITTEN, "Who sees it")
        assert "Who sees it" in reply.text and "{" not in reply.text
        assert [button.payload for button in reply.buttons] == ["/second"]
        assert (reply.handoff and reply.handoff.contact.title) == contact


def test_the_kind_is_the_topics_own() -> None:
    assert reply_of(content(topic(kind="chat"))).kind is Kind.CHAT
    assert reply_of(content()).kind is Kind.ANSWER


def test_somebody_who_reads_easier_words_can_go_back_to_the_usual_ones() -> None:
    known = content(topic(next=["deleted"]))
    names = known.replies["buttons"]
    easy = [button.title for button in reply_of(known, Profile("alder", reading_level="easier"), MORE).buttons]
    assert easy == [names[name]["title"] for name in ("standard", SOURCE)]
    once = [button.title for button in reply_of(known, layer=EASIER).buttons]
    assert once == [names[name]["title"] for name in ("standard", MORE, SOURCE)]


def test_small_talk_has_no_layers_and_law_alone_has_a_source() -> None:
    assert reply_of(content(topic(kind="chat"))).buttons == ()
    law_only = content(topic(answers={"any": {"young_person": "Yes."}}, law=[LAW]))
    assert [button.title for button in reply_of(law_only).buttons] == [law_only.replies["buttons"][SOURCE]["title"]]


def test_the_detail_for_a_carer_says_that_it_is_told_to_the_child() -> None:
    assert reply_of(content(), Profile("alder", "carer"), MORE).text.startswith(content().replies["more_for_carer"])


def test_the_ready_question_comes_with_the_detail_only() -> None:
    known = content(answered(silent=True, question_for_dpo="Who sees my file?", clauses=[]))
    assert "Who sees my file?" not in reply_of(known).text


def test_nothing_is_said_of_silence_where_the_question_names_two_or_the_notice_names_it_elsewhere() -> None:
    known = with_parts()
    assert reply_of(known, about=("dentist", "police")).text.splitlines()[0] == "The police can see it."
    clause = {"heading": "x", "says": "x", "locator": "x"}
    see = clause | {"id": "a-see", "topics": ["seeing"], "parts": PARTS}
    lone = clause | {"id": "a-other", "topics": ["x"], "parts": [POLICE | {"id": "p2", "of": "dentist"}]}
    elsewhere = content(councils=(council("alder", clauses=[see, lone]), council("birch")), names=NAMES)
    assert reply_of(elsewhere, about=("dentist",)).text == FINE["young_person"]
