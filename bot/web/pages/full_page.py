"""The chat at `/`: opened by a link, or asked by a form post when there is no JavaScript."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from aiohttp import web

from bot.answers.page_buttons import page_buttons
from bot.content.load import Content
from bot.conversation.store import Exchange, new_id
from bot.message import Message
from bot.outcome import Kind
from bot.profile import EASIER_WORDS, Told
from bot.reply import Reply
from bot.validation import SENDER, BadInput, message_text, who_is_asking
from bot.web.chat import reply_to
from bot.web.form import read_form
from bot.web.keys import JOURNEY, LIBRARY, SETTINGS
from bot.web.pages.render import PAGES, PageState
from bot.web.refusal import refusal
from bot.web.sites import home_for

CARRIED = ("council", "reader", "words")  # what a page carries of who is asking, from one form post to the next


async def show(request: web.Request) -> web.Response:
    """GET /: an empty conversation, or one that opens on the answer of `?ask=`."""
    app = request.app
    content = app[LIBRARY].content
    home, error = home_for(request, request.query.get("embedded")), ""
    try:
        page_state = PageState(new_id(), _told(content, request.query), home)
    except BadInput as refused:  # an old link with a council that is gone: the page opens all the same
        page_state, error = PageState(new_id(), home=home), refused.text
    topic = request.query.get("ask")
    if topic and topic in content.topics:
        await reply_to(app, Message(page_state.conversation, f"/{topic}", page_state.told, pressed=True))
    elif topic:
        error = content.replies["errors"]["no_such_topic"]
    return app[PAGES].chat(page_state, _transcript(app, page_state), error)


async def ask(request: web.Request) -> web.Response:
    """POST /: a question typed or a button pressed. The script asks for the new exchange only."""
    app = request.app
    form = await read_form(request)
    fragment = form.get("part") == "exchange"
    page_state = _page_state(request, form)
    typed = form.get("press") or form.get("message") or ""
    try:
        message = _message(app, form, page_state, typed)
        reply = await reply_to(app, message)
    except BadInput as refused:
        helped = await refusal(request, refused)
        if fragment:
            return app[PAGES].refused_exchange(helped)
        still_typed = typed if isinstance(typed, str) else ""
        return app[PAGES].chat(page_state, _transcript(app, page_state), refused.text, still_typed, helped)
    content = app[LIBRARY].content
    page_state = _after(content, page_state, message.text, reply)
    # a conversation that was just forgotten has nothing left to show, but it is said that it is forgotten
    forgotten = Exchange(content.replies["buttons"]["forget"]["title"], reply)
    transcript = _transcript(app, page_state) or [forgotten]
    if fragment:
        return app[PAGES].exchange(page_state, transcript[-1], len(transcript))
    return app[PAGES].chat(page_state, transcript)


def _told(content: Content, values: Mapping[str, Any]) -> Told:
    return who_is_asking(content, {name: values.get(name) for name in CARRIED})


def _page_state(request: web.Request, form: Mapping[str, Any]) -> PageState:
    """What the page carried; a conversation that was left quickly is not begun again."""
    app, sender = request.app, form.get("conversation")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        sender = new_id()
    if app[JOURNEY].conversations.was_exited(sender):  # somebody pressed Back: nothing is shown, nothing asked again
        raise web.HTTPSeeOther("/")
    return PageState(sender, _told(app[LIBRARY].content, form), home_for(request, form.get("embedded")))


def _message(app: web.Application, form: Mapping[str, Any], page_state: PageState, typed: Any) -> Message:
    """What was typed or pressed; only the page's own buttons count as pressed before they were shown in a reply."""
    content = app[LIBRARY].content
    text = message_text(content, typed, app[SETTINGS].message_characters)
    pressed = form.get("press") in page_buttons(content)
    return Message(page_state.conversation, text, page_state.told, pressed, typed=not form.get("press"))


def _after(content: Content, page_state: PageState, text: str, reply: Reply) -> PageState:
    """What the page carries after this reply: who is asking, as the reply understood it."""
    council = reply.council if reply.council in content.councils else None
    told = Told(council, reply.audience, _reading_level(content, page_state, text, reply))
    return PageState(page_state.conversation, told, page_state.home)


def _reading_level(content: Content, page_state: PageState, text: str, reply: Reply) -> Optional[str]:
    """Easier words stay from the moment they are asked for until somebody goes back to the usual ones."""
    if text == content.replies["buttons"]["standard"]["payload"] or reply.kind is Kind.FORGOTTEN:
        return None
    return EASIER_WORDS if reply.layer == EASIER_WORDS else page_state.told.reading_level


def _transcript(app: web.Application, page_state: PageState) -> list[Exchange]:
    conversation = app[JOURNEY].conversations.find(page_state.conversation)
    return list(conversation.transcript) if conversation else []
