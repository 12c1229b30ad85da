#!/bin/sh
# The tests of the window on a real X server instead of off screen. Needs on Debian or Ubuntu:
# xvfb libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxcb-randr0
# libxcb-render-util0 libxcb-image0
set -eu
command -v xvfb-run >/dev/null || { echo "xvfb-run is er niet: zet het pakket xvfb erop." >&2; exit 1; }
python=${1:?welke python}
exec env QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1200x24" "$python" -m pytest tests/ui tests/journeys
