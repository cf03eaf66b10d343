"""Every refusal in one shape: JSON for programs, a page for people, nothing of the message in either or in the log."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.validation import BadInput
from bot.web.keys import COUNTS, LIBRARY
from bot.web.pages.render import PAGES

log = logging.getLogger(__name__)


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn what goes wrong into a clear answer."""
    try:
        return await handler(request)
    except BadInput as refused:
        return _answer(request, refused)
    except web.HTTPRequestEntityTooLarge:
        text = request.app[LIBRARY].content.replies["errors"]["too_large"]
        return _answer(request, BadInput("too_large", text, 413))
    except web.HTTPException as refused:
        if refused.status < 400:
            raise
        text = request.app[LIBRARY].content.replies["errors"]["not_found" if refused.status == 404 else "not_allowed"]
        return _answer(request, BadInput("not_found" if refused.status == 404 else "not_allowed", text, refused.status))
    except ConnectionResetError:
        raise
    except Exception:
        log.exception("a handler failed")
        text = request.app[LIBRARY].content.replies["errors"]["failed"]
        return _answer(request, BadInput("failed", text, 500))


def _answer(request: web.Request, refused: BadInput) -> web.Response:
    request.app[COUNTS].refusal(refused.error)
    if "text/html" in request.headers.get("Accept", "") or request.content_type in (
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ):
        return request.app[PAGES].refusal(refused)
    return web.json_response(refused.body(), status=refused.status)
