"""Help: one page per screen, found by name or by words. All of it travels with the program."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from PySide6.QtCore import QObject

from regiedesk.domain.values import value
from regiedesk.ui.viewmodels.base import ViewModel

KEYS = "toetsen"


@value
class HelpPage:
    """A page in Markdown; its first line is its title."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """The first line without its mark."""
        return self.text.partition("\n")[0].lstrip("# ").strip()


@value
class HelpState:
    """The pages that are listed, and the one that is open."""

    listed: tuple[HelpPage, ...]
    page: HelpPage
    words: str = ""


class HelpModel(ViewModel):
    """Shows one of the pages."""

    def __init__(self, pages: tuple[HelpPage, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.state = HelpState(listed=pages, page=pages[0])

    def open(self, name: str) -> None:
        """Open the page of a screen; the first page when that screen has none."""
        page = next((page for page in self._pages if page.name == name), self._pages[0])
        self._show(HelpState(listed=self._pages, page=page))

    def choose(self, name: str) -> None:
        """Open a page and keep the list as it is."""
        page = next((page for page in self.state.listed if page.name == name), self.state.page)
        self._show(replace(self.state, page=page))

    def search(self, words: str) -> None:
        """List the pages in which every word occurs, and open the best of them."""
        wanted = _plain(words).split()
        found = tuple(page for page in self._pages if all(word in _plain(page.text) for word in wanted))
        best = sorted(found, key=lambda page: not all(word in _plain(page.title) for word in wanted))
        keep = self.state.page in found or not found
        self._show(HelpState(listed=found, page=self.state.page if keep else best[0], words=words))

    def _show(self, state: HelpState) -> None:
        self.state = state
        self.changed.emit()


def _plain(text: str) -> str:
    """Return text without accents and capitals: one finds 'reservekopieen' too."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
