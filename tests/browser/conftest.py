"""A real Chromium, and what it asked for and complained about while a page was used.

Playwright's sync API keeps an event loop running in this thread, so it is stopped with the last test of this folder.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.conftest import NO_BROWSER, Server, chromium

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-features=LocalNetworkAccessChecks",  # pages of the tests are made up, and taken for far ones
]
SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 800}}


@pytest.fixture(scope="package")
def browser(pytestconfig: pytest.Config) -> Iterator[Browser]:
    """The browser. Without one the tests are skipped, and the last lines say so; in CI they fail."""
    path = chromium()
    if not path:
        pytestconfig.browser_missed = True
        if os.environ.get("CI"):
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@dataclass
class Visit:
    """One person on the page."""

    page: Page
    context: BrowserContext
    url: str
    asked_for: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Page:
        """Go there."""
        self.page.goto(self.url + path)
        return self.page

    def asks(self, text: str) -> None:
        """Type into the box, press Enter, wait for the answer."""
        said = self.page.get_by_role("log").get_by_role("article")
        before = said.count()
        self.page.get_by_role("textbox").fill(text)
        self.page.keyboard.press("Enter")
        said.nth(before).wait_for()

    def presses(self, name: str) -> None:
        """Press the last button whose name begins so, wait for the answer."""
        said = self.page.get_by_role("log").get_by_role("article")
        before = said.count()
        said.last.get_by_role("button", name=name).first.click()
        said.nth(before).wait_for()

    def ready(self) -> None:
        """Wait until every script is there."""
        self.page.locator('[data-ready="all"]').wait_for()


Visitor = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Iterator[Visitor]:
    """Makes a visit on any kind of screen: `visitor(size=..., javascript=..., color_scheme=...)`."""
    begun: list[Visit] = []

    def begin(size: dict[str, int] = SIZES["phone"], javascript: bool = True, **screen: Any) -> Visit:
        context = browser.new_context(viewport=size, java_script_enabled=javascript, **screen)  # type: ignore[arg-type]
        begun.append(_listening(context, server))
        return begun[-1]

    yield begin
    for visit in begun:
        visit.context.close()


def _listening(context: BrowserContext, server: Server) -> Visit:
    visit = Visit(context.new_page(), context, server.url)
    visit.page.on("request", lambda request: visit.asked_for.append(request.url))
    visit.page.on("console", lambda said: visit.complaints.append(said.text) if said.type in ("error", "warning") else None)
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    return visit


def _visit(browser: Browser, server: Server, size: str, javascript: bool) -> Iterator[Visit]:
    context = browser.new_context(viewport=SIZES[size], java_script_enabled=javascript)  # type: ignore[arg-type]
    yield _listening(context, server)
    context.close()


@pytest.fixture(params=SIZES)
def visit(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visit with JavaScript, at each size."""
    yield from _visit(browser, server, request.param, javascript=True)


@pytest.fixture(params=SIZES)
def plain_visit(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A visit with JavaScript switched off, at each size."""
    yield from _visit(browser, server, request.param, javascript=False)
