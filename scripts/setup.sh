#!/bin/sh
# Make .venv from the pinned, hash-checked list. Does nothing when it is there and the list has not changed.
# Usage: scripts/setup.sh run|dev
set -eu
cd "$(dirname "$0")/.."
kind=$1
list=requirements/$kind.txt
stamp=.venv/installed-$(cksum "$list" | cut -d' ' -f1)
if [ -f "$stamp" ] || { [ "$kind" = run ] && [ -f ".venv/installed-$(cksum requirements/dev.txt | cut -d' ' -f1)" ]; }; then exit 0; fi
mkdir -p .cache
python=$(scripts/find_python.sh)
echo "Setting up .venv with $("$python" --version) (about 640 MB to download the first time; 2 to 6 minutes)."
[ -x .venv/bin/python ] || "$python" -m venv .venv
# --no-deps: the list is complete, and some packages name others that we leave out on purpose (requirements/overrides.txt)
.venv/bin/python -m pip install --disable-pip-version-check --no-deps --require-hashes --progress-bar on -r "$list" |
    sed -u -n 's/^Collecting \([^ ]*\).*/  \1/p; s/^Installing collected packages.*/Installing .../p'
[ -x .venv/bin/rasa ] || { echo "The set-up did not finish. Run the same command again; what was downloaded is kept." >&2; exit 1; }
touch "$stamp"
