"""The REST channel of Rasa, in its exact format, and the way a message takes through the web."""

from __future__ import annotations

import json
import time

from aiohttp import web

from bot.conversation.store import new_id
from bot.message import Message
from bot.reply import Reply
from bot.validation import rest_message
from bot.web.keys import COUNTS, JOURNEY, LIBRARY, SETTINGS
from bot.web.rate_limit import allow


async def reply_to(app: web.Application, message: Message) -> Reply:
    """The reply to a message, within the pace that one conversation may have, and counted."""
    allow(app, message.conversation)
    started = time.perf_counter()
    reply = await app[JOURNEY].answer(message)
    app[COUNTS].reply(reply, time.perf_counter() - started)
    return reply


async def webhook(request: web.Request) -> web.Response:
    """POST /webhooks/rest/webhook: a message in, a list of messages out."""
    content = request.app[LIBRARY].content
    try:
        body = json.loads(await request.text())
    except (ValueError, UnicodeDecodeError, LookupError, RecursionError, web.RequestPayloadError):
        body = None
    message = rest_message(content, body, request.app[SETTINGS].message_characters)
    reply = await reply_to(request.app, message)
    return web.json_response(reply.as_rasa(message.conversation))


async def begin(request: web.Request) -> web.Response:
    """POST /conversations: a new secret name for a talk."""
    return web.json_response({"id": new_id()})


async def forget(request: web.Request) -> web.Response:
    """DELETE /conversations/{id}: forget it at once. The answer is the same whether there was one or not."""
    request.app[JOURNEY].conversations.forget(request.match_info["id"])
    return web.Response(status=204)
