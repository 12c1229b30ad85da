"""How the window looks: colours, letters, sizes. One place; everything else asks here by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from regiedesk.assets import resource_bytes
from regiedesk.ui.sheet import style_sheet

TOKENS: dict[str, tuple[str, str]] = {
    "bg": ("#F8F5F0", "#15191B"),
    "side": ("#F0EBE3", "#101415"),
    "surface": ("#FFFFFF", "#1D2326"),
    "sunken": ("#F4F0E9", "#252C30"),
    "text": ("#1B2730", "#EDEAE4"),
    "muted": ("#55606A", "#AFB8BC"),
    "border": ("#E3DCD1", "#343D42"),
    "track": ("#DCD5C9", "#414C52"),
    "field": ("#837A6E", "#829099"),
    "primary": ("#14606B", "#74C7CF"),
    "primary_h": ("#0E4A53", "#98DBE1"),
    "primary_s": ("#E1EEEE", "#18383D"),
    "on_primary": ("#FFFFFF", "#08272B"),
    "focus": ("#B3520A", "#F4A957"),
    "danger": ("#A6231B", "#FF9F93"),
    "danger_s": ("#FBEAE7", "#41201D"),
    "warn": ("#7A4A00", "#F4C673"),
    "warn_s": ("#FCF1DC", "#3A2D14"),
    "warn_l": ("#B9770E", "#D79A35"),
    "ok": ("#23633A", "#90D4A4"),
    "ok_s": ("#E4F1E7", "#1B3424"),
    "toast": ("#1B2730", "#EDEAE4"),
    "on_toast": ("#FFFFFF", "#15191B"),
}
"""Each colour in light and in dark."""

SANS = "Source Sans 3"
SERIF = "Source Serif 4"
_REGULAR, _SEMIBOLD = QFont.Weight.Normal, QFont.Weight.DemiBold

LETTERS: dict[str, tuple[str, int, QFont.Weight]] = {
    "display": (SANS, 34, _SEMIBOLD),
    "h1": (SANS, 28, _SEMIBOLD),
    "h2": (SANS, 20, _SEMIBOLD),
    "h3": (SANS, 16, _SEMIBOLD),
    "body": (SANS, 16, _REGULAR),
    "small": (SANS, 14, _REGULAR),
    "small_b": (SANS, 14, _SEMIBOLD),
    "nav": (SANS, 15, _REGULAR),
    "nav_b": (SANS, 15, _SEMIBOLD),
    "quote": (SERIF, 16, _REGULAR),
    "table_h1": (SERIF, 33, _SEMIBOLD),
    "table": (SANS, 22, _REGULAR),
    "table_b": (SANS, 22, _SEMIBOLD),
    "figure": (SANS, 26, _SEMIBOLD),
}
"""Name of a letter to family, size in logical pixels and weight; `table` is what hangs at *Aan tafel*."""

_FIRST_FONTS = ("SourceSans3_400Regular", "SourceSans3_600SemiBold")
"""All that the pages before the vault are written in."""
_FONTS = (
    "SourceSans3_400Regular_Italic",
    "SourceSans3_700Bold",
    "SourceSerif4_400Regular_Italic",
    "SourceSerif4_600SemiBold",
)
_DARK, _READY, _LETTERS, _STYLED = "regiedesk_dark", "regiedesk_begun", "regiedesk_letters", "regiedesk_style"
_STYLE = "Fusion"


def make_application(name: str) -> QApplication:
    """Return an application that is born in our style: setting it afterwards costs Python a tenth of the start."""
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


def apply(app: QApplication, dark: bool = False) -> None:
    """Give the whole program its look; call again to change between light and dark."""
    begin(app, dark)
    load_letters()


def begin(app: QApplication, dark: bool = False) -> None:
    """Give the first window its look, unless it has it already.

    It does not wait for letters that are not in it: `load_letters` follows.
    """
    if app.property(_READY) and app.property(_DARK) == dark:
        return
    app.setProperty(_DARK, dark)
    if not app.property(_READY):
        app.setProperty(_READY, True)
        _load(_FIRST_FONTS)
        speak_dutch(app)
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
    scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    app.setFont(font("body"))
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet(tokens(dark)))


def load_letters() -> None:
    """Load the letters that the first window does without, once."""
    app = QCoreApplication.instance()
    if app is not None and not app.property(_LETTERS):
        app.setProperty(_LETTERS, True)
        _load(_FONTS)


def speak_dutch(app: QCoreApplication) -> None:
    """Make Qt's own words, dates and numbers Dutch."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def is_dark() -> bool:
    """Tell whether the dark look is on."""
    app = QCoreApplication.instance()
    return bool(app is not None and app.property(_DARK))


def tokens(dark: bool) -> dict[str, str]:
    """Return the colours of one look by name."""
    return {name: pair[dark] for name, pair in TOKENS.items()}


def color(name: str) -> QColor:
    """Return a colour of the look that is on; raises KeyError for an unknown name."""
    return QColor(TOKENS[name][is_dark()])


def font(name: str) -> QFont:
    """Return the letter with this name of `LETTERS`; words of a person lean over."""
    family, size, weight = LETTERS[name]
    made = QFont(family)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setItalic(name == "quote")
    return made


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFontFromData(resource_bytes(f"fonts/{name}.ttf"))


def _palette() -> QPalette:
    role = QPalette.ColorRole
    named = {
        role.Window: "bg", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "sunken",
        role.Text: "text", role.Button: "surface", role.ButtonText: "text", role.BrightText: "danger",
        role.Highlight: "primary", role.HighlightedText: "on_primary", role.Link: "primary",
        role.ToolTipBase: "toast", role.ToolTipText: "on_toast", role.PlaceholderText: "muted",
        role.Light: "surface", role.Midlight: "sunken", role.Mid: "border", role.Dark: "field",
    }  # fmt: skip
    made = QPalette()
    for which, name in named.items():
        made.setColor(which, color(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, color("muted"))
    return made
