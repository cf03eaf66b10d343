"""The page's scripts and style, as they are written: no build. Styles are put one after the other, scripts stay modules."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.web.branding import council_colours

WIDGET = Path(__file__).parent / "widget"
STYLE = "explainer.css"
LOADER = "widget.js"
KEPT_SECONDS = 300  # how long a browser may go on with a file; afterwards it asks whether it has changed


@dataclass(frozen=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    content_type: str

    @property
    def small(self) -> bytes:
        """Compressed, as a browser gets it."""
        return gzip.compress(self.body, 9, mtime=0)

    @property
    def tag(self) -> str:
        """Changes when the file changes."""
        return hashlib.sha256(self.body).hexdigest()[:16]


class Assets:
    """Every script by its path below bot/web/widget, and the one style."""

    def __init__(self, looks: Path) -> None:
        scripts = {str(path.relative_to(WIDGET)): path.read_bytes() for path in sorted(WIDGET.rglob("*.js"))}
        self._kept = {name: Asset(body, "text/javascript") for name, body in scripts.items()}
        styles = [WIDGET / "design.css", *sorted(WIDGET.glob("*/*.css"))]
        text = "\n".join(path.read_text(encoding="utf-8") for path in styles) + council_colours(looks)
        self._kept[STYLE] = Asset(text.encode(), "text/css")
        self._sent = {name: (asset, asset.small, asset.tag) for name, asset in self._kept.items()}

    def __getitem__(self, name: str) -> Asset:
        """The asset of this name; KeyError if there is none."""
        return self._kept[name]

    def names(self) -> list[str]:
        """Every name."""
        return sorted(self._kept)

    def response(self, request: web.Request, name: str) -> web.Response:
        """The file, compressed where the browser can read that; 304 where it has it already.

        Raises:
            HTTPNotFound: there is no such file.
        """
        if name not in self._sent:
            raise web.HTTPNotFound
        asset, small, tag = self._sent[name]
        headers = {"Cache-Control": f"max-age={KEPT_SECONDS}", "ETag": f'"{tag}"', "Vary": "Accept-Encoding, Origin"}
        if request.headers.get("If-None-Match") == headers["ETag"]:
            return web.Response(status=304, headers=headers)
        body = asset.body
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            body, headers["Content-Encoding"] = small, "gzip"
        return web.Response(body=body, headers=headers, content_type=asset.content_type, charset="utf-8")


ASSETS = web.AppKey("assets", Assets)


async def file(request: web.Request) -> web.Response:
    """GET /files/{name}: a script or the style, and nothing else."""
    return request.app[ASSETS].response(request, request.match_info["name"])


async def loader(request: web.Request) -> web.Response:
    """GET /widget.js: what a council puts into its page."""
    return request.app[ASSETS].response(request, LOADER)
