#!/bin/sh
# Print the path of a Chromium for the tests of tests/browser; where there is none and apt-get may install one (as
# root), install it first. Playwright's own browser is not looked for: the tests ask Playwright.
set -eu

# find_chromium: the path of the first that starts. Ubuntu's chromium-browser may be no more than a hint to install it.
find_chromium() {
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium
    do
        if path=$(command -v "$name") && "$path" --version >/dev/null 2>&1; then
            echo "$path"
            return
        fi
    done
    return 1
}

if find_chromium; then
    exit
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    # Without its recommendations, Chromium comes without a font for what the book's own fonts lack.
    if apt-get --quiet --quiet update >&2 &&
        apt-get --quiet --yes --no-install-recommends --option DPkg::Lock::Timeout=120 \
            install chromium fonts-dejavu-core >&2 &&
        find_chromium
    then
        exit
    fi
fi
echo "There is no Chromium. Install your system's package \"chromium\", or \"uv run playwright install chromium\"." >&2
exit 1
