from __future__ import annotations

from tests.ui.screens.conftest import _dressed, show

__all__ = ["_dressed", "show"]
