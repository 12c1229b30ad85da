"""The rows of the list of cases."""

from __future__ import annotations

import pytest

from regiedesk import assets
from regiedesk.domain.attention.catalogue import RULES
from regiedesk.domain.attention.rule import Rule
from regiedesk.ui.screens.case_list import REASON_ICONS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_every_reason_has_a_picture(rule: Rule) -> None:
    assert assets.resource_text(f"icons/{REASON_ICONS[rule.key]}.svg")
