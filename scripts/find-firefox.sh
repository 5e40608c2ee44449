#!/bin/sh
# Print the path of a Firefox for tests/browser/test_firefox.py; where there is none and apt-get may install one (as
# root), install it first.
set -eu

# find_firefox: the path of the first that starts. Ubuntu's firefox may be no more than a hint to install it.
find_firefox() {
    for name in firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
        if path=$(command -v "$name") && "$path" --version >/dev/null 2>&1; then
            echo "$path"
            return
        fi
    done
    return 1
}

if find_firefox; then
    exit
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    if apt-get --quiet --quiet update >&2 &&
        apt-get --quiet --yes --no-install-recommends --option DPkg::Lock::Timeout=120 install firefox-esr >&2 &&
        find_firefox
    then
        exit
    fi
fi
echo "There is no Firefox. Install your system's package \"firefox\" or \"firefox-esr\"." >&2
exit 1
