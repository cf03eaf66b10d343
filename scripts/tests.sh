#!/bin/sh
# Every test, in two halves at once, as a browser mostly waits: `scripts/tests.sh python`. What the browser's half says comes last.
set -u
cd "$(dirname "$0")/.."
mkdir -p .cache
said=.cache/browser-tests.txt
env "$@" -m pytest tests/browser >"$said" 2>&1 & browser=$!
trap 'kill $browser 2>/dev/null' INT TERM
env "$@" -m pytest --ignore=tests/browser; rest=$?
wait $browser; half=$?
cat "$said"
[ $rest -eq 0 ] && exit $half
exit $rest
