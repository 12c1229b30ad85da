"""Forms of steps 3 and 4: what the family wants to reach, and who does what."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec, Way
from regiedesk.domain.words import AgreementKind, Part

SPECS: dict[str, PartSpec] = {
    "good_futures": PartSpec(
        title="Als het goed gaat", singular="goede toekomst", add="Toekomst erbij",
        main=("text", "said_by", "on"), sub=("said_by",),
    ),
    "results": PartSpec(
        title="Doelen", singular="doel", add="Doel erbij",
        main=("title", "owner", "why", "how_noticed", "noticed_by", "start_score", "goal_score", "target_on", "views"),
        tags=("status",), sub=("owner", "how_noticed"), empty="Nog geen doel. Eén tot drie is genoeg.",
    ),
    "agreements": PartSpec(
        title="Afspraken", singular="afspraak", add="Afspraak erbij",
        main=("what", "who", "result", "kind", "when", "from_on", "until_on", "part"), tags=("kind", "status"),
        sub=("result", "when", "until_on"), hidden=("id", "number"),
        empty="Nog geen afspraak. Begin met wat iemand zelf doet.",
        ways=(
            Way(add="Zelf", fields=(("kind", AgreementKind.SELF), ("part", Part.FAMILY_TASKS))),
            Way(add="Netwerk", fields=(("kind", AgreementKind.NETWORK), ("part", Part.NETWORK_TASKS))),
            Way(add="School of buurt", fields=(("kind", AgreementKind.COMMUNITY),)),
            Way(add="Zorg", fields=(("kind", AgreementKind.CARE),)),
        ),
    ),
    "doubles": PartSpec(
        title="Dubbel", singular="dubbel werk", add="Dubbel werk erbij",
        main=("text", "who", "stops"), sub=("who", "stops"),
    ),
    "gaps": PartSpec(
        title="Wat niemand doet", singular="gat", add="Gat erbij",
        main=("text", "about", "solution", "solved_by"), sub=("solution", "solved_by"),
    ),
    "waiting": PartSpec(
        title="Wachttijd", singular="wachttijd", add="Wachttijd erbij",
        main=("person", "organisation", "since", "until", "bridging", "agreement"),
        sub=("organisation", "since", "bridging"),
    ),
    "plainer": PartSpec(
        title="Kan het gewoner?", singular="gewone mogelijkheid", add="Mogelijkheid erbij",
        main=("text", "outcome", "because", "said_by"), tags=("outcome",), sub=("because",),
    ),
    "decisions": PartSpec(
        title="Besluiten en verwijzingen", singular="besluit", add="Besluit erbij",
        main=("text", "kind", "for_person", "by_organisation", "to_organisation", "decided_on", "from_on", "until_on",
              "started_on"),
        tags=("kind",), sub=("for_person", "until_on"),
    ),
    "provider_plans": PartSpec(
        title="Plannen van aanbieders", singular="plan van een aanbieder", add="Plan erbij",
        main=("organisation", "person", "asked_on", "received_on", "fits"), sub=("organisation", "received_on", "fits"),
    ),
}  # fmt: skip
