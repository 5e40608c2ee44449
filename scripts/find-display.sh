#!/bin/sh
# find-display.sh: print the command that gives a display to the command after it. It is empty if there is a display already.
# Otherwise it is xvfb-run, which starts Xvfb, a display without a screen. If that is missing and apt-get may install it (as
# root), install it first. Without it, programs that open a window do not run, and the page and the test of each say so.
set -eu

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exit
fi
# xvfb-run needs xauth too, which its package only recommends.
if ! { command -v xvfb-run && command -v xauth; } >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    {
        apt-get --quiet --quiet update &&
            apt-get --quiet --yes --no-install-recommends --option DPkg::Lock::Timeout=120 install xvfb xauth
    } >&2 </dev/null || echo "Xvfb cannot be installed." >&2
fi
if command -v xvfb-run >/dev/null && command -v xauth >/dev/null; then
    # The first free number, because other runs on this machine may have displays too.
    echo xvfb-run --auto-servernum
fi
