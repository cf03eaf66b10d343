#!/bin/sh
# Install what checks the page (package-lock.json: pinned, with hashes). The page itself needs nothing of it.
set -eu
cd "$(dirname "$0")/.."
stamp=node_modules/installed-$(cksum package-lock.json | cut -d' ' -f1)
if [ -f "$stamp" ]; then exit 0; fi
for name in node npm; do
    command -v "$name" >/dev/null 2>&1 && continue
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing Node.js for the checks of the page ..." >&2
        apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
    else
        echo "The checks of the page need Node.js 18 or newer with npm: install them (for example 'apt install nodejs npm'), then run the same command again." >&2
        exit 1
    fi
done
npm ci --no-audit --no-fund --loglevel=error >/dev/null
touch "$stamp"
