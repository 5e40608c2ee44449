#!/bin/sh
# find-browser.sh chromium|firefox: print the path of that browser for the tests of tests/browser. If there is none
# and apt-get may install one (as root), install it first. This does not look for Playwright's own Chromium, because the
# tests ask Playwright.
set -eu

case $1 in
    chromium)
        # The first is Chromium without a window. It opens a page in a third of the time.
        names="chromium-headless-shell
chromium
chromium-browser
google-chrome
google-chrome-stable
/Applications/Google Chrome.app/Contents/MacOS/Google Chrome
/Applications/Chromium.app/Contents/MacOS/Chromium"
        # Without its recommendations, Chromium comes without a font for the characters that the book's own fonts lack.
        # Before Debian 12 and in Ubuntu, there is no package of Chromium without a window.
        packages="chromium-headless-shell fonts-dejavu-core
chromium fonts-dejavu-core"
        ;;
    firefox)
        names="firefox-esr
firefox
/Applications/Firefox.app/Contents/MacOS/firefox"
        packages="firefox-esr"
        ;;
esac

# find_browser: the path of the first that starts. Ubuntu's own may be only a hint to install it.
find_browser() {
    echo "$names" | while read -r name; do
        if path=$(command -v "$name") && "$path" --version >/dev/null 2>&1 </dev/null; then
            echo "$path"
            break
        fi
    done | grep .
}

if find_browser; then
    exit
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get --quiet --quiet update >&2
    echo "$packages" | while read -r line; do
        # shellcheck disable=SC2086 -- they are words
        if apt-get --quiet --yes --no-install-recommends --option DPkg::Lock::Timeout=120 install $line >&2 </dev/null; then
            break
        fi
    done
    if find_browser; then
        exit
    fi
fi
echo "There is no $1. Install your system's package \"$1\"." >&2
exit 1
