from __future__ import annotations

import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from regiedesk.ui import icons, theme
from regiedesk.ui.sheet import style_sheet
from tests.ui.finding import show_active

TEXT = [
    *(("text", ground) for ground in ("bg", "surface", "side", "sunken", "primary_s", "warn_s", "danger_s", "ok_s")),
    *(("muted", ground) for ground in ("bg", "surface", "side", "sunken", "primary_s", "warn_s", "danger_s")),
    *(("primary", ground) for ground in ("bg", "surface", "sunken", "primary_s", "warn_s", "danger_s", "ok_s")),
    *(("on_primary", ground) for ground in ("primary", "primary_h")),
    *(("danger", ground) for ground in ("bg", "surface", "danger_s")),
    *(("warn", ground) for ground in ("bg", "surface", "warn_s", "primary_s", "sunken")),
    *(("ok", ground) for ground in ("bg", "surface", "ok_s")),
    ("on_toast", "toast"),
]
SHAPES = [
    *(("field", ground) for ground in ("bg", "surface", "side", "sunken", "primary_s")),
    *(("focus", ground) for ground in ("bg", "surface", "side", "sunken", "primary_s", "danger_s", "warn_s", "ok_s")),
    *(("primary", ground) for ground in ("bg", "surface", "side", "track", "primary_s")),
    ("warn_l", "surface"),
    ("warn_l", "bg"),
    ("danger", "surface"),
    ("ok", "surface"),
    ("on_primary", "primary"),
]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(ink: str, ground: str, dark: bool) -> float:
    tokens = theme.tokens(dark)
    one, other = sorted((luminance(QColor(tokens[ink])), luminance(QColor(tokens[ground]))), reverse=True)
    return (one + 0.05) / (other + 0.05)


def test_black_on_white_is_the_most_there_is(monkeypatch):
    monkeypatch.setitem(theme.TOKENS, "text", ("#000000", "#000000"))
    assert contrast("text", "surface", dark=False) == pytest.approx(21)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_stand_out(ink, ground, dark):
    assert contrast(ink, ground, dark) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_shapes_stand_out(ink, ground, dark):
    assert contrast(ink, ground, dark) >= 3


def test_every_ink_is_among_the_pairs():
    grounds = {"bg", "side", "surface", "sunken", "toast", "border", "track", "primary_h"}
    inks = {name for name in theme.TOKENS if not name.endswith("_s")} - grounds
    assert {ink for ink, _ in TEXT + SHAPES} == inks


def test_nothing_is_smaller_than_fourteen_pixels():
    assert min(size for _, size, _ in theme.LETTERS.values()) == 14
    assert not re.search(r"font-size|font:", style_sheet(theme.tokens(False)))


@pytest.mark.parametrize("name", sorted(theme.LETTERS))
def test_letters_come_from_the_program_itself(qapp, name):
    wanted = theme.LETTERS[name]
    info = QFontInfo(theme.font(name))
    assert (info.family(), info.pixelSize()) == wanted[:2]
    assert info.italic() == (name == "quote")


def test_qt_speaks_dutch(qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    words = {button.text().replace("&", "") for button in box.buttons()}
    assert words == {"Annuleren", "Opslaan"}
    assert QLocale().toString(QDate(2026, 3, 14), "dddd d MMMM") == "zaterdag 14 maart"


@pytest.mark.parametrize("mark", ["", "wrong", "right"])
def test_the_focus_is_seen_whatever_a_field_says(qtbot, qapp, mark):
    theme.apply(qapp)
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setProperty(mark or "plain", True)
    line.resize(200, 40)
    show_active(qtbot, line)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)

    assert line.grab().toImage().pixelColor(0, 20).name() == theme.color("focus").name()


def test_dark_is_applied_and_taken_away(qapp: QApplication):
    theme.apply(qapp, dark=True)
    assert theme.is_dark()
    assert qapp.palette().window().color() == QColor(theme.TOKENS["bg"][1])
    theme.apply(qapp)
    assert qapp.palette().window().color() == QColor(theme.TOKENS["bg"][0])


def test_an_icon_has_the_colour_of_the_theme(qapp):
    picture = icons.pixmap("circle-check", 40, "danger").toImage()
    inks = {
        picture.pixelColor(x, y).name() for x in range(40) for y in range(40) if picture.pixelColor(x, y).alpha() == 255
    }
    assert QColor(theme.TOKENS["danger"][0]).name() in inks


def test_an_unknown_icon_or_colour_is_a_mistake(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("bestaat-niet")
    with pytest.raises(KeyError):
        icons.icon("check", color="paars")


def test_an_icon_stays_sharp_on_a_screen_of_two_hundred_percent(qapp):
    assert max(size.width() for size in icons.icon("check", 20).availableSizes()) == 60


FIRST_LETTERS = """
from PySide6.QtGui import QFontDatabase
from regiedesk.domain.settings import Settings
from regiedesk.ui import theme
from regiedesk.ui.application import make_application
app = make_application(Settings())
print(sorted(QFontDatabase.styles(theme.SANS)), theme.SERIF in QFontDatabase.families())
theme.load_letters()
theme.load_letters()
print(sorted(QFontDatabase.styles(theme.SANS)), theme.SERIF in QFontDatabase.families())
"""


def test_the_first_window_waits_only_for_its_own_letters():
    done = subprocess.run([sys.executable, "-c", FIRST_LETTERS], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "['Regular', 'SemiBold'] False",
        "['Bold', 'Italic', 'Regular', 'SemiBold'] True",
    ]
