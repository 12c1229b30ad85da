"""Forms of step 1: who takes part, where they live, who may read what."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec, Way
from regiedesk.domain.words import PersonKind

SPECS: dict[str, PartSpec] = {
    "people": PartSpec(
        title="Betrokkenen", singular="betrokkene", add="Iemand erbij",
        main=("first_name", "last_name", "kind", "role", "relation", "birth_date", "organisation", "job", "phone",
              "own_words", "participation"),
        tags=("role",), sub=("relation", "job", "own_words"),
        empty="Nog niemand. Begin met het gezin: een voornaam is genoeg.",
        ways=(
            Way(add="Gezin", fields=(("kind", PersonKind.FAMILY),)),
            Way(add="Mensen om het gezin", fields=(("kind", PersonKind.NETWORK),)),
            Way(add="Professional", fields=(("kind", PersonKind.PROFESSIONAL),)),
        ),
    ),
    "organisations": PartSpec(
        title="Organisaties", singular="organisatie", add="Organisatie erbij",
        main=("name", "kind", "phone", "after_hours"), tags=("kind",), sub=("phone",),
    ),
    "households": PartSpec(
        title="Huishoudens", singular="huishouden", add="Huis erbij",
        main=("name", "members", "address", "secret"), tags=("tenure",),
    ),
    "kinships": PartSpec(
        title="Familiebanden", singular="familieband", add="Band erbij",
        main=("person", "kind", "other", "bond"), tags=("bond",), sub=("note",),
    ),
    "custody": PartSpec(
        title="Gezag", singular="gezag", add="Gezag erbij",
        main=("child", "holder", "custody", "recognised", "source"), tags=("custody",), sub=("source",),
    ),
    "indications": PartSpec(
        title="Doelgroep", singular="indicatie", add="Indicatie erbij",
        main=("child", "code", "with_treatment", "treatment"), tags=("code",), sub=("treatment", "note"),
    ),
    "missing": PartSpec(
        title="Wie ontbreekt nog", singular="wie ontbreekt", add="Iemand die ontbreekt",
        main=("who", "for_person", "asked_by", "solved_on"), sub=("asked_by",),
        empty="Loop de kinderen één voor één langs: school, huisarts, familie.",
    ),
    "reading_agreements": PartSpec(
        title="Wie mag lezen", singular="afspraak over lezen", add="Lezer erbij",
        main=("reader", "scope", "given_by", "about", "words", "asked_on"), tags=("scope",), sub=("given_by", "words"),
        empty="Nog niets afgesproken. Zonder afspraak leest iemand alleen de eigen afspraken.",
    ),
    "research": PartSpec(
        title="Onderzoek", singular="antwoord over onderzoek", add="Antwoord erbij",
        main=("person", "told_on", "told_by", "objects", "words"), sub=("person", "words"),
    ),
    "family_group_plans": PartSpec(
        title="Familiegroepsplan", singular="aanbod familiegroepsplan", add="Aanbod erbij",
        main=("offered_on", "to", "used", "words", "said_by"), sub=("offered_on", "to"),
    ),
}  # fmt: skip
