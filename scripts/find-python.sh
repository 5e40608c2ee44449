#!/bin/sh
# Print the path of the Python that the book is to use: $PYTHON if set, else the newest of 3.15 ... 3.12
# on PATH or under pyenv. Prints "3.13", for uv to fetch, where there is none.
set -eu

is_python() { # is_python VERSION PROGRAM: the program runs, is that version, and is no virtual environment's
    "$2" -I -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$1' or sys.prefix != sys.base_prefix)" \
        2>/dev/null
}

if [ -n "${PYTHON:-}" ]; then
    echo "$PYTHON"
    exit
fi

# pyenv keeps its Pythons in the home folder, which need not be where $HOME points to.
home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6 || true)
for version in 3.15 3.14 3.13 3.12; do
    IFS=:
    for folder in $PATH; do
        program=$folder/python$version
        if [ -x "$program" ] && is_python "$version" "$program"; then
            # A pyenv shim chooses by folder and can choose another one later.
            "$program" -I -c 'import sys; print(sys.executable)'
            exit
        fi
    done
    unset IFS
    for program in "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version".*/bin/python \
        "${home:-$HOME}/.pyenv/versions/$version".*/bin/python; do
        if [ -x "$program" ] && is_python "$version" "$program"; then
            echo "$program"
            exit
        fi
    done
done
echo 3.13
