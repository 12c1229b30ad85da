"""Forms of steps 6 and 7: working together, what can go wrong, what changes, and looking back."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec

SPECS: dict[str, PartSpec] = {
    "communication": PartSpec(
        title="Contact met elkaar", singular="afspraak over contact", add="Afspraak over contact erbij",
        main=("text", "topic", "people", "teller"), tags=("topic",), sub=("people", "teller"),
    ),
    "sharing_limits": PartSpec(
        title="Wat blijft bij wie", singular="onderwerp dat besloten blijft", add="Onderwerp erbij",
        main=("topic", "not_for", "may_know", "except_when", "said_by", "words"), sub=("not_for", "may_know"),
    ),
    "obstacles": PartSpec(
        title="Hobbels", singular="hobbel", add="Hobbel erbij",
        main=("text", "signal", "measure", "owners", "kind", "result"), tags=("kind",), sub=("signal", "measure"),
        empty="Nog niets. Wat ging er de vorige keer mis?",
    ),
    "safety_agreements": PartSpec(
        title="Veiligheidsafspraken", singular="veiligheidsafspraak", add="Veiligheidsafspraak erbij",
        main=("signal", "text", "who", "calls", "about", "always"), sub=("signal", "who", "calls"),
    ),
    "conditions": PartSpec(
        title="Voorwaarden", singular="voorwaarde", add="Voorwaarde erbij",
        main=("text", "by_when", "checked_by", "if_not", "told", "status"), tags=("status",),
        sub=("by_when", "checked_by"),
    ),
    "reminders": PartSpec(
        title="Aangesproken", singular="keer aangesproken", add="Keer aangesproken erbij",
        main=("agreement", "person", "on", "text", "outcome"), sub=("on", "outcome"),
    ),
    "early_triggers": PartSpec(
        title="Wanneer bellen we eerder", singular="reden om eerder te bellen", add="Reden erbij",
        main=("text", "trigger"), tags=("trigger",),
    ),
    "evaluations": PartSpec(
        title="Cijfers bij de doelen", singular="cijfer bij een doel", add="Cijfer erbij",
        main=("result", "score", "by", "achieved", "words", "on", "meeting"), tags=("achieved",),
        sub=("on", "by", "words"),
    ),
    "independence": PartSpec(
        title="Zelf verder", singular="zelf verder", add="Iemand erbij",
        main=("said_by", "text", "does_already"), sub=("said_by", "does_already"),
    ),
    "final_checks": PartSpec(
        title="Eindtoets", singular="eindtoets", add="Eindtoets erbij",
        main=("on", "result", "helped", "alone", "text", "by", "aftercare", "aftercare_by", "aftercare_until"),
        tags=("helped",), sub=("on", "text"),
    ),
    "changes": PartSpec(
        title="Wijzigingen", singular="wijziging", add="Wijziging erbij",
        main=("triggers", "text", "on", "reopens", "said_by"), sub=("on", "said_by"),
    ),
    "handovers": PartSpec(
        title="Overdracht", singular="overdracht", add="Overdracht erbij",
        main=("kind", "previous", "successor", "effective_on", "because", "told_on", "introductions", "must_know",
              "open_items", "confirmed_on"),
        tags=("kind",), sub=("effective_on", "because"),
    ),
    "meetings": PartSpec(
        title="Overleggen", singular="overleg", add="Overleg erbij",
        main=("kind", "status", "on", "time", "place", "attendance", "steps", "note", "planned_by"),
        tags=("status",), sub=("time", "place"), empty="Nog geen datum. Pak samen de agenda.",
    ),
}  # fmt: skip
