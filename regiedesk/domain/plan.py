"""The plan of one family: everything that can be edited and undone, as one frozen value."""

from __future__ import annotations

from regiedesk.domain import agreements as ag
from regiedesk.domain import closing as cl
from regiedesk.domain import cooperation as co
from regiedesk.domain import meetings as me
from regiedesk.domain import people as pe
from regiedesk.domain import regie as rg
from regiedesk.domain import results as rs
from regiedesk.domain import rights as ri
from regiedesk.domain import sharing as sh
from regiedesk.domain import situation as si
from regiedesk.domain.values import PartialDate, PersonRef, value
from regiedesk.domain.words import LegalFrame, RegieLevel


@value
class CopiedToFile:
    """The work was carried over to the official dossier."""

    on: PartialDate
    system: str = ""
    what: str = ""


@value
class Statement:
    """A verklaring of the family about its own dossier (Jeugdwet 7.3.8, domain §5.2)."""

    by: PersonRef
    on: PartialDate
    text: str


@value
class CaseDetails:
    """What there is once per case; `code` is the only name on the outside of papers."""

    code: str
    municipality: str = ""
    started_on: PartialDate | None = None
    referred_by: PersonRef | None = None
    referral_reason: str = ""
    referral_words: str = ""
    regisseur: PersonRef | None = None
    responsible: PersonRef | None = None
    filled_in_by: tuple[PersonRef, ...] = ()
    regie_meaning: str = ""
    regie_meaning_by: tuple[PersonRef, ...] = ()
    regie_level: RegieLevel = RegieLevel.NORMAL
    legal_frame: LegalFrame = LegalFrame.VOLUNTARY
    guide: str = ""
    guide_version: int = 0
    copied_to_file: tuple[CopiedToFile, ...] = ()
    statements: tuple[Statement, ...] = ()
    standing: str = ""
    last_agreement_number: int = 0
    closed_on: PartialDate | None = None
    closed_because: str = ""
    purge_on: PartialDate | None = None


@value
class Plan:
    """The whole plan. Collections keep their order; ids are unique over the whole plan."""

    details: CaseDetails
    people: tuple[pe.Person, ...] = ()
    organisations: tuple[pe.Organisation, ...] = ()
    households: tuple[pe.Household, ...] = ()
    kinships: tuple[pe.Kinship, ...] = ()
    custody: tuple[pe.Custody, ...] = ()
    indications: tuple[pe.Indication, ...] = ()
    missing: tuple[pe.MissingParticipant, ...] = ()
    reading_agreements: tuple[sh.ReadingAgreement, ...] = ()
    sharing_limits: tuple[sh.SharingLimit, ...] = ()
    research: tuple[sh.ResearchStance, ...] = ()
    help_questions: tuple[si.HelpQuestion, ...] = ()
    family_group_plans: tuple[si.FamilyGroupPlanOffer, ...] = ()
    observations: tuple[si.Observation, ...] = ()
    timeline: tuple[si.TimelineEvent, ...] = ()
    safety: tuple[si.SafetyJudgement, ...] = ()
    factors: tuple[si.SafetyFactor, ...] = ()
    links: tuple[si.CausalLink, ...] = ()
    voices: tuple[si.Voice, ...] = ()
    self_reliance: tuple[si.SelfReliance, ...] = ()
    weighings: tuple[si.Weighing, ...] = ()
    instruments: tuple[si.ExternalInstrument, ...] = ()
    good_futures: tuple[rs.GoodFuture, ...] = ()
    results: tuple[rs.Result, ...] = ()
    evaluations: tuple[rs.Evaluation, ...] = ()
    independence: tuple[rs.Independence, ...] = ()
    final_checks: tuple[rs.FinalCheck, ...] = ()
    agreements: tuple[ag.Agreement, ...] = ()
    reminders: tuple[ag.Reminder, ...] = ()
    doubles: tuple[ag.Double, ...] = ()
    gaps: tuple[ag.Gap, ...] = ()
    waiting: tuple[ag.Waiting, ...] = ()
    plainer: tuple[ag.PlainerOption, ...] = ()
    decisions: tuple[ag.Decision, ...] = ()
    provider_plans: tuple[ag.ProviderPlan, ...] = ()
    regie: tuple[rg.RegieRole, ...] = ()
    mandates: tuple[rg.Mandate, ...] = ()
    escalation: tuple[rg.EscalationStep, ...] = ()
    contact_points: tuple[rg.ContactPoint, ...] = ()
    absences: tuple[rg.Absence, ...] = ()
    enhanced_regie: tuple[rg.EnhancedRegie, ...] = ()
    level_changes: tuple[rg.LevelChange, ...] = ()
    handovers: tuple[rg.Handover, ...] = ()
    communication: tuple[co.Communication, ...] = ()
    obstacles: tuple[co.Obstacle, ...] = ()
    safety_agreements: tuple[co.SafetyAgreement, ...] = ()
    conditions: tuple[co.Condition, ...] = ()
    early_triggers: tuple[co.EarlyTrigger, ...] = ()
    meetings: tuple[me.Meeting, ...] = ()
    changes: tuple[me.Change, ...] = ()
    contacts: tuple[me.ContactNote, ...] = ()
    hours: tuple[me.TimeEntry, ...] = ()
    answers: tuple[me.Answer, ...] = ()
    step_reviews: tuple[cl.StepReview, ...] = ()
    questionnaires: tuple[cl.Questionnaire, ...] = ()
    requests: tuple[ri.Request, ...] = ()


def empty_plan(code: str) -> Plan:
    """Return the plan of a new case."""
    return Plan(details=CaseDetails(code=code))
