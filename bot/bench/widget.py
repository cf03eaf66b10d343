"""How light the page is beside other open widgets, and how soon it can be used on a slow phone.

Sizes are compressed with gzip at level 9, for all alike. The others come from npm, each in one pinned version, into the cache.
"""

from __future__ import annotations

import gzip
import json
import os
import socket
import statistics
import subprocess
import sys
import tarfile
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from bot.settings import ROOT, Settings
from bot.web.files import LOADER, Assets

OTHERS = {  # package, version: the one file a page loads from it
    ("rasa-webchat", "1.0.1"): "package/lib/index.js",
    ("deep-chat", "2.4.2"): "package/dist/deepChat.bundle.js",
    ("botframework-webchat", "4.18.1"): "package/dist/webchat-minimal.js",
}
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 180_000,
    "uploadThroughput": 84_375,
}  # as Chromium's DevTools
SLOWER = 4  # times, of the processor
RUNS = 7
WATCH = """
window.seen = {};
const painted = list => list.getEntries().forEach(one => { seen[one.name] = one.startTime; });
new PerformanceObserver(painted).observe({type: "paint", buffered: true});
new MutationObserver(() => {
  const ready = document.querySelector(".chat")?.dataset.ready;
  if (ready) seen[ready] ??= performance.now();
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"]});
"""


def report(settings: Settings) -> None:
    """Print both."""
    every = sizes(settings.data)
    print(f"{page_size(every) / 1024:7.1f} KiB  the page: {len(every)} files at most, script and style, as they are written")
    print(f"{sum(every.values()) / 1024:7.1f} KiB  inside another page")
    for (name, version), file in OTHERS.items():
        print(f"{_size(settings.cache / 'other_widgets', name, version, file) / 1024:7.1f} KiB  {name} {version} ({file[8:]})")
    browser = os.environ.get("CHROMIUM")
    if browser:
        _times(browser)
    else:
        print("No browser: set CHROMIUM to measure how soon the page can be used.")


def sizes(data: Path) -> dict[str, int]:
    """Bytes of every script and the style, as a browser gets them: all that the chat ever loads in another page."""
    assets = Assets(data / "chat" / "look.yml")
    return {name: len(assets[name].small) for name in assets.names()}


def page_size(every: dict[str, int]) -> int:
    """Bytes of those that the page of its own loads."""
    return sum(size for name, size in every.items() if name != LOADER and not name.startswith("embed/"))


def _size(folder: Path, name: str, version: str, file: str) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    packed = folder / f"{name}-{version}.tgz"
    if not packed.exists():
        command = ["npm", "pack", "--silent", f"{name}@{version}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - a fixed command
    with tarfile.open(packed) as package:
        member = package.extractfile(file)
        return len(gzip.compress(member.read(), 9)) if member else 0


def _times(browser: str) -> None:
    from playwright.sync_api import sync_playwright

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = os.environ | {"PORT": str(port), "HOST": "127.0.0.1", "TUNE": "0"}
    server = subprocess.Popen([sys.executable, "-m", "bot", "serve"], cwd=ROOT, env=own)  # noqa: S603 - ourselves
    try:
        _wait(f"http://127.0.0.1:{port}/health/ready")
        with sync_playwright() as playwright:
            started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
            runs = [_visit(started, f"http://127.0.0.1:{port}/?council=") for _ in range(RUNS)]
            started.close()
    finally:
        server.terminate()
        server.wait()
    shown = {
        "paint": "first paint: the form can be used, without any script",
        "usable": "usable with the script",
        "all": "all of it",
    }
    for name, what in shown.items():
        print(f"{statistics.median(run[name] for run in runs):7.0f} ms   {what}")
    after = sorted(run["usable"] - run["paint"] for run in runs)
    print(f"{statistics.median(after):7.0f} ms   from first paint to usable ({after[0]:.0f} to {after[-1]:.0f} in {RUNS} runs)")
    print(f"Slow 4G ({json.dumps(SLOW_4G)}), processor {SLOWER} times slower, nothing cached.")


def _wait(url: str) -> None:
    for _ in range(600):
        try:
            with urlopen(url, timeout=5):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not become ready")


def _visit(browser: Any, url: str) -> dict[str, float]:
    """One first visit; milliseconds from the start of the navigation."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(url)
    page.locator('[data-ready="all"]').wait_for()
    seen = page.evaluate("window.seen")
    context.close()
    return {"paint": seen["first-contentful-paint"], "usable": seen["first"], "all": seen["all"]}
