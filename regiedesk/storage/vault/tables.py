"""The rows as SQLModel classes over the hand-written tables of the migrations. Rows never leave storage.

The classes check nothing (a table class of SQLModel does not): the STRICT tables do.
"""

from __future__ import annotations

import datetime as dt
import json
from functools import lru_cache

from sqlalchemy import Dialect, Text, TypeDecorator
from sqlmodel import Field, SQLModel

from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Access


def to_text(moment: dt.datetime | None) -> str:
    """Return a moment as ISO text in UTC; raises ValueError when it has no zone."""
    if moment is None or moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")


# The list of cases reads thousands of them, of which most are alike.
@lru_cache(maxsize=256)
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


class Words(TypeDecorator[tuple[str, ...]]):
    """A tuple of words as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """Return the list as text."""
        return json.dumps(value or (), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Return the words."""
        return _words(value or "[]")


class Kind(TypeDecorator[PersonKind]):
    """A person's kind by its word; SQLAlchemy's own enum stores the member's name, which may be renamed."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PersonKind | None, dialect: Dialect) -> str | None:
        """Return the word."""
        return value.value if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> PersonKind | None:
        """Return the member."""
        return PersonKind(value) if value else None


class Held(TypeDecorator[Access]):
    """How a case is held, by its word."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Access | None, dialect: Dialect) -> str | None:
        """Return the word."""
        return value.value if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> Access | None:
        """Return the member."""
        return Access(value) if value else None


class Moment(TypeDecorator[dt.datetime]):
    """An aware moment as ISO text in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str:
        """Return the text; raises ValueError for a moment without zone."""
        return to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:
        """Return the moment in UTC."""
        return dt.datetime.fromisoformat(value) if value else None


class CaseTable(SQLModel, table=True):
    """A case: its summary for the list, then the working plan as canonical JSON.

    `rules` numbers the derivation that made the summary and the indexes.
    """

    __tablename__ = "cases"
    id: str = Field(primary_key=True)
    code: str
    code_key: str
    steps: tuple[str, ...] = Field(sa_type=Words)
    regie_level: str
    planned: tuple[str, ...] = Field(sa_type=Words)
    leading_version: int | None
    closed: bool
    access: Access = Field(sa_type=Held)
    access_until: dt.date | None
    receipt: str
    updated_at: dt.datetime = Field(sa_type=Moment)
    rules: int
    schema_: int = Field(sa_column_kwargs={"name": "schema"})
    body: bytes


class VersionTable(SQLModel, table=True):
    """A frozen plan: bytes that are never written again, and its label."""

    __tablename__ = "versions"
    case_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    frozen_on: dt.date
    reason: str
    author: str
    kenmerk: str
    previous_kenmerk: str
    leading: bool
    schema_: int = Field(sa_column_kwargs={"name": "schema"})
    body: bytes


class CopyTable(SQLModel, table=True):
    """A numbered paper copy."""

    __tablename__ = "copies"
    case_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    paper: str
    holders: tuple[str, ...] = Field(sa_type=Words)
    holder_kind: PersonKind | None = Field(sa_type=Kind)
    holder_label: str
    printed_on: dt.date
    bladkenmerk: str
    with_safety_sheet: bool
    variant: str
    returned_on: dt.date | None
    destroyed_on: dt.date | None
    lost_on: dt.date | None
    remark: str


class ExportTable(SQLModel, table=True):
    """A research export that was made."""

    __tablename__ = "exports"
    case_id: str = Field(primary_key=True)
    export_id: str = Field(primary_key=True)
    study: str
    made_on: dt.date
    with_text: bool
    replaces: str


class TransferTable(SQLModel, table=True):
    """A handover to another regisseur."""

    __tablename__ = "transfers"
    case_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    version: int
    receiver: str
    made_on: dt.date
    secret: str
    content: str
    answer: str
    on_paper: bool
    confirmed_on: dt.date | None
    withdrawn_on: dt.date | None
    returned_on: dt.date | None


class DeputyTable(SQLModel, table=True):
    """A waarneemkopie that was given out."""

    __tablename__ = "deputies"
    case_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    holder: str
    version: int
    made_on: dt.date
    until_on: dt.date
    ended_on: dt.date | None
    remark: str


class DraftTable(SQLModel, table=True):
    """Refused input, one per place."""

    __tablename__ = "drafts"
    case_id: str = Field(primary_key=True)
    place: str = Field(primary_key=True)
    text: str
    problem: str


class GuideTable(SQLModel, table=True):
    """The text of a guide that cases were made with."""

    __tablename__ = "guides"
    name: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    text: str


class EventTable(SQLModel, table=True):
    """A logged event; `seal` chains it to the one before."""

    __tablename__ = "events"
    number: int | None = Field(default=None, primary_key=True)
    at: dt.datetime = Field(sa_type=Moment)
    kind: str
    case_id: str
    detail: str
    seal: bytes


class EventHeadTable(SQLModel, table=True):
    """How many events there are and the seal of the last one, sealed together; one row, none before the first event."""

    __tablename__ = "events_head"
    one: int = Field(primary_key=True)
    count: int
    last: bytes
    seal: bytes


class AttentionRuleTable(SQLModel, table=True):
    """What was chosen about one rule of attention."""

    __tablename__ = "attention_rules"
    rule: str = Field(primary_key=True)
    is_on: bool | None
    period: int | None


class AttentionTable(SQLModel, table=True):
    """Derived: what asks for attention."""

    __tablename__ = "attention"
    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    kind: str
    place: str
    from_day: dt.date
    until_day: dt.date | None
    sentence: str
    action: str


class DueTable(SQLModel, table=True):
    """Derived: by when an agreement must be done."""

    __tablename__ = "agreements_due"
    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    agreement_id: str
    due_on: dt.date


class HoursTable(SQLModel, table=True):
    """Derived: minutes of work; `day` may be partial or empty."""

    __tablename__ = "hours"
    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    entry_id: str
    activity: str
    minutes: int
    day: str


class SearchTable(SQLModel, table=True):
    """Derived: the words of one item; triggers keep the full-text index alike."""

    __tablename__ = "search_texts"
    id: int | None = Field(default=None, primary_key=True)
    case_id: str
    place: str
    text: str
