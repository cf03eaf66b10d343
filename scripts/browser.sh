#!/bin/sh
# Print the path of a Chromium for the tests, getting one if there is none: the distribution's where we may, else Playwright's.
set -u
for candidate in "${CHROMIUM:-}" "$(command -v chromium 2>/dev/null)" "$(command -v chromium-browser 2>/dev/null)" "$(command -v google-chrome 2>/dev/null)"; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then echo "$candidate"; exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..." >&2
    if apt-get update -qq >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null 2>&1; then
        command -v chromium && exit 0
    fi
fi
if .venv/bin/python -m playwright install chromium-headless-shell >/dev/null 2>&1; then
    find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -type f \( -name headless_shell -o -name chrome-headless-shell \) | head -n 1
    exit 0
fi
exit 0
