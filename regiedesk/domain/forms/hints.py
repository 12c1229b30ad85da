"""The line below a field, where the label alone would leave a question."""

from __future__ import annotations

DATE = "Bijvoorbeeld 14-3-2026, maart 2026 of 2019."

HINTS: dict[tuple[str, str], str] = {
    ("Agreement", "what"): "Eén ding dat iemand doet, in gewone woorden.",
    ("Agreement", "kind"): "Zelf, het netwerk, gewone voorzieningen in de buurt, of zorg.",
    ("Agreement", "when"): "Zoals jullie het zeggen: elke dinsdag, na het eten.",
    ("Agreement", "is_help"): "Zet aan als hier hulp van een organisatie begint.",
    ("CaseDetails", "code"): "Dit staat op de buitenkant van papieren. Gebruik geen achternaam.",
    ("CaseDetails", "regie_meaning"): "Eén zin die iedereen snapt.",
    ("CaseDetails", "purge_on"): "Vanaf deze dag mag deze werkkopie weg.",
    ("CausalLink", "chain"): "Eén ding per regel. Het bovenste leidt tot het volgende.",
    ("Condition", "if_not"): "Zeg eerlijk wat er dan volgt.",
    ("ContactPoint", "otherwise"): "Wie bel je als deze persoon niet opneemt?",
    ("Handover", "must_know"): "Eén ding per regel.",
    ("Handover", "open_items"): "Eén ding per regel.",
    ("Household", "name"): "Bijvoorbeeld: huis van mama.",
    ("Household", "address"): "Bij een geheim adres hoef je niets in te vullen. Het komt nooit op papier.",
    ("Mandate", "may"): "Eén ding per regel.",
    ("Mandate", "may_not"): "Eén ding per regel.",
    ("Meeting", "others"): "Eén naam per regel, voor wie niet in het plan staat.",
    ("Meeting", "steps"): "Welke stappen zijn hier besproken?",
    ("Observation", "text"): "Een voorbeeld zegt meer dan een oordeel.",
    ("Observation", "literal"): "Dan staat het tussen aanhalingstekens, als iemands eigen woorden.",
    ("Obstacle", "signal"): "Wat zie je een week daarvoor?",
    ("Obstacle", "measure"): "Eén ding, nog dezelfde dag te doen.",
    ("Person", "own_words"): "Waarvoor ben je er? Schrijf het letterlijk op.",
    ("Person", "relation"): "Bijvoorbeeld: moeder, oma, mentor van Mila.",
    ("Person", "aliases"): "Eén naam per regel. Zo wordt elke naam herkend als die geheim moet blijven.",
    ("Person", "address"): "Komt nooit op papier.",
    ("Person", "left_on"): "Haal iemand die weggaat niet weg, maar vul dit in.",
    ("Result", "title"): "In de woorden van het gezin.",
    ("Result", "how_noticed"): "Wat zie of hoor je dan?",
    ("Result", "start_score"): "0 is nog niets, 10 is helemaal goed.",
    ("Result", "goal_score"): "Welk cijfer is goed genoeg?",
    ("SafetyJudgement", "score"): "0 is niet veilig, 10 is helemaal veilig.",
    ("SafetyJudgement", "judged_by"): "Een kind of ouder geeft zelf een cijfer, of iemand anders over hen.",
    ("Sharing", "apart"): "Komt niet op papier en niet op Aan tafel, tot diegene zegt: mag op papier.",
    ("Sharing", "only_for"): "Leeg betekent: voor iedereen die het plan mag lezen.",
    ("SharingLimit", "may_know"): "Wat mag diegene er wel van weten?",
    ("TimeEntry", "minutes"): "Hele minuten.",
}


def hint(cls: type[object], field: str) -> str:
    """Return the hint of a field, or nothing."""
    return HINTS.get((cls.__name__, field), "")
