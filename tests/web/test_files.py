"""The page's files: as they are written, compressed, asked for again only when they change, and nothing else."""

import gzip

import pytest

from bot.web.files import WIDGET
from tests.conftest import OTHER_SITE
from tests.web.client import Client

SCRIPTS = sorted(str(path.relative_to(WIDGET)) for path in WIDGET.rglob("*.js"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_sent_as_they_are_written(client: Client, name: str) -> None:
    answer = client.get(f"/files/{name}")
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.content == (WIDGET / name).read_bytes()


def test_the_style_is_every_components_style_and_the_councils_colours(client: Client) -> None:
    style = client.get("/files/explainer.css").text
    for path in WIDGET.rglob("*.css"):
        assert path.read_text(encoding="utf-8") in style
    assert '.explainer[data-council="dudley"]{--main:#' in style


def test_a_file_is_compressed_where_that_can_be_read(client: Client) -> None:
    small = client.get("/files/explainer.css", headers={"Accept-Encoding": "gzip"}, stream=True).raw.read(decode_content=False)
    plain = client.get("/files/explainer.css", headers={"Accept-Encoding": "identity"})
    assert gzip.decompress(small) == plain.content and "Content-Encoding" not in plain.headers


def test_a_file_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    first = client.get("/files/page.js")
    again = client.get("/files/page.js", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("name", ["design.css", "chat/chat.html", "../app.py", "..%2fapp.py", "leave/", "nothing.js", "%00"])
def test_nothing_else_is_a_file(client: Client, name: str) -> None:
    assert client.get(f"/files/{name}").status_code == 404


def test_only_the_sites_that_are_set_may_read_us(client: Client) -> None:
    for path in ("/widget.js", "/files/explainer.css", "/?embedded=1"):
        assert client.get(path, headers={"Origin": OTHER_SITE}).headers["Access-Control-Allow-Origin"] == OTHER_SITE
        for stranger in ("http://evil.test", OTHER_SITE + ".evil.test", "null", ""):
            assert "Access-Control-Allow-Origin" not in client.get(path, headers={"Origin": stranger}).headers
    posted = client.post("/", data={"message": "hello", "part": "exchange"}, headers={"Origin": OTHER_SITE})
    assert posted.headers["Access-Control-Allow-Origin"] == OTHER_SITE
    assert "Access-Control-Allow-Credentials" not in posted.headers


def test_a_refusal_can_be_read_by_an_allowed_site_too(client: Client) -> None:
    refused = client.post("/", data={"message": "", "part": "exchange"}, headers={"Origin": OTHER_SITE})
    assert refused.status_code == 400 and refused.headers["Access-Control-Allow-Origin"] == OTHER_SITE


def test_a_part_for_another_page_leads_back_here(client: Client) -> None:
    part = client.get("/?embedded=1&council=dudley").text
    assert "<html" not in part and f'action="{client.url}/#latest"' in part
    assert f'href="{client.url}/accessibility"' in part and "<main" not in part


def test_pages_are_compressed(client: Client) -> None:
    assert client.get("/", headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"
