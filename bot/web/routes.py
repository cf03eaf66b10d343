"""Every address, on one screen."""

from __future__ import annotations

from aiohttp import web

from bot.web import chat, contacts, files, health
from bot.web.pages import full_page, leave, statement
from bot.web.requests import exited, listing, pages, render, send
from bot.web.requests import files as form_files


def add_routes(app: web.Application) -> None:
    """Name what answers where."""
    app.router.add_get("/", full_page.show)  # the chat; ?council= ?reader= ?words= ?ask=
    app.router.add_post("/", full_page.ask)  # the same without JavaScript
    app.router.add_post("/forget", leave.forget)  # forget this talk, without JavaScript
    app.router.add_post("/leave", leave.leave)  # forget, and go to a neutral page
    app.router.add_get("/accessibility", statement.show)  # the accessibility statement
    app.router.add_get("/widget.js", files.loader)  # the one line for a council's own page
    app.router.add_get("/files/{name:.+}", files.file)  # scripts and style, as they are written
    app.router.add_get("/requests", listing.every)  # every letter that can be written
    app.router.add_get("/requests/files/{name}", render.file)
    app.router.add_post("/requests/back", pages.back_to_chat)
    app.router.add_post("/requests/leave", exited.leave)  # forget, and go to a neutral page
    app.router.add_get("/requests/{request}", pages.show)  # a form; ?council= ?reader= ?topic=
    app.router.add_post("/requests/{request}", pages.step)  # one step on
    app.router.add_get("/requests/{request}/prepare", pages.prepare)  # what may come
    app.router.add_post("/requests/{request}/letter.docx", form_files.docx)
    app.router.add_post("/requests/{request}/letter.txt", form_files.txt)
    app.router.add_post("/requests/{request}/reminder.ics", form_files.ics)
    app.router.add_post("/requests/{request}/send", send.send)  # where a council has set a mailbox
    app.router.add_get("/contacts", contacts.contacts)  # who can help
    app.router.add_post("/webhooks/rest/webhook", chat.webhook)  # Rasa's REST channel
    app.router.add_post("/conversations", chat.begin)
    app.router.add_delete("/conversations/{id}", chat.forget)
    app.router.add_get("/health/live", health.live)
    app.router.add_get("/health/ready", health.ready)
    app.router.add_get("/metrics", health.metrics)
