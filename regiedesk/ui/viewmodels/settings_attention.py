"""What the program watches: each rule on or off, with its period; a choice holds at once, for all cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from regiedesk.domain.attention.catalogue import BY_KEY, RULES
from regiedesk.domain.attention.rule import Period, Rule
from regiedesk.domain.attention.settings import USUAL, AttentionSettings
from regiedesk.domain.errors import UserError
from regiedesk.domain.values import value
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel

_BUSY = "RegieDesk kijkt je casussen na…"


@value
class RuleLine:
    """One rule as it is set; `says` is what it is for and where it comes from."""

    key: str
    title: str
    says: str
    on: bool
    figure: int = 0
    period: Period | None = None


@value
class AttentionState:
    """The rules in their order, none before they are first shown; `usual` tells that nothing was changed."""

    rules: tuple[RuleLine, ...] = ()
    usual: bool = True
    busy: str = ""
    trouble: UserError | None = None


class AttentionModel(ViewModel):
    """Shows a choice at once and works it out in the background; only the last of several quick choices counts."""

    def __init__(self, office: Office, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._jobs = office, jobs
        self._wanted = self._holds = USUAL
        self._working = False
        self.state = AttentionState()

    def load(self) -> None:
        """Read what was chosen."""
        if self._working:
            return
        try:
            self._wanted = self._holds = self._office.attention_rules()
        except UserError as error:
            self._show(error)
            return
        self._show()

    def switch(self, key: str, on: bool) -> None:
        """Watch this, or not."""
        self._want(self._wanted.switched(BY_KEY[key], on))

    def set_period(self, key: str, figure: int) -> None:
        """Give a rule another period."""
        self._want(self._wanted.with_period(BY_KEY[key], figure))

    def as_usual(self) -> None:
        """Take all choices back."""
        self._want(USUAL)

    def _want(self, settings: AttentionSettings) -> None:
        self._wanted = settings
        if self._working or settings == self._holds:
            self._show()
        else:
            self._work()

    def _work(self) -> None:
        self._working = True
        self._show()
        wanted = self._wanted
        self._jobs.run(partial(self._office.set_attention_rules, wanted), partial(self._done, wanted), self._failed)

    def _done(self, settings: AttentionSettings, _nothing: object) -> None:
        self._holds = settings
        self._working = False
        self._want(self._wanted)

    def _failed(self, error: Exception) -> None:
        self._working = False
        if not isinstance(error, UserError):
            raise error
        self._wanted = self._holds
        self._show(error)

    def _show(self, trouble: UserError | None = None) -> None:
        self.state = AttentionState(
            rules=tuple(_line(rule, self._wanted) for rule in RULES),
            usual=self._wanted == USUAL,
            busy=_BUSY if self._working else "",
            trouble=trouble,
        )
        self.changed.emit()


def _line(rule: Rule, settings: AttentionSettings) -> RuleLine:
    source = f"Bron: {rule.source}." if rule.source else "Van RegieDesk zelf."
    return RuleLine(
        key=rule.key,
        title=rule.title,
        says=f"{rule.explanation} {source}",
        on=settings.is_on(rule),
        figure=settings.period(rule),
        period=rule.period,
    )
