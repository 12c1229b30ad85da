"""Forms of step 5: who has regie."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec, Way
from regiedesk.domain.words import RegieKind

SPECS: dict[str, PartSpec] = {
    "regie": PartSpec(
        title="Regie", singular="regie", add="Regie erbij",
        main=("kind", "people", "result", "what", "deputy", "from_on"), tags=("kind",), sub=("what", "deputy"),
        empty="Nog niemand heeft regie. Begin met wat het gezin zelf regelt.",
        ways=(
            Way(add="Eigen regie", fields=(("kind", RegieKind.OWN),)),
            Way(add="Procesregie", fields=(("kind", RegieKind.PROCESS),)),
            Way(add="Inhoudelijke regie", fields=(("kind", RegieKind.CONTENT),)),
            Way(add="Behandelregie", fields=(("kind", RegieKind.TREATMENT),)),
        ),
    ),
    "mandates": PartSpec(
        title="Wat mag de regisseur zelf beslissen", singular="mandaat", add="Mandaat erbij",
        main=("holder", "may", "may_not", "then_via"), sub=("may",),
    ),
    "escalation": PartSpec(
        title="Als we het niet eens worden", singular="stap", add="Stap erbij",
        main=("text", "person", "only_when"), sub=("person", "only_when"),
        empty="Nog niets. Denk aan: samen aan tafel, de leiding van de organisatie, de procesverantwoordelijke.",
    ),
    "contact_points": PartSpec(
        title="Wie bel je", singular="aanspreekpunt", add="Aanspreekpunt erbij",
        main=("person", "for_people", "reachability", "otherwise"), sub=("for_people", "reachability"),
    ),
    "absences": PartSpec(
        title="Er even niet", singular="afwezigheid", add="Afwezigheid erbij",
        main=("person", "from_on", "until_on", "deputy"), sub=("from_on", "until_on", "deputy"),
    ),
    "level_changes": PartSpec(
        title="Op- en afschaling", singular="op- of afschaling", add="Op- of afschaling erbij",
        main=("on", "level", "frame", "because", "decided_by"), tags=("level",), sub=("on", "because"),
    ),
    "enhanced_regie": PartSpec(
        title="Versterkte procesregie", singular="besluit over versterkte procesregie", add="Besluit erbij",
        main=("decision", "decided_on", "why", "from_on", "duration", "start_talk_on", "rhythm_weeks", "duo_partner",
              "letter_on", "letter_to", "dissents"),
        sub=("decided_on", "why"),
    ),
}  # fmt: skip
