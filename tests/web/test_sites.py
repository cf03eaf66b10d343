"""Only the sites of the setting SITES may read us, each by its whole name, and no cache may give one site's answer to another."""

import pytest

from tests.web.listening import listening

COUNCIL, TRUST = "https://www.council.test", "https://trust.test:8443"
SITES = f"{COUNCIL} {TRUST}"
ALLOW = "Access-Control-Allow-Origin"
STRANGERS = {
    "no origin": "",
    "hidden": "null",
    "the beginning of one": COUNCIL[:-1],
    "the host alone": "www.council.test",
    "the end of one": "council.test",
    "longer than one": COUNCIL + ".evil.test",
    "without its port": "https://trust.test",
    "not encrypted": COUNCIL.replace("https", "http"),
    "all of them": SITES,
    "all that differs in nothing but a path": COUNCIL + "/",
    "any": "*",
}


@pytest.mark.parametrize("site", [COUNCIL, TRUST])
@pytest.mark.parametrize("path", ["/", "/widget.js", "/nothing-here", "/health/live"])
async def test_a_site_that_is_set_may_read_us_and_a_cache_is_told_that_it_depends_on_the_site(path: str, site: str) -> None:
    async with listening(sites=SITES) as client:
        headers = (await client.get(path, headers={"Origin": site})).headers
    assert headers[ALLOW] == site
    assert "Origin" in [name.strip() for name in headers["Vary"].split(",")]


@pytest.mark.parametrize("origin", STRANGERS.values(), ids=STRANGERS)
async def test_no_other_site_may(origin: str) -> None:
    async with listening(sites=SITES) as client:
        for path in ("/", "/widget.js"):
            assert ALLOW not in (await client.get(path, headers={"Origin": origin})).headers


@pytest.mark.parametrize("origin", ["", COUNCIL, "null"])
async def test_with_no_site_set_nobody_may(origin: str) -> None:
    async with listening(sites="") as client:
        assert ALLOW not in (await client.get("/", headers={"Origin": origin})).headers


async def test_a_file_that_caches_keep_is_kept_for_each_site_apart() -> None:
    async with listening(sites=SITES) as client:
        answer = await client.get("/widget.js")
    assert "max-age" in answer.headers["Cache-Control"] and "Origin" in answer.headers["Vary"]
