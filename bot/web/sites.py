"""Whose pages may hold the chat (the setting SITES), and the address that they reach this server by."""

from __future__ import annotations

from typing import Optional

from aiohttp import web

from bot.web.keys import SETTINGS


def allowed_site(request: web.Request) -> Optional[str]:
    """The other site that asks, if it may. Nothing is asked of who visits it."""
    origin = request.headers.get("Origin")
    return origin if origin in request.app[SETTINGS].sites.split() else None


def home_for(request: web.Request, embedded: object) -> str:
    """This server's own address for a chat inside another page, whose links must lead here; empty for the page of our own.

    Args:
        embedded: what the widget sends ("1"), or nothing.
    """
    if embedded != "1":
        return ""
    secure = request.secure or request.headers.get("X-Forwarded-Proto") == "https"  # behind a proxy with TLS
    return f"{'https' if secure else 'http'}://{request.host}"
