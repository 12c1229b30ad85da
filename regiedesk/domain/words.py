"""The closed lists of the field: what a choice can be, by the word a user sees and a file holds."""

from __future__ import annotations

from enum import StrEnum


class PersonKind(StrEnum):
    """Where someone stands: in the family, in its own network, or there by profession."""

    FAMILY = "gezin"
    NETWORK = "netwerk"
    PROFESSIONAL = "professional"


class Role(StrEnum):
    """What someone is in the plan; a region may say it in other words (S001:445)."""

    PARENT = "ouder"
    YOUTH = "jeugdige"
    STEP_PARENT = "stiefouder of partner"
    FOSTER_PARENT = "pleegouder"
    NETWORK = "netwerk"
    TRUSTED_PERSON = "JIM/vertrouwenspersoon"
    CLIENT_SUPPORTER = "cliëntondersteuner"
    YOUTH_CONSULTANT = "wijkcoach/jeugdconsulent"
    PROCESS_REGISSEUR = "procesregisseur"
    CASE_REGISSEUR = "casusregisseur"
    LEAD_CLINICIAN = "regiebehandelaar"
    YOUTH_CARE_WORKER = "jeugdhulpverlener"
    ADULT_CARE_WORKER = "hulpverlener volwassenen"
    GUARDIAN = "GI/jeugdbeschermer"
    SCHOOL = "school"
    YOUTH_HEALTH = "JGZ"
    GENERAL_PRACTITIONER = "huisarts"
    SAFE_AT_HOME = "Veilig Thuis"
    DEBT_COUNSELLOR = "schuldhulp"
    HOUSING = "woningcorporatie"
    JUSTICE = "politie/justitie"
    YOUTH_WORKER = "jongerenwerk"
    MANAGER = "leidinggevende"
    OTHER = "overig"


class OrganisationKind(StrEnum):
    """Sort of organisation; the only thing of it that research ever sees."""

    MUNICIPALITY = "gemeente"
    YOUTH_CARE = "jeugdhulp"
    MENTAL_HEALTH = "ggz"
    FOSTER_CARE = "pleegzorg"
    SCHOOL = "school"
    YOUTH_HEALTH = "jeugdgezondheidszorg"
    MEDICAL = "huisarts of ziekenhuis"
    GUARDIAN = "gecertificeerde instelling"
    SAFE_AT_HOME = "Veilig Thuis"
    COUNCIL = "Raad voor de Kinderbescherming"
    WELFARE = "welzijn"
    DEBT_HELP = "schuldhulp"
    HOUSING = "woningcorporatie"
    JUSTICE = "politie of justitie"
    ADULT_CARE = "zorg voor volwassenen"
    CLIENT_SUPPORT = "cliëntondersteuning"
    OTHER = "anders"


class Gender(StrEnum):
    """Only for the shape in the network map."""

    WOMAN = "vrouw"
    MAN = "man"
    OTHER = "anders"


class AddressForm(StrEnum):
    """How papers speak to someone."""

    INFORMAL = "je"
    FORMAL = "u"


class Participation(StrEnum):
    """Whether someone takes part."""

    AT_TABLE = "aan tafel"
    IN_BACKGROUND = "op de achtergrond"
    RATHER_NOT = "liever niet aan tafel"
    NOT_INVOLVED = "doet niet mee"


class PhoneAudience(StrEnum):
    """Who finds someone's number on paper; everybody else reads via whom."""

    EVERYONE = "iedereen"
    FAMILY_AND_NETWORK = "gezin en netwerk"
    CHOSEN = "alleen wie genoemd is"


class KinshipKind(StrEnum):
    """How two people belong to each other, read as "person is … of other"."""

    PARENT = "ouder van"
    PARTNER = "partner van"
    FORMER_PARTNER = "ex-partner van"
    SIBLING = "broer of zus van"
    GRANDPARENT = "grootouder van"
    STEP_PARENT = "stiefouder van"
    FOSTER_PARENT = "pleegouder van"
    AUNT_OR_UNCLE = "tante of oom van"
    IN_LAW = "schoonfamilie van"
    RELATIVE = "familie van"
    FRIEND = "vriend van"
    NEIGHBOUR = "buur van"


class Bond(StrEnum):
    """How close two people are, in line form on the map."""

    STRONG = "dik"
    NORMAL = "gewoon"
    THIN = "weinig"
    TENSE = "spanning"


class CustodyKind(StrEnum):
    """Whether someone has gezag over a child."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


class ReadScope(StrEnum):
    """What somebody may read, as agreed with the family."""

    ALL = "alles"
    FAMILY_SHEET = "gezinsblad"
    ABOUT = "het blad over iemand"
    NAMED_AGREEMENTS = "genoemde afspraken"
    OWN_AGREEMENTS = "eigen afspraken"
    READ_ALOUD = "wordt voorgelezen"
    NOTHING = "niets"


class Manner(StrEnum):
    """How something was said or asked."""

    ORAL = "mondeling"
    WRITTEN = "schriftelijk"
    PHONE = "telefonisch"
    VIA = "via iemand anders"


class LifeArea(StrEnum):
    """The leefgebieden of Toezicht Sociaal Domein (S002:33, S002:82)."""

    WORK = "werk"
    INCOME = "inkomen en financiën"
    SUPPORT = "maatschappelijke ondersteuning"
    HOUSING = "wonen"
    EDUCATION = "onderwijs"
    YOUTH_CARE = "jeugdhulp"
    SAFETY = "veiligheid"
    HEALTH = "gezondheid"


class ObservationKind(StrEnum):
    """A strength or a worry."""

    STRENGTH = "kracht"
    WORRY = "zorg"


class Stance(StrEnum):
    """Fact apart from opinion (S002:109)."""

    FACT = "feit"
    OPINION = "mening"


class TimelineKind(StrEnum):
    """What a mark on the timeline stands for."""

    EVENT = "gebeurtenis"
    EARLIER_HELP = "eerdere hulp"
    UNSAFE = "onveilig"
    MILESTONE = "stap in het plan"


class Extent(StrEnum):
    """Yes, partly, no."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class FactorKind(StrEnum):
    """Protective or threatening, as the minimum report asks (S003:256)."""

    PROTECTIVE = "beschermend"
    THREATENING = "bedreigend"


class View(StrEnum):
    """Whether someone agrees with a result."""

    AGREES = "eens"
    PARTLY = "deels"
    DISAGREES = "oneens"


class ResultStatus(StrEnum):
    """Where a result stands."""

    RUNNING = "loopt"
    REACHED = "gehaald"
    PAUSED = "staat stil"
    STOPPED = "gestopt"


class AgreementKind(StrEnum):
    """Whose strength carries the agreement; own network before specialist help (S000)."""

    SELF = "zelf"
    NETWORK = "netwerk"
    COMMUNITY = "voorveld"
    CARE = "zorg"


class Part(StrEnum):
    """The onderdeel of process or help that an agreement is about (S001:587)."""

    TEAM = "samenstelling team"
    FAMILY_CONTACT = "communicatie met gezin"
    SHARING = "informatie delen"
    CARE_CONTENT = "inhoud hulp"
    START = "start/wachttijd"
    FAMILY_TASKS = "taken gezin"
    NETWORK_TASKS = "taken netwerk"
    SCHOOL = "school/dagbesteding"
    LIVING = "wonen/verblijf"
    MONEY = "financiën"
    SAFETY = "veiligheid"
    REGIE = "regie/mandaat"
    EVALUATION = "evaluatie"
    CLOSING = "overdracht/afsluiting"


class AgreementStatus(StrEnum):
    """Where an agreement stands; whether it is late follows from its dates."""

    PLANNED = "gepland"
    RUNNING = "loopt"
    DONE = "klaar"
    DONE_LATE = "te laat klaar"
    PAUSED = "staat stil"
    STOPPED = "gestopt"


class OptionOutcome(StrEnum):
    """What became of a plainer option."""

    CHOSEN = "gekozen"
    DROPPED = "afgevallen"
    OPEN = "nog niet besloten"


class DecisionKind(StrEnum):
    """A formal step: besluit, beschikking or verwijzing (S002:86-147)."""

    DECISION = "besluit"
    GRANT = "beschikking"
    REFERRAL = "verwijzing"


class RegieKind(StrEnum):
    """Whose hand is on what; the family's own comes first (S000, S001:289-301)."""

    OWN = "eigen regie"
    PROCESS = "procesregie"
    CONTENT = "inhoudelijke regie"
    TREATMENT = "behandelregie"


class RegieLevel(StrEnum):
    """How heavy the process regie is (S003:211-223)."""

    NORMAL = "procesregie"
    ENHANCED = "versterkte procesregie"


class LegalFrame(StrEnum):
    """Voluntary or not."""

    VOLUNTARY = "vrijwillig"
    COMPULSORY = "gedwongen"


class OBCode(StrEnum):
    """Target groups of the Twents Model (S001:386-443)."""

    OB3B = "OB3B"
    OB3C = "OB3C"
    OB4A = "OB4A"
    OB4B = "OB4B"
    OB4C = "OB4C"
    OB4E = "OB4E"


class CommunicationTopic(StrEnum):
    """What a communication agreement arranges."""

    REACH = "bereiken"
    NEWS = "nieuws vertellen"
    CONFRONT = "elkaar aanspreken"
    OTHER = "anders"


class ObstacleKind(StrEnum):
    """Sorts of predictable hobbels (S001:239-242)."""

    COMMUNICATION = "communicatie"
    ONE_STORY = "één verhaal"
    SCHOOL = "school"
    WAITING = "wachtlijst"
    CONTACT = "geen contact"
    SAFETY = "veiligheid"
    RELAPSE = "terugval"
    HEALTH = "gezondheid"
    VISITS = "bezoek"
    STAFF = "wisseling van mensen"
    MONEY = "geld"
    OTHER = "anders"


class ConditionStatus(StrEnum):
    """Where a voorwaarde stands."""

    OPEN = "loopt"
    MET = "gelukt"
    NOT_MET = "niet gelukt"
    LIFTED = "vervallen"
