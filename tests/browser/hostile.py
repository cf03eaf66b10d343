"""Pages of a council that try to break what stands in them."""

from pathlib import Path

from bot.settings import ROOT
from tests.browser.conftest import Visit
from tests.conftest import OTHER_SITE

OPEN = "Ask about my information"

BOOTSTRAP = ROOT / "node_modules" / "bootstrap" / "dist" / "css" / "bootstrap.min.css"
LOREM = "<p>Council tax, bins and libraries.</p>" * 12

RESETS = """
* { all: unset !important; }
notice-explainer { display: none !important; position: static !important; font-size: 4px !important; }
html { font-size: 7px; letter-spacing: .6em; text-transform: uppercase; direction: rtl; line-height: .5; color: #eee; }
button, dialog { display: none !important; }
.war { position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 200 200 / .6); pointer-events: none; }
"""
BOOTSTRAP_GLOBALS = """
html { font-size: 62.5%; } h1 { color: red; font-size: 8rem; text-transform: uppercase; }
button { background: lime !important; border-radius: 0 !important; padding: 3rem !important; }
p, li { line-height: 3 !important; text-align: justify; } textarea { display: none; }
"""


def _page(head: str, body: str, chat: str) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A council</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>
<body><main>{body}{LOREM}</main><script src="{chat}/widget.js" data-council="birmingham" defer></script></body></html>"""


def strict_policy(chat: str) -> str:
    """The strictest policy that still names the chat's server."""
    return (
        f"default-src 'none'; script-src {chat}; connect-src {chat}; form-action 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types notice-explainer"
    )


def pages(chat: str) -> dict[str, tuple[str, dict[str, str]]]:
    """Name -> (HTML, headers)."""
    bootstrap = Path(BOOTSTRAP).read_text(encoding="utf-8") if BOOTSTRAP.exists() else ""
    return {
        "bootstrap": (
            _page(f"<style>{bootstrap}{BOOTSTRAP_GLOBALS}</style>", '<h1 class="container">A council</h1>', chat),
            {},
        ),
        "resets": (_page(f"<style>{RESETS}</style>", '<div class="war"></div><h1>A council</h1>', chat), {}),
        "strict": (_page("", "<h1>A council</h1>", chat), {"Content-Security-Policy": strict_policy(chat)}),
    }


def put_on(visit: Visit, name: str) -> None:
    """Go to the page of a council that holds the chat; it is not opened yet."""
    html, headers = pages(visit.url)[name]
    told = headers | {"Content-Type": "text/html; charset=utf-8"}
    visit.page.route(OTHER_SITE + "/**", lambda route: route.fulfill(body=html, headers=told))
    visit.page.goto(OTHER_SITE + "/")


def put_here(visit: Visit) -> None:
    """Go to a page in which the whole chat stands where the line stands."""
    line = f'<script src="{visit.url}/widget.js" data-council="dudley" data-ask="get_my_file" data-place="here" defer></script>'
    html = f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A council</title><main><h1>A council</h1>{line}</main>'
    visit.page.route(OTHER_SITE + "/**", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    visit.page.goto(OTHER_SITE + "/")
    visit.ready()


def open_in(visit: Visit, name: str) -> None:
    """Go there and open the chat."""
    put_on(visit, name)
    visit.page.get_by_role("button", name=OPEN).click()
    visit.ready()
