#!/bin/sh
# Makes .venv ready on a machine that has only Python and pip: scripts/prepare.sh EXTRAS ("" or "dev").
# REGIEDESK_PYTHON names the Python to use; otherwise 3.11, 3.12 and 3.13 are tried in that order.
set -eu
cd "$(dirname "$0")/.."
extras="$1"
environment="${REGIEDESK_VENV:-.venv}"

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

find_python() {
    for name in ${REGIEDESK_PYTHON:-} python3.11 python3.12 python3.13 python3; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
    echo "Geen Python 3.11, 3.12 of 3.13 gevonden. Installeer er een en probeer het opnieuw." >&2
    exit 1
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

# apt_install WHY PACKAGE...
apt_install() {
    why="$1"
    shift
    if may_install; then
        echo "$why wordt geïnstalleerd: $*"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
    else
        echo "$why ontbreekt. Op Debian en Ubuntu: sudo apt-get install -y --no-install-recommends $*" >&2
        return 1
    fi
}

# Qt links these even when it draws off screen.
qt_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=""
    known="$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)"
    for pair in libGL.so.1:libgl1 libEGL.so.1:libegl1 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3 \
        libfontconfig.so.1:libfontconfig1 libxkbcommon.so.0:libxkbcommon0 libX11.so.6:libx11-6; do
        case "$known" in
            *"${pair%%:*}"*) ;;
            *) missing="$missing ${pair##*:}" ;;
        esac
    done
    # shellcheck disable=SC2086
    [ -z "$missing" ] || apt_install "Wat het venster nodig heeft" $missing || true
}

python="$(find_python)"
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version="$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
    apt_install "De module venv" "python$version-venv"
fi
case "$extras" in
    *dev*) qt_libraries ;;
esac
if ! "$environment/bin/python" -c '' 2>/dev/null; then
    echo "De omgeving $environment wordt gemaakt met $python."
    "$python" -m venv "$environment"
fi
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".${extras:+[$extras]}"
