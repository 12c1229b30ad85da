"""What every field is called in a form: the words of the differences between versions, unless a form asks it better."""

from __future__ import annotations

from regiedesk.domain.compare import FIELD_WORDS

ONLY_HERE: dict[str, str] = {
    "activity": "waaraan", "apart": "apart verteld", "choice": "antwoord", "date": "antwoord", "figure": "antwoord",
    "id": "kenmerk", "informed_on": "bijgepraat op", "limits": "valt onder", "number": "nummer",
    "on_paper_since": "mag op papier sinds", "presence": "erbij", "question": "vraag", "rhythm": "wanneer",
    "sharing": "wie dit mag weten", "speaker": "wie zegt dit", "system": "systeem", "view": "eens of niet",
    "agreement": "bij welke afspraak", "meeting": "bij welk overleg", "enhanced_regie": "bij welk besluit",
    "because": "waarom", "how_noticed": "zo merken we het", "address_secret": "het adres is geheim",
    "secret": "het adres is geheim", "is_help": "hier begint hulp", "family_earlier": "gezin komt een kwartier eerder",
    "chain": "wat leidt tot wat", "steps": "welke stappen zijn besproken", "objects": "wil niet meedoen",
    "relation": "wie is dit voor het gezin", "handled_on": "afgehandeld op", "step": "stap",
}  # fmt: skip
"""Fields that no difference tells about, and those that a form asks for in other words."""

WORDS_OF: dict[str, dict[str, str]] = {
    "Agreement": {"result": "bij welk doel", "kind": "wie draagt het", "part": "waarover"},
    "Answer": {"text": "antwoord", "figure": "antwoord"},
    "Attendance": {"person": "wie"},
    "CausalLink": {"said_by": "wie zegt dit"},
    "Communication": {"text": "afspraak", "people": "met wie"},
    "Change": {"text": "in gewone woorden", "no_meeting_because": "waarom geen overleg nodig is"},
    "Condition": {"text": "wat moet er gebeuren"},
    "ContactNote": {"people": "met wie", "text": "wat is er besproken", "kind": "hoe"},
    "ContactPoint": {"person": "wie bel je"},
    "Decision": {"text": "wat is er besloten", "started_on": "hulp begonnen op"},
    "Dissent": {"text": "wat die anders zag"},
    "Double": {"text": "wat gebeurt er dubbel", "who": "wie doen dit"},
    "EarlyTrigger": {"text": "bij welke verandering"},
    "EscalationStep": {"text": "wat doen we", "person": "naar wie"},
    "Evaluation": {"by": "wie geeft het cijfer", "result": "welk doel"},
    "FinalCheck": {"text": "wat had anders gemoeten"},
    "Gap": {"text": "wat doet niemand"},
    "GoodFuture": {"text": "zo ziet het eruit"},
    "HelpQuestion": {"text": "hulpvraag", "person": "van wie"},
    "Handover": {"previous": "wie draagt over", "successor": "wie neemt het over"},
    "Household": {"name": "naam van het huis"},
    "Independence": {"text": "wanneer gaat het zonder hulp"},
    "Indication": {"code": "doelgroep"},
    "Kinship": {"kind": "is", "other": "van wie", "bond": "hoe is de band"},
    "Meeting": {"previous": "volgt op", "kind": "wat voor overleg"},
    "MissingParticipant": {"who": "wie ontbreekt"},
    "Obstacle": {"text": "wat kan er misgaan", "owners": "wie doet dat"},
    "Observation": {"text": "wat is er gezien of gehoord", "kind": "kracht of zorg", "until": "tot wanneer"},
    "Organisation": {"name": "naam van de organisatie"},
    "Person": {"title": "aanspreektitel", "kind": "waar hoort die bij", "sharing": "wie mag weten dat die meedoet"},
    "PlainerOption": {"text": "wat kan gewoner"},
    "Quote": {"text": "woorden"},
    "RegieRole": {"what": "waarover precies", "result": "bij welk doel",
                  "deputy_text": "over de vervanger"},
    "Reminder": {"text": "wat is er gezegd", "person": "wie is aangesproken"},
    "ResearchStance": {"told_on": "verteld over het onderzoek op"},
    "Result": {"target_on": "vóór welke datum", "title": "wat wil je bereiken"},
    "SafetyAgreement": {"text": "wat doen we dan", "who": "wie doet dat"},
    "SafetyFactor": {"text": "wat beschermt of bedreigt", "kind": "beschermend of bedreigend"},
    "SafetyJudgement": {"score": "cijfer voor veiligheid"},
    "SharingLimit": {"topic": "onderwerp"},
    "Statement": {"text": "verklaring"},
    "TimeEntry": {"note": "waarover"},
    "TimelineEvent": {"text": "wat gebeurde er", "on": "wanneer", "until": "tot wanneer"},
    "Weighing": {"text": "afweging", "by": "wie weegt"},
}  # fmt: skip
"""Where the same field is called something else in one class."""


def label(cls: type[object], field: str) -> str:
    """Return the label of a field in a form; a field without words raises KeyError."""
    here = WORDS_OF.get(cls.__name__, {}).get(field) or FIELD_WORDS.get(f"{cls.__name__}.{field}")
    found = here or ONLY_HERE.get(field) or FIELD_WORDS[field]
    return found[:1].upper() + found[1:]
