"""The accessibility statement has the parts that the regulations of 2018 ask for, and says what was not tested."""

import html

from bot.content.load import Content
from tests.web.client import HTML, Client


def test_it_has_the_parts_that_the_law_asks_for(client: Client, content: Content) -> None:
    page = html.unescape(client.get("/accessibility", headers=HTML).text)
    for part in (
        "Accessibility statement",
        "No. 2) Accessibility Regulations 2018",
        "(WCAG), version 2.2, at level AA",
        "Equality and Human Rights Commission",
        "Equality Advisory and Support Service",
        "Written on",
    ):
        assert part in page
    assert all(council.contacts["dpo"].email in page for council in content.councils.values())


def test_it_says_what_was_not_tested(client: Client) -> None:
    page = client.get("/accessibility", headers=HTML).text
    untested = page.split("Not tested yet:")[1].split("</ul>")[0]
    assert "screen readers" in untested and "with children" in untested


def test_every_page_leads_to_it(client: Client) -> None:
    for path in ("/", "/nothing-here", "/accessibility"):
        assert 'href="/accessibility"' in client.get(path, headers=HTML).text
