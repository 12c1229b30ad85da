"""The style sheet of the window: only what Qt draws by itself; our own shapes are painted."""

from __future__ import annotations

from string import Template

_SHEET = """
QWidget#page, QScrollArea, QScrollArea > QWidget > QWidget { background: $bg; }
QMainWindow, QDialog { background: $bg; }
QScrollArea { border: 0; }
QLabel { background: transparent; color: $text; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="primary"] { color: $primary; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="on_toast"] { color: $on_toast; }
QToolTip { background: $toast; color: $on_toast; border: 0; padding: 6px 8px; }

QFrame#side { background: $side; border: 0; border-right: 1px solid $border; }
QFrame#drawer { background: $surface; border: 0; border-left: 1px solid $border; }
QScrollArea#guidance, QScrollArea#guidance > QWidget > QWidget { background: $surface; }
QFrame#hair { background: $border; border: 0; }
QFrame#card { background: $surface; border: 1px solid $border; border-radius: 12px; }
QFrame#over { background: $surface; border: 1px solid $field; border-radius: 12px; }
QScrollArea#overpage, QScrollArea#overpage > QWidget > QWidget { background: $surface; }
QFrame#quiet { background: $sunken; border: 0; border-radius: 10px; }
QFrame#toast { background: $toast; border-radius: 8px; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $field; border-radius: 8px;
  padding: 1px 12px; placeholder-text-color: $muted;
  selection-background-color: $primary; selection-color: $on_primary;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 36px; }
QPlainTextEdit { padding: 7px 8px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 11px; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 6px 7px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $danger; padding: 0 11px; }
QPlainTextEdit[wrong="true"] { border: 2px solid $danger; padding: 6px 7px; }
QLineEdit[wrong="true"]:focus, QComboBox[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus {
  border-color: $focus;
}
QLineEdit[right="true"] { border: 2px solid $ok; padding: 0 11px; }
QLineEdit[right="true"]:focus { border-color: $focus; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"], QLineEdit:disabled, QPlainTextEdit:disabled,
QComboBox:disabled { background: $sunken; color: $muted; border: 1px dashed $field; padding: 1px 12px; }
QComboBox { combobox-popup: 0; padding-right: 34px; }
QComboBox:focus, QComboBox[wrong="true"] { padding-right: 33px; }
QComboBox::drop-down { border: 0; width: 34px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $field; border-radius: 8px; padding: 4px; outline: 0;
}
QComboBox QAbstractItemView::item { min-height: 34px; padding: 2px 8px; border-radius: 6px; }
QComboBox QAbstractItemView::item:hover { background: $sunken; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $primary; color: $on_primary; }

QListView { background: transparent; border: 0; outline: 0; }

QMenu { background: $surface; color: $text; border: 1px solid $field; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 8px 16px; border-radius: 6px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $primary; color: $on_primary; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 6px 8px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $field; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QCalendarWidget QWidget { alternate-background-color: $sunken; background: $surface; color: $text; }
QCalendarWidget QAbstractItemView:enabled {
  background: $surface; color: $text; selection-background-color: $primary; selection-color: $on_primary;
}
QCalendarWidget QAbstractItemView:disabled { color: $muted; }
QCalendarWidget QToolButton { min-height: 34px; min-width: 34px; border: 2px solid transparent; border-radius: 8px;
  padding: 0 8px; }
QCalendarWidget QToolButton:hover { background: $sunken; }
QCalendarWidget QToolButton:focus { border-color: $focus; }
QCalendarWidget QToolButton::menu-indicator { image: none; }

QDialogButtonBox QPushButton, QMessageBox QPushButton {
  min-height: 34px; min-width: 88px; padding: 2px 15px; color: $text; background: $surface;
  border: 1px solid $field; border-radius: 8px;
}
QDialogButtonBox QPushButton:focus, QMessageBox QPushButton:focus { border: 2px solid $focus; padding: 1px 14px; }
"""


def style_sheet(tokens: dict[str, str]) -> str:
    """Return the style sheet in the colours `tokens`, by name."""
    return Template(_SHEET).substitute(tokens)
