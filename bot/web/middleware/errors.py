"""Refusals in one shape: JSON for programs, a page for people, help in both. Nothing of the message in either or in the log."""

from __future__ import annotations

import logging
from typing import Optional

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.validation import BadInput
from bot.web.keys import COUNTS
from bot.web.pages.bare import bare_page
from bot.web.pages.render import PAGES
from bot.web.refusal import Refusal, refusal, sentence
from bot.web.refused_text import FORMS

log = logging.getLogger(__name__)


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn what goes wrong into a clear answer."""
    try:
        return await handler(request)
    except BadInput as refused:
        return await _with_help(request, refused)
    except web.HTTPRequestEntityTooLarge:
        return await _with_help(request, BadInput("too_large", sentence(request.app, "too_large"), 413))
    except web.HTTPException as refused:
        if refused.status < 400:
            raise
        error = "not_found" if refused.status == 404 else "not_allowed"
        request.app[COUNTS].refusal(error)
        return _answer(request, BadInput(error, sentence(request.app, error), refused.status))
    except ConnectionResetError:
        raise
    except Exception:
        log.exception("a handler failed")
        return await _with_help(request, BadInput("failed", sentence(request.app, "failed"), 500))


async def _with_help(request: web.Request, refused: BadInput) -> web.Response:
    """A message was refused, or failed: help belongs to it."""
    try:
        helped: Optional[Refusal] = await refusal(request, refused)
    except Exception:  # the refusal itself must never be a bare 500
        log.exception("the help of a refusal failed")
        helped = None
    return _answer(request, refused, helped)


def _answer(request: web.Request, refused: BadInput, helped: Optional[Refusal] = None) -> web.Response:
    pages, for_page = request.app[PAGES], _wants_page(request)
    try:
        if for_page:
            return pages.refusal(refused, helped)
        if helped is not None and request.content_type in FORMS:
            return pages.refused_exchange(helped)
    except Exception:  # the words or the template of the page are broken just now
        log.exception("the page of a refusal failed")
    if for_page:
        return bare_page(refused, helped)
    if helped is None:
        return web.json_response(refused.body(), status=refused.status)
    return web.json_response(helped.body(), status=refused.status, headers=helped.headers)


def _wants_page(request: web.Request) -> bool:
    """People get a page: who says that they read HTML, and a form that does not say that it wants data, as our script does."""
    accept = request.headers.get("Accept", "")
    return "text/html" in accept or (request.content_type in FORMS and "application/json" not in accept)
