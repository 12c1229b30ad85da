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
exit "$outcome"
