#!/bin/sh
# Print the path of a Java for the Nu HTML checker, getting the distribution's where we may; print nothing if there is none.
set -u
if ! command -v java >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Java for the HTML checker ..." >&2
    apt-get update -qq >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null 2>&1
fi
command -v java || true
