"""Which rules are on and with which period, as the regisseur chose; nothing in it is about a family."""

from __future__ import annotations

import zlib
from dataclasses import replace

from regiedesk.domain.attention.rule import Rule
from regiedesk.domain.values import value


@value
class Choice:
    """What was chosen for one rule; an empty field means as usual."""

    rule: str
    is_on: bool | None = None
    period: int | None = None


@value
class AttentionSettings:
    """Only what differs from the usual, so that a later program may have better usual values. In the order of rules."""

    choices: tuple[Choice, ...] = ()

    def is_on(self, rule: Rule) -> bool:
        """Tell whether a rule is watched."""
        chosen = self._of(rule).is_on
        return rule.on if chosen is None else chosen

    def period(self, rule: Rule) -> int:
        """Return the period of a rule; 0 for one that has none."""
        if rule.period is None:
            return 0
        chosen = self._of(rule).period
        return rule.period.usual if chosen is None else min(max(chosen, rule.period.least), rule.period.most)

    def switched(self, rule: Rule, on: bool) -> AttentionSettings:
        """Return the settings with a rule on or off."""
        return self._with(replace(self._of(rule), is_on=None if on == rule.on else on))

    def with_period(self, rule: Rule, period: int) -> AttentionSettings:
        """Return the settings with another period for a rule."""
        usual = rule.period.usual if rule.period else None
        return self._with(replace(self._of(rule), period=None if period == usual else period))

    def fingerprint(self) -> int:
        """Return a number of 32 bits that tells these settings from others; the same on every laptop."""
        return zlib.crc32(repr([(c.rule, c.is_on, c.period) for c in self.choices]).encode())

    def _of(self, rule: Rule) -> Choice:
        return next((choice for choice in self.choices if choice.rule == rule.key), Choice(rule=rule.key))

    def _with(self, choice: Choice) -> AttentionSettings:
        others = [each for each in self.choices if each.rule != choice.rule]
        chosen = [choice] if choice != Choice(rule=choice.rule) else []
        return AttentionSettings(choices=tuple(sorted((*others, *chosen), key=lambda each: each.rule)))


USUAL = AttentionSettings()
