"""Every address, on one screen."""

from __future__ import annotations

from aiohttp import web

from bot.web import chat, files, health
from bot.web.pages import full_page, leave, statement


def add_routes(app: web.Application) -> None:
    """Name what answers where."""
    app.router.add_get("/", full_page.show)  # the chat; ?council= ?reader= ?words= ?ask=
    app.router.add_post("/", full_page.ask)  # the same without JavaScript
    app.router.add_post("/forget", leave.forget)  # forget this talk, without JavaScript
    app.router.add_post("/leave", leave.leave)  # forget, and go to a neutral page
    app.router.add_get("/accessibility", statement.show)  # the accessibility statement
    app.router.add_get("/widget.js", files.loader)  # the one line for a council's own page
    app.router.add_get("/files/{name:.+}", files.file)  # scripts and style, as they are written
    app.router.add_post("/webhooks/rest/webhook", chat.webhook)  # Rasa's REST channel
    app.router.add_post("/conversations", chat.begin)
    app.router.add_delete("/conversations/{id}", chat.forget)
    app.router.add_get("/health/live", health.live)
    app.router.add_get("/health/ready", health.ready)
    app.router.add_get("/metrics", health.metrics)
