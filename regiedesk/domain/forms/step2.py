"""Forms of step 2: how it is now."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec, Way
from regiedesk.domain.words import ObservationKind

SPECS: dict[str, PartSpec] = {
    "help_questions": PartSpec(
        title="Hulpvragen", singular="hulpvraag", add="Hulpvraag erbij",
        main=("text", "person", "asked_on"), sub=("asked_on",),
    ),
    "observations": PartSpec(
        title="Krachten en zorgen", singular="waarneming", add="Kracht of zorg erbij",
        main=("text", "kind", "stance", "said_by", "area", "about", "literal"), tags=("kind", "stance"),
        sub=("said_by", "said_on", "area"), empty="Nog niets. Begin met wat goed gaat.",
        ways=(
            Way(add="Kracht", fields=(("kind", ObservationKind.STRENGTH),)),
            Way(add="Zorg", fields=(("kind", ObservationKind.WORRY),)),
        ),
    ),
    "timeline": PartSpec(
        title="Tijdlijn", singular="moment op de tijdlijn", add="Moment erbij",
        main=("text", "kind", "on", "until", "provider", "helped", "about"), tags=("kind",),
        sub=("on", "provider"), empty="Nog niets. Teken samen een lijn met jaren.",
    ),
    "safety": PartSpec(
        title="Veiligheidscijfers", singular="veiligheidscijfer", add="Cijfer erbij",
        main=("about", "judged_by", "score", "reason", "why_not_lower", "on", "literal"), sub=("on", "reason"),
    ),
    "factors": PartSpec(
        title="Wat beschermt en wat bedreigt", singular="veiligheidsfactor", add="Factor erbij",
        main=("text", "kind", "about", "said_by"), tags=("kind",), sub=("said_by", "about"),
    ),
    "links": PartSpec(
        title="Wat hangt samen", singular="verband", add="Verband erbij",
        main=("chain", "first", "said_by"), sub=("first", "said_by"),
    ),
    "voices": PartSpec(
        title="Eigen stem", singular="eigen stem", add="Stem erbij",
        main=("person", "likes", "wants_different", "said_on"), sub=("likes", "wants_different"),
    ),
    "self_reliance": PartSpec(
        title="Wat lukt zelf", singular="wat lukt zelf", add="Iemand erbij",
        main=("person", "can_do", "needs_help_with", "said_by"), sub=("can_do", "needs_help_with"),
    ),
    "weighings": PartSpec(
        title="Afwegingen", singular="afweging", add="Afweging erbij",
        main=("by", "text", "on"), sub=("on", "text"),
    ),
    "instruments": PartSpec(
        title="Instrumenten van elders", singular="instrument", add="Instrument erbij",
        main=("name", "on", "by", "outcome", "kept_where"), sub=("on", "outcome"),
    ),
}  # fmt: skip
