#!/bin/sh
# Makes the sample folder afresh: scripts/demo.sh COMMAND FOLDER
set -eu
command="$1"
folder="$2"
mark="$folder/.gemaakt-door-make-demo"

if [ -e "$folder" ] && [ ! -e "$mark" ]; then
    echo "De map $folder bestaat al en is niet door make demo gemaakt. Hernoem of verwijder die map eerst." >&2
    exit 1
fi
rm -rf "$folder"
outcome=0
"$command" voorbeeld "$folder" || outcome=$?
[ ! -d "$folder" ] || touch "$mark"
if [ "$outcome" = 0 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${CI:-}" ]; then
    echo "Het venster gaat open op de voorbeeldkluis. De wachtzin is: voorbeeld"
    REGIEDESK_KLUIS="$folder/kluis" "$command" || true
fi
exit "$outcome"
