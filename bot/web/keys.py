"""Typed keys under which the application keeps its parts."""

from __future__ import annotations

from aiohttp import web

from bot.content.library import Library
from bot.journey import Journey
from bot.settings import Settings
from bot.web.metrics import Counts

SETTINGS = web.AppKey("settings", Settings)
LIBRARY = web.AppKey("library", Library)
JOURNEY = web.AppKey("journey", Journey)
COUNTS = web.AppKey("counts", Counts)
