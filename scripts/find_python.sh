#!/bin/sh
# Print the path of a Python 3.10, or say in one sentence what to install. Rasa needs 3.10; a newer one cannot run it.
set -u
works() { [ -x "$1" ] && "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1; }
found=""
for candidate in \
    "${PYTHON310:-}" "$(command -v python3.10 2>/dev/null)" \
    "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python \
    "$(command -v python3 2>/dev/null)" "$(command -v python 2>/dev/null)" \
    "$HOME"/.local/share/uv/python/cpython-3.10*/bin/python3.10; do
    if [ -n "$candidate" ] && works "$candidate"; then found=$candidate; break; fi
done
if [ -z "$found" ]; then
    # Any Python with pip can bring uv, and uv can bring a Python 3.10 where the network lets it.
    any=$(command -v python3 || command -v python || true)
    if [ -n "$any" ] && "$any" -m venv .cache/uv >/dev/null 2>&1 && .cache/uv/bin/pip install --quiet uv >/dev/null 2>&1; then
        echo "No Python 3.10 here yet; trying to fetch one with uv." >&2
        if .cache/uv/bin/uv python install --quiet 3.10 >/dev/null 2>&1; then
            candidate=$(.cache/uv/bin/uv python find --managed-python 3.10 2>/dev/null)
            if works "$candidate"; then found=$candidate; fi
        fi
    fi
fi
if [ -z "$found" ]; then
    echo "This needs Python 3.10, and none was found: install it (for example 'apt install python3.10 python3.10-venv', or 'pyenv install 3.10'), then run the same command again." >&2
    exit 1
fi
echo "$found"
