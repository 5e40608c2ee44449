#!/bin/sh
# Print the path of uv. If there is none, first install the locked version below .tools.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
tools=$here/../.tools

if command -v uv; then
    exit
fi
if [ ! -x "$tools/bin/uv" ]; then
    rm -rf "$tools"
    # Debian's own python3 has no venv unless python3-venv is installed, so try the others too.
    for python in "$("$here/find-python.sh")" python3; do
        if "$python" -m venv "$tools" >/dev/null 2>&1; then
            break
        fi
        rm -rf "$tools"
    done
    if [ ! -x "$tools/bin/python" ]; then
        echo "Cannot make a virtual environment. Install uv (https://docs.astral.sh/uv/) or python3-venv, then try again." >&2
        exit 1
    fi
    "$tools/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --requirement "$here/uv.txt" >&2
fi
echo "$tools/bin/uv"
