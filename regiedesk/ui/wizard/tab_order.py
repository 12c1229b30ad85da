"""The order of Tab in the handreiking is that of every screen."""

from __future__ import annotations

from regiedesk.ui.widgets.tab_order import follow, stops

__all__ = ["follow", "stops"]
