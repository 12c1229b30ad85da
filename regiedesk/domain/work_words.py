"""The closed lists of the work around a plan: meetings, changes, contacts, hours, papers."""

from __future__ import annotations

from enum import StrEnum


class MeetingKind(StrEnum):
    """Meetings and other forms of alignment (S000)."""

    START = "startbijeenkomst"
    MDO = "MDO"
    ROUND_TABLE = "ronde tafel"
    EVALUATION = "evaluatie"
    SAFE_FORWARD = "Overleg Veilig Verder"
    ENHANCED_START = "startgesprek versterkte procesregie"
    SCHOOL = "schooloverleg"
    PHONE = "afgestemd per telefoon"
    MAIL = "afgestemd per mail"
    FINAL = "eindgesprek"
    HANDOVER = "overdrachtsgesprek"
    OTHER = "ander overleg"


class MeetingStatus(StrEnum):
    """Planned, held, or called off."""

    PLANNED = "gepland"
    HELD = "gehouden"
    CANCELLED = "gaat niet door"


class Presence(StrEnum):
    """How someone was there."""

    PRESENT = "aanwezig"
    PART = "een deel"
    PHONE = "telefonisch"
    INVITED = "uitgenodigd"
    EXCUSED = "afwezig met bericht"
    ABSENT = "afwezig"
    APART = "apart gesproken"


class Trigger(StrEnum):
    """Changes that reopen steps (S001:264-274, S001:474-488)."""

    QUESTION = "hulpvraag veranderd"
    CARE_ADDED = "zorg toegevoegd"
    CARE_STOPPED = "zorg gestopt"
    REGIE_LEFT = "regievoerder weg"
    OTHER_LEFT = "andere betrokkene weg"
    SAFETY = "veiligheid"
    HOUSEHOLD = "verhuizing, school of gezinssamenstelling"
    STAGNATION = "afspraak niet nagekomen of stagnatie"
    WAITING = "wachtlijst"
    SCALE_UP = "opschaling"
    SCALE_DOWN = "afschaling"
    OTHER = "overig"


class ContactKind(StrEnum):
    """How the regisseur was in touch."""

    PHONE = "telefoon"
    VISIT = "huisbezoek"
    TALK = "gesprek"
    MESSAGE = "mail of bericht"
    NOTE = "notitie"


class Activity(StrEnum):
    """What the hours went to (S000:561-564)."""

    INTAKE = "intake en huisbezoeken"
    PHONE = "bellen"
    PREPARATION = "voorbereiden"
    MEETING = "overleg"
    PLAN = "plan bijwerken"
    TRAVEL = "reistijd"
    HANDOVER = "overdracht"
    DUO = "afstemming duo"
    OTHER = "anders"


class StepHelp(StrEnum):
    """What a step of the handreiking did for the work together (S001:585-587, research question 2)."""

    HELPED = "hielp"
    DID_NOT = "hielp niet"
    SKIPPED = "overgeslagen"


class QuestionnaireKind(StrEnum):
    """The questionnaires of the researchers (S001:674-678)."""

    PARENTS = "vragenlijst ouders"
    YOUTH = "vragenlijst jongere"
    PROFESSIONALS = "vragenlijst professionals"


class Access(StrEnum):
    """Whose plan it is that lies in this vault; only what is one's own can be edited."""

    OWN = "eigen"
    RECEIVED = "ontvangen, wacht op antwoord"
    HANDED_OVER = "overgedragen"
    DEPUTY = "waarneemkopie"


class RequestKind(StrEnum):
    """What someone may ask about the own data (domain §5.3)."""

    INSIGHT = "inzage"
    COPY = "afschrift"
    CORRECTION = "verbetering"
    DESTRUCTION = "vernietiging"


class PaperKind(StrEnum):
    """The papers, by the name on the command line."""

    ONE_PAGE = "een-blad"
    FAMILY_PLAN = "gezinsplan"
    SAFETY = "veiligheidsafspraken"
    RECOVERY = "herstelblad"
