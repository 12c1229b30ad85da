"""The record that leaves the laptop: every field is a number, a yes or no, or a word from a closed list.

It answers how many people took part and over which parts of process and help agreements were made
(S001:585-587). Texts that come from no list: two random ids, the name of the study, the name and question codes
of the guide; `make` checks them. What would link a result to its area, its regie and its figures at once is
counted apart on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from regiedesk.domain.research import bands as b
from regiedesk.domain.values import value
from regiedesk.domain.words import (
    AgreementKind,
    CommunicationTopic,
    Extent,
    LifeArea,
    OBCode,
    ObstacleKind,
    OptionOutcome,
    Part,
    ReadScope,
    ResultStatus,
    Role,
    View,
)
from regiedesk.domain.work_words import Activity, MeetingKind, Trigger

SCHEMA = 1
"""Number of the record's format."""


class StepKey(StrEnum):
    """The seven steps by number."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    SEVEN = "7"


class StepFill(StrEnum):
    """How far a step is; full means that every core question of the guide has an answer."""

    EMPTY = "leeg"
    PARTLY = "deels"
    FULL = "vol"
    DISCUSSED = "besproken"
    REOPENED = "heropend"


@value
class Template:
    """The guide that was used; its texts are public, the answers stay inside."""

    name: str
    version: int


@value
class Family:
    """The family in classes; codes and ages are sets, so neither tells how many children there are."""

    ob_codes: tuple[OBCode, ...] = ()
    with_treatment: bool | None = None
    children: b.ChildBand = b.ChildBand.NONE
    index_ages: tuple[b.AgeBand, ...] = ()
    form: b.FamilyForm = b.FamilyForm.OTHER


@value
class Involved:
    """Who takes part now, and how many people are still missed."""

    family: b.UpToFamily
    network: b.UpToNetwork
    professionals: b.UpToProfessionals
    roles: Mapping[Role, b.UpToRole]
    missing: b.UpToFew


@value
class Picture:
    """How much of the picture was drawn; no figure of anyone's safety."""

    strength_areas: int
    worry_areas: int
    links: b.UpToFew
    earlier_help: b.UpToFew
    safety_judgements: b.UpToFew


@value
class Results:
    """The results, counted along each line apart."""

    number: b.UpToSome
    areas: Mapping[LifeArea, b.UpToFew]
    statuses: Mapping[ResultStatus, b.UpToSome]
    changes: Mapping[b.ChangeBand, b.UpToSome]
    targets: Mapping[b.MonthsBand, b.UpToSome]
    views: Mapping[View, b.UpToMany]


@value
class Agreements:
    """The agreements, and what threatens them."""

    number: b.UpToMany
    parts: Mapping[Part, b.UpToSome]
    kinds: Mapping[AgreementKind, b.UpToMany]
    kinds_in_first_version: Mapping[AgreementKind, b.UpToMany] | None
    doubles: b.UpToFew
    gaps: b.UpToFew
    waiting: b.UpToFew
    plainer: Mapping[OptionOutcome, b.UpToFew]
    reminders: b.UpToFew


@value
class RegieLine:
    """Regie over one result, by role; which result is not said."""

    process: tuple[Role, ...] = ()
    content: tuple[Role, ...] = ()
    same_person: bool | None = None
    own: bool = False


@value
class Regie:
    """Regie over the results, and what was arranged around it."""

    per_result: tuple[RegieLine, ...]
    with_process: b.UpToSome
    with_content: b.UpToSome
    same_person: b.UpToSome
    with_own: b.UpToSome
    meaning_written: bool
    deputy: bool
    mandate: bool
    escalation: bool
    handovers: b.UpToFew


@value
class Cooperation:
    """How people work together and what was foreseen."""

    communication: Mapping[CommunicationTopic, b.UpToSome]
    one_teller: bool
    reading: Mapping[ReadScope, b.UpToSome]
    sharing_limits: b.UpToFew
    obstacles: Mapping[ObstacleKind, b.UpToFew]
    obstacles_with_owner: b.UpToSome
    safety_agreements: bool
    early_triggers: b.UpToFew


@value
class Course:
    """How it went: meetings, changes, versions. An MDO here is also a ronde tafel or an evaluation."""

    meetings: Mapping[MeetingKind, b.UpToSome]
    planned: b.UpToFew
    cancelled: b.UpToFew
    with_family: b.UpToSome
    with_youth: b.UpToSome
    family_at_first_mdo: bool | None
    weeks_to_first_mdo: b.UpToWeeks | None
    weeks_between_mdos: Mapping[b.WeeksBand, b.UpToSome]
    question_still_right: Mapping[Extent, b.UpToSome]
    changes: Mapping[Trigger, b.UpToFew]
    reopened: Mapping[StepKey, b.UpToFew]
    versions: b.UpToMany
    going_on_alone: bool


@value
class Answered:
    """Whether a question of the guide was answered; never what."""

    code: str
    filled: bool


@value
class ResearchRecord:
    """The handreiking of one case without names; `replaces` is its earlier export for this study."""

    export_id: str
    study: str
    replaces: str = ""
    schema: int = SCHEMA
    template: Template
    family: Family
    involved: Involved
    steps: Mapping[StepKey, StepFill]
    picture: Picture
    results: Results
    agreements: Agreements
    regie: Regie
    cooperation: Cooperation
    course: Course
    answers: tuple[Answered, ...] = ()
    minutes: Mapping[Activity, int] | None = None
