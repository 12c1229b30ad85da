"""The people of a case, where they live, and how they belong to each other."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import OrganisationRef, PartialDate, PersonRef, value
from regiedesk.domain.words import (
    AddressForm,
    Bond,
    CustodyKind,
    Gender,
    KinshipKind,
    OBCode,
    OrganisationKind,
    Participation,
    PersonKind,
    PhoneAudience,
    Role,
)


@value
class Person:
    """Someone at or behind the table: family, network or professional."""

    id: str
    kind: PersonKind
    first_name: str
    last_name: str = ""
    title: str = ""
    nickname: str = ""
    aliases: tuple[str, ...] = ()
    role: Role = Role.OTHER
    relation: str = ""
    own_words: str = ""
    does: str = ""
    does_not: str = ""
    organisation: OrganisationRef | None = None
    job: str = ""
    gender: Gender | None = None
    birth_date: PartialDate | None = None
    phone: str = ""
    email: str = ""
    phone_audience: PhoneAudience | None = None
    phone_for: tuple[PersonRef, ...] = ()
    reach_via: PersonRef | None = None
    reachability: str = ""
    address: str = ""
    address_secret: bool = False
    secret_from: tuple[PersonRef, ...] = ()
    address_because: str = ""
    occupation: str = ""
    language: str = ""
    language_note: str = ""
    interpreter: PersonRef | None = None
    interpreter_note: str = ""
    reads_aloud: PersonRef | None = None
    wants_reading_aloud: bool = False
    address_form: AddressForm = AddressForm.INFORMAL
    participation: Participation = Participation.AT_TABLE
    participation_says: PersonRef | None = None
    participation_because: str = ""
    chosen_by: PersonRef | None = None
    trusted_by: tuple[PersonRef, ...] = ()
    invited_by: tuple[PersonRef, ...] = ()
    joined_on: PartialDate | None = None
    left_on: PartialDate | None = None
    sharing: Sharing = OPEN

    def name(self) -> str:
        """Return first and last name."""
        return f"{self.first_name} {self.last_name}".strip()


@value
class Organisation:
    """An organisation with the other names it goes by."""

    id: str
    name: str
    kind: OrganisationKind = OrganisationKind.OTHER
    aliases: tuple[str, ...] = ()
    phone: str = ""
    after_hours: str = ""
    sharing: Sharing = OPEN


@value
class Residence:
    """Someone's place in a household, from when, and in which rhythm when there are two homes."""

    person: PersonRef
    since: PartialDate | None = None
    until: PartialDate | None = None
    rhythm: str = ""


@value
class Household:
    """A home; a secret address need not be written down at all."""

    id: str
    name: str
    members: tuple[Residence, ...] = ()
    address: str = ""
    tenure: str = ""
    secret: bool = False
    secret_from: tuple[PersonRef, ...] = ()
    secret_because: str = ""
    known_to: tuple[PersonRef, ...] = ()


@value
class Kinship:
    """How two people belong to each other."""

    id: str
    person: PersonRef
    kind: KinshipKind
    other: PersonRef
    bond: Bond | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    note: str = ""
    sharing: Sharing = OPEN


@value
class Custody:
    """Gezag over a child, and whether the child was recognised (erkend)."""

    id: str
    child: PersonRef
    holder: PersonRef
    custody: CustodyKind = CustodyKind.UNKNOWN
    recognised: bool | None = None
    wants_recognition: bool = False
    source: str = ""
    until: PartialDate | None = None


@value
class Indication:
    """The target group of one child; "dakje" means with treatment (S001:386-443)."""

    id: str
    child: PersonRef
    code: OBCode | None = None
    with_treatment: bool | None = None
    treatment: str = ""
    note: str = ""


@value
class MissingParticipant:
    """Someone who should be at the table and is not there yet."""

    id: str
    who: str
    for_person: PersonRef | None = None
    asked_by: PersonRef | None = None
    solved_on: PartialDate | None = None
