"""Help: the pages at the left, found by words; the open page at the right. Nothing of it comes from the internet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import (
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.viewmodels.help import HelpModel
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import LineField, SegmentField
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Screen
from regiedesk.ui.widgets.row import Row
from regiedesk.ui.widgets.row_list import RowList

_SIDE_BY_SIDE = 760
_LIST_WIDTH = 280
_READ, _FIND = "lees", "zoek"
_MODES = [(_READ, "Lezen"), (_FIND, "Zoeken")]
_ICONS = {
    "ontgrendelen": "key-round",
    "casussen": "folder-open",
    "overzicht": "layout-dashboard",
    "handreiking": "list-checks",
    "overleg": "messages-square",
    "aan-tafel": "users",
    "van-papier": "notebook-pen",
    "papier": "printer",
    "versies": "history",
    "onderzoek": "microscope",
    "dossier": "archive",
    "instellingen": "settings",
    "privacy": "shield-check",
    "toetsen": "keyboard",
}
_STYLE = """
h1 {{ font-size: 28px; font-weight: 600; color: {text}; }}
h2 {{ font-size: 20px; font-weight: 600; color: {text}; }}
a {{ color: {primary}; }}
"""


class HelpScreen(Screen):
    """Typing searches at once; arrows walk through the pages. Where it is narrow one reads or searches."""

    def __init__(self, model: HelpModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._search = LineField("Zoek in de hulp", placeholder="bijvoorbeeld: printen")
        self._search.edited.connect(self._look_for)
        self._none = text.small("Hierover staat niets in de hulp. Probeer een ander woord.")
        self._list = RowList("Bladzijden van de hulp")
        self._list.current.connect(self._chosen)
        self._list.opened.connect(self._read)
        self._modes = SegmentField("", _MODES)
        self._modes.set_name("Wat je ziet")
        self._modes.set_value(_READ)
        self._modes.edited.connect(self._arrange)
        self._page = _Page()
        self._page.anchorClicked.connect(self._follow)
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self._modes, self._search, self._none):
            left.addWidget(part)
        left.addWidget(self._list, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(left)
        self._sheet = sheet = Card()
        sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sheet.setMaximumWidth(900)
        sheet.body.setContentsMargins(4, 6, 6, 6)
        sheet.body.addWidget(self._page)
        self._row.addWidget(sheet, 1)
        self._row.addStretch(0)
        model.changed.connect(self.render_state)
        self.render_state()

    @Slot()
    def render_state(self) -> None:
        """Show list and page."""
        state = self._model.state
        self._search.set_value(state.words)
        self._list.blockSignals(True)
        self._list.set_rows(
            [Row(key=page.name, title=page.title, icon=_ICONS.get(page.name, "")) for page in state.listed]
        )
        self._list.set_current(state.page.name)
        self._list.blockSignals(False)
        self._page.show_page(state.page.text)
        self._arrange()

    def enter(self) -> None:
        """Put the focus in the search field, or on the page where there is only room for that."""
        if self._search.isVisibleTo(self):
            self._search.focus()
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, name: str) -> None:
        """Open the page of a screen."""
        self._model.open(name)
        self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the list or the page when it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _read(self) -> None:
        self._modes.set_value(_READ)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        side = MARGIN if wide else NARROW_MARGIN
        self._row.setContentsMargins(side, 12 if wide else 8, side, 20 if wide else 6)
        self._row.setSpacing(20 if wide else 8)
        for part in (self._search, self._list, self._none):
            part.setFixedWidth(_LIST_WIDTH) if wide else part.setFixedWidth(self.width() - 2 * side)
        self._page.give_room(24 if wide else 12)
        finding = not wide and self._modes.value() == _FIND
        self._modes.setVisible(not wide)
        if finding:  # What goes away goes first: both at once would make the window grow.
            self._sheet.hide()
        for part in (self._search, self._list):
            part.setVisible(wide or finding)
        self._none.setVisible((wide or finding) and not self._model.state.listed)
        self._sheet.setVisible(not finding)

    def _look_for(self, words: object) -> None:
        self._model.search(str(words))

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self._model.choose(name)

    def _follow(self, link: QUrl) -> None:
        self._model.open(link.path())


def _give_room(document: QTextDocument) -> None:
    """Put air above headings and between lines; Markdown brings none."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        level = form.headingLevel()
        in_table = QTextCursor(block).currentTable() is not None
        close = in_table or block.textList() is not None
        form.setTopMargin(16 if level > 1 else 3 if close else 0)
        form.setBottomMargin(3 if close else 8)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        if cursor.currentTable() is not None:
            _draw_table(cursor.currentTable())
        block = block.next()


def _draw_table(table: QTextTable) -> None:
    """Let tables below each other have the same columns, with a hairline under each row."""
    look = table.format()
    look.setBorder(0)
    look.setBorderCollapse(True)
    look.setCellPadding(0)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / table.columns())
    look.setColumnWidthConstraints([share] * table.columns())
    table.setFormat(look)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            form = QTextTableCellFormat(cell.format())
            form.setPadding(5)
            form.setLeftPadding(0)
            form.setBottomBorder(1)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(theme.color("border"))
            cell.setFormat(form)


class _Page(QTextBrowser):
    """A page of Markdown. Links lead to other pages only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Uitleg")
        self.setFont(theme.font("body"))
        self.document().setDocumentMargin(24)
        self._shown = ""

    def give_room(self, margin: int) -> None:
        """Keep words this far from the edge."""
        if self.document().documentMargin() != margin:
            self.document().setDocumentMargin(margin)

    def show_page(self, words: str) -> None:
        """Show a page from its top."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(palette)
        if words != self._shown:
            self._shown = words
            self.document().setDefaultStyleSheet(_STYLE.format(**theme.tokens(theme.is_dark())))
            self.setMarkdown(words)
            _give_room(self.document())
            self.verticalScrollBar().setValue(0)
