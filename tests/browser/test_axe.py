"""axe-core finds nothing wrong in any state, at any level."""

import pytest

from tests.browser.axe import check
from tests.browser.conftest import Visitor
from tests.browser.hostile import open_in
from tests.browser.states import DESKTOP, PHONE, STATES


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing_wrong(visitor: Visitor, name: str) -> None:
    state = STATES[name]
    visit = visitor(state.size, **state.screen)
    if not state.javascript:  # axe itself needs JavaScript: the page's own scripts are what is kept away
        visit.page.route("**/*.js", lambda route: route.abort())
    state.reach(visit)
    found = check(visit.page)
    assert found["wrong"] == []
    assert {"color-contrast-enhanced", "target-size", "region"} & set(found["ran"]), "the rules of AAA and best practice ran"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_wrong_inside_a_councils_page(visitor: Visitor, size: dict[str, int]) -> None:
    visit = visitor(size)
    open_in(visit, "strict")
    visit.asks("who sees my info?")
    assert check(visit.page)["wrong"] == []
