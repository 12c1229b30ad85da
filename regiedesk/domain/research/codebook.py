"""Every field of the record in Dutch: its column, what it means and where the question comes from.

One table serves the CSV row, the codebook, the JSON Schema and the readable paper, so that they cannot differ.
"""

from __future__ import annotations

from regiedesk.domain.values import value

OUR_OWN = "eigen keuze"


@value
class Entry:
    """One field: `path` in the JSON, `column` (or the first part of it) in the CSV."""

    path: str
    column: str
    meaning: str
    source: str = OUR_OWN


def _entry(path: str, column: str, meaning: str, source: str = OUR_OWN) -> tuple[str, Entry]:
    return path, Entry(path=path, column=column, meaning=meaning, source=source)


_HEAD = (
    _entry("export_id", "export_id", "Willekeurig kenmerk van dit bestand; zegt niets over het gezin."),
    _entry("study", "onderzoek", "Naam van het onderzoek."),
    _entry("replaces", "vervangt", "Kenmerk van een eerder bestand over hetzelfde gezin dat vervalt; leeg is geen."),
    _entry("schema", "schema", "Nummer van dit bestandsformaat."),
    _entry("template/name", "handreiking_naam", "Naam van de handreiking die is gebruikt."),
    _entry("template/version", "handreiking_versie", "Versie van die handreiking."),
)
_FAMILY = (
    _entry("family/ob_codes", "ob_codes", "OB-codes in dit gezin, elk één keer, niet per kind.", "S001:386-443"),
    _entry("family/with_treatment", "dakje_met_behandeling", "Is er een dakje met behandeling?", "S001:386-443"),
    _entry("family/children", "kinderen", "Aantal kinderen en jongeren in het gezin, in klassen.", "S001:585-587"),
    _entry(
        "family/index_ages",
        "leeftijden",
        "Leeftijdsklassen bij de start van kinderen met een OB-code, elk één keer; zonder code van alle kinderen.",
        "S001:585-587",
    ),
    _entry("family/form", "gezinsvorm", "Waar de kinderen onder 18 wonen; het verst van huis telt.", "S001:585-587"),
)
_INVOLVED = (
    _entry("involved/family", "betrokken_gezin", "Mensen uit het gezin die nu meedoen.", "S001:585-587"),
    _entry("involved/network", "betrokken_netwerk", "Mensen uit het netwerk die nu meedoen.", "S001:585-587"),
    _entry("involved/professionals", "betrokken_professionals", "Professionals die nu meedoen.", "S001:585-587"),
    _entry("involved/roles", "rol", "Mensen die nu meedoen in deze rol.", "S001:445-448"),
    _entry("involved/missing", "ontbreekt", "Mensen die aan tafel nog ontbreken.", "S001:289"),
)
_STEPS = (
    _entry(
        "steps",
        "stap",
        "Hoe ver is deze stap? Vol: elke kernvraag heeft een antwoord. Besproken: een overleg besprak de stap. "
        "Heropend: daarna veranderde er iets.",
        "S001:585-587",
    ),
)
_PICTURE = (
    _entry("picture/strength_areas", "leefgebieden_kracht", "Leefgebieden met wat goed gaat.", "S002:82"),
    _entry("picture/worry_areas", "leefgebieden_zorg", "Leefgebieden met een zorg.", "S002:82"),
    _entry("picture/links", "verbanden", "Verbanden: wat hangt samen, wat moet eerst?", "S001:236-238"),
    _entry("picture/earlier_help", "eerdere_hulp", "Eerdere hulp op de tijdlijn.", "S002:90"),
    _entry(
        "picture/safety_judgements",
        "veiligheid_beoordeeld",
        "Oordelen over veiligheid met een reden erbij; het cijfer blijft binnen.",
        "S002:99-105",
    ),
)
_RESULTS = (
    _entry("results/number", "doelen", "Doelen in het plan (resultaten).", "S001:293-294"),
    _entry("results/areas", "doelen_leefgebied", "Doelen op dit leefgebied; niet elk doel heeft er een.", "S002:82"),
    _entry("results/statuses", "doelen_stand", "Doelen met deze stand.", "S002:140-148"),
    _entry("results/changes", "doelen_cijfer", "Doelen met dit verschil tussen eerste en laatste cijfer (0-10)."),
    _entry("results/targets", "doelen_termijn", "Doelen met deze tijd van de start tot de streefdatum."),
    _entry("results/views", "doelen_eens", "Keren dat iemand dit zei over een doel.", "S002:115-119"),
)
_AGREEMENTS = (
    _entry("agreements/number", "afspraken", "Afspraken die zijn gemaakt, ook als ze klaar zijn.", "S001:587"),
    _entry("agreements/parts", "afspraken_over", "Afspraken over dit onderdeel van proces of hulp.", "S001:587"),
    _entry("agreements/kinds", "afspraken_soort", "Afspraken die hierop steunen.", "S001:305-310"),
    _entry(
        "agreements/kinds_in_first_version",
        "afspraken_soort_begin",
        "Hetzelfde in de eerste vastgestelde versie; leeg: er is nog geen versie.",
        "S001:305-310",
    ),
    _entry("agreements/doubles", "dubbel", "Keren dat twee mensen hetzelfde deden.", "S001:305-310"),
    _entry("agreements/gaps", "gaten", "Dingen die niemand deed.", "S001:305-310"),
    _entry("agreements/waiting", "wachten", "Keren dat iemand op hulp wachtte.", "S001:264-274"),
    _entry("agreements/plainer", "gewoner", "Kan het gewoner? Keren dat dit de uitkomst was.", "S001:348-350"),
    _entry("agreements/reminders", "aangesproken", "Keren dat iemand is aangesproken op een afspraak.", "S000"),
)
_REGIE = (
    _entry(
        "regie/per_result",
        "regie",
        "Regie over één doel, per rol. De volgorde zegt niets over het doel.",
        "S001:289-301",
    ),
    _entry("regie/with_process", "doelen_met_procesregie", "Doelen waar iemand procesregie heeft.", "S001:289-301"),
    _entry("regie/with_content", "doelen_met_inhoudelijke_regie", "Doelen met inhoudelijke regie.", "S001:289-301"),
    _entry("regie/same_person", "doelen_zelfde_persoon", "Doelen waar één persoon beide heeft.", "S002:54-59"),
    _entry("regie/with_own", "doelen_met_eigen_regie", "Doelen waar het gezin zelf iets regelt.", "S000"),
    _entry("regie/meaning_written", "betekenis_regie", "Is opgeschreven wat 'regie' hier betekent?", "S001:364-368"),
    _entry("regie/deputy", "vervanger", "Is er een vervanger bij ziekte of vakantie?", "S001:474-488"),
    _entry("regie/mandate", "mandaat", "Is afgesproken wat de regisseur mag beslissen?", "S002:187"),
    _entry("regie/escalation", "bij_onenigheid", "Is afgesproken wat er gebeurt als mensen het oneens zijn?", "S000"),
    _entry("regie/handovers", "overdrachten", "Keren dat de regie naar een ander ging.", "S001:478-480"),
)
_COOPERATION = (
    _entry("cooperation/communication", "communicatie", "Afspraken over contact: dit onderwerp.", "S001:244-254"),
    _entry("cooperation/one_teller", "een_verteller", "Is afgesproken wie het gezin nieuws vertelt?", "S001:244-254"),
    _entry("cooperation/reading", "lezen", "Mensen met deze afspraak over lezen.", "S001:468-471"),
    _entry("cooperation/sharing_limits", "niet_delen", "Onderwerpen die bij enkelen blijven.", "S001:468-471"),
    _entry("cooperation/obstacles", "hobbels", "Hobbels van deze soort die vooraf zijn besproken.", "S001:239-242"),
    _entry("cooperation/obstacles_with_owner", "hobbels_met_wie", "Hobbels waarbij staat wie iets doet.", "S001:239"),
    _entry("cooperation/safety_agreements", "veiligheidsafspraken", "Zijn er veiligheidsafspraken?", "S002:99-105"),
    _entry("cooperation/early_triggers", "eerder_bellen", "Redenen om elkaar eerder te bellen.", "S001:264-274"),
)
_COURSE = (
    _entry("course/meetings", "overleg", "Gehouden overleggen van deze soort.", "S001:462-466"),
    _entry("course/planned", "overleg_gepland", "Overleggen die gepland staan.", "S001:462-466"),
    _entry("course/cancelled", "overleg_vervallen", "Overleggen die niet doorgingen.", "S001:462-466"),
    _entry("course/with_family", "overleg_met_gezin", "Gehouden overleggen met iemand uit het gezin.", "S001:231-234"),
    _entry("course/with_youth", "overleg_met_jeugdige", "Gehouden overleggen met een jeugdige.", "S001:231-234"),
    _entry(
        "course/family_at_first_mdo",
        "gezin_bij_eerste_mdo",
        "Was het gezin bij het eerste MDO? MDO is hier ook ronde tafel en evaluatie. Leeg: nog geen MDO.",
        "S001:231-234",
    ),
    _entry(
        "course/weeks_to_first_mdo",
        "weken_tot_eerste_mdo",
        "Hele weken van de start tot het eerste MDO. Leeg: onbekend.",
        "S003:253",
    ),
    _entry("course/weeks_between_mdos", "tussen_mdo", "Keren dat er zoveel tijd tussen twee MDO's zat.", "S003:253"),
    _entry("course/question_still_right", "vraag_klopt", "Keren dat dit het antwoord was: klopt de vraag nog?"),
    _entry("course/changes", "wijziging", "Wijzigingen met deze aanleiding.", "S001:264-274"),
    _entry("course/reopened", "heropend_stap", "Keren dat deze stap weer openging.", "S001:264-274"),
    _entry("course/versions", "versies", "Vastgestelde versies van het plan.", "S001:462-466"),
    _entry(
        "course/going_on_alone", "zelf_verder", "Is besproken wanneer het gezin zonder hulp verder kan?", "S002:177"
    ),
)
_REST = (
    _entry(
        "answers",
        "vragen",
        "Vragen van de handreiking met en zonder antwoord. Het antwoord zelf blijft binnen.",
        "S001:585-587",
    ),
    _entry(
        "minutes",
        "minuten",
        "Minuten werk, afgerond op halve uren. Leeg: niet meegestuurd.",
        "S000:561-564",
    ),
)

ENTRIES: dict[str, Entry] = dict(
    (
        *_HEAD,
        *_FAMILY,
        *_INVOLVED,
        *_STEPS,
        *_PICTURE,
        *_RESULTS,
        *_AGREEMENTS,
        *_REGIE,
        *_COOPERATION,
        *_COURSE,
        *_REST,
    )
)
"""Every field of the record by its path, in the order of the columns."""

PARTS_OF_REGIE = {
    "process": ("procesregie", "Rol met procesregie over dit doel."),
    "content": ("inhoud", "Rol met inhoudelijke regie over dit doel."),
    "same_person": ("zelfde_persoon", "Heeft één persoon beide? Leeg: niet allebei geregeld."),
    "own": ("eigen_regie", "Regelt het gezin bij dit doel zelf iets?"),
}
"""The columns of one line of regie."""

PARTS_OF_ANSWERS = {
    "filled": ("ingevuld", "Codes van vragen met een antwoord."),
    "empty": ("leeg", "Codes van vragen zonder antwoord."),
}
"""The two columns with question codes."""
