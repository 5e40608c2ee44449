#!/bin/sh
# find-python.sh         the path of the Python for the book: $PYTHON if set, else the newest
#                        of 3.15 ... 3.12 on PATH or under pyenv, else "3.13", for uv to fetch
# find-python.sh --all   a line "VERSION PATH" for each Python that is there, free-threaded builds too
set -eu

# is_python VERSION PROGRAM: the program runs, is that version (3.15t: without the GIL), and is not in
# a virtual environment.
is_python() {
    [ -x "$2" ] && "$2" -I -c "import sys, sysconfig
threads = 't' if sysconfig.get_config_var('Py_GIL_DISABLED') else ''
sys.exit('%d.%d%s' % (*sys.version_info[:2], threads) != '$1' or sys.prefix != sys.base_prefix)" 2>/dev/null
}

# find_python VERSION: its path.
find_python() {
    IFS=:
    for folder in $PATH; do
        if is_python "$1" "$folder/python$1"; then
            unset IFS
            # Not the program itself: a pyenv shim chooses by folder and can choose another one later.
            "$folder/python$1" -I -c 'import sys; print(sys.executable)'
            return
        fi
    done
    unset IFS
    # pyenv keeps its Pythons in the home folder, which may not be where $HOME points.
    home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6 || true)
    for pyenv in "${PYENV_ROOT:-$HOME/.pyenv}" "${home:-$HOME}/.pyenv"; do
        for program in "$pyenv/versions/${1%t}".*/bin/python; do
            if is_python "$1" "$program"; then
                echo "$program"
                return
            fi
        done
    done
    return 1
}

if [ "${1:-}" = --all ]; then
    for version in 3.12 3.13 3.14 3.14t 3.15 3.15t; do
        if path=$(find_python $version); then echo "$version $path"; fi
    done
    exit
fi
if [ -n "${PYTHON:-}" ]; then
    echo "$PYTHON"
    exit
fi
for version in 3.15 3.14 3.13 3.12; do
    if find_python $version; then exit; fi
done
echo 3.13
