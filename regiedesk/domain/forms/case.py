"""Forms of what belongs to no step: the case itself, its notes, hours and answers, and values inside other items."""

from __future__ import annotations

from regiedesk.domain.forms.spec import PartSpec

DETAILS = PartSpec(
    title="Over deze casus", singular="casus", add="",
    main=("regie_meaning", "regie_meaning_by", "regisseur", "responsible", "started_on", "referred_by",
          "referral_reason", "referral_words", "municipality", "legal_frame", "regie_level"),
    hidden=("guide", "guide_version", "last_agreement_number"),
)  # fmt: skip

NOTES: dict[str, PartSpec] = {
    "contacts": PartSpec(
        title="Contact en notities", singular="contactnotitie", add="Contact erbij",
        main=("kind", "people", "text", "on", "time", "minutes", "stance", "quotes"), tags=("kind",),
        sub=("people", "text"),
    ),
    "hours": PartSpec(
        title="Uren", singular="tijd", add="Tijd erbij",
        main=("activity", "minutes", "on", "note"), sub=("on", "note"),
    ),
    "step_reviews": PartSpec(
        title="Wat de stappen opleverden", singular="stap", add="Stap erbij",
        main=("step", "outcome", "because", "by"), tags=("outcome",), sub=("because",),
    ),
    "questionnaires": PartSpec(
        title="Vragenlijsten", singular="vragenlijst", add="Vragenlijst erbij",
        main=("kind", "on", "to"), tags=("kind",), sub=("on", "to"),
    ),
    "requests": PartSpec(
        title="Verzoeken over gegevens", singular="verzoek", add="Verzoek erbij",
        main=("kind", "by", "on", "about", "text", "handled_on", "outcome"), tags=("kind",), sub=("by", "on"),
    ),
    "answers": PartSpec(
        title="Antwoorden", singular="antwoord", add="Antwoord erbij",
        main=("text", "speaker", "on"), sub=("speaker", "on"), tags=("stance",),
        hidden=("id", "question", "choice", "figure", "date"),
    ),
}  # fmt: skip
"""The regisseur's own notes and hours, and the answers to free questions: they stand beside the steps."""

NESTED: dict[str, PartSpec] = {
    "Sharing": PartSpec(
        title="Wie dit mag weten", singular="wie dit mag weten", add="",
        main=("not_for", "only_for", "because", "limits", "apart", "on_paper_since"),
    ),
    "Residence": PartSpec(title="Wie er wonen", singular="bewoner", add="Bewoner erbij",
                          main=("person", "rhythm", "since", "until")),
    "Agreeing": PartSpec(title="Wie het eens is", singular="mening", add="Mening erbij",
                         main=("person", "view", "words", "literal", "on", "manner")),
    "Dissent": PartSpec(title="Wie het anders zag", singular="andere mening", add="Andere mening erbij",
                        main=("person", "organisation", "text")),
    "Introduction": PartSpec(title="Kennismaking", singular="kennismaking", add="Kennismaking erbij",
                             main=("on", "people", "place")),
    "Told": PartSpec(title="Verteld aan", singular="keer verteld", add="Iemand erbij",
                     main=("person", "on", "manner", "note")),
    "Attendance": PartSpec(title="Wie er waren", singular="aanwezige", add="Iemand erbij",
                           main=("person", "presence", "note", "informed_on")),
    "Quote": PartSpec(title="Letterlijk gezegd", singular="uitspraak", add="Uitspraak erbij",
                      main=("said_by", "text")),
    "CopiedToFile": PartSpec(title="Overgenomen in het dossier", singular="overname", add="Overname erbij",
                             main=("on", "system", "what")),
    "Statement": PartSpec(title="Verklaringen van het gezin", singular="verklaring", add="Verklaring erbij",
                          main=("by", "on", "text")),
}  # fmt: skip
