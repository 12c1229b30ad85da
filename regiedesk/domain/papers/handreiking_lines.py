"""Which figures stand on the handreiking without names, in which order, and what each is called in plain Dutch."""

from __future__ import annotations

from regiedesk.domain.values import value


@value
class Section:
    """A part of the paper: `short` figures stand in two columns, `wide` ones list several words."""

    title: str
    icon: str
    short: tuple[str, ...] = ()
    wide: tuple[str, ...] = ()
    steps: bool = False
    regie: bool = False


STEP_NAMES = ("Wie", "Nu", "Doelen", "Doen", "Regie", "Samen", "Verder")

LABELS = {
    "family/children": "Kinderen en jongeren",
    "family/index_ages": "Leeftijd bij de start",
    "family/form": "Zo wonen de kinderen",
    "family/ob_codes": "OB-codes",
    "family/with_treatment": "Dakje met behandeling",
    "involved/family": "Mensen uit het gezin",
    "involved/network": "Mensen uit het netwerk",
    "involved/professionals": "Professionals",
    "involved/missing": "Ontbreekt nog aan tafel",
    "involved/roles": "In welke rol",
    "picture/strength_areas": "Leefgebieden met wat goed gaat",
    "picture/worry_areas": "Leefgebieden met een zorg",
    "picture/links": "Verbanden die zijn gelegd",
    "picture/earlier_help": "Eerdere hulp die is genoemd",
    "picture/safety_judgements": "Oordelen over veiligheid met reden",
    "results/number": "Doelen",
    "results/without_area": "Doelen zonder leefgebied",
    "results/areas": "Over welk leefgebied",
    "results/statuses": "Hoe staan ze ervoor",
    "results/changes": "Cijfer, van eerst naar laatst",
    "results/targets": "Tijd van start tot streefdatum",
    "results/views": "Is iedereen het eens",
    "agreements/number": "Afspraken",
    "agreements/doubles": "Dubbel werk dat is gevonden",
    "agreements/gaps": "Dingen die niemand deed",
    "agreements/waiting": "Keren wachten op hulp",
    "agreements/reminders": "Keren aangesproken op een afspraak",
    "agreements/parts": "Waar gaan ze over",
    "agreements/kinds": "Op wie steunen ze nu",
    "agreements/kinds_in_first_version": "En in de eerste versie",
    "agreements/plainer": "Kan het gewoner?",
    "regie/meaning_written": "Opgeschreven wat 'regie' betekent",
    "regie/deputy": "Vervanger bij ziekte of vakantie",
    "regie/mandate": "Afgesproken wat de regisseur mag",
    "regie/escalation": "Afgesproken wat te doen bij onenigheid",
    "regie/handovers": "Keren dat regie naar een ander ging",
    "cooperation/one_teller": "Eén iemand vertelt het nieuws",
    "cooperation/sharing_limits": "Onderwerpen die bij enkelen blijven",
    "cooperation/obstacles_with_owner": "Hobbels waarbij staat wie iets doet",
    "cooperation/safety_agreements": "Veiligheidsafspraken gemaakt",
    "cooperation/early_triggers": "Redenen om eerder te bellen",
    "cooperation/communication": "Afspraken over contact",
    "cooperation/reading": "Wie mag wat lezen",
    "cooperation/obstacles": "Hobbels die zijn besproken",
    "course/with_family": "Overleggen met het gezin erbij",
    "course/with_youth": "Overleggen met een jeugdige erbij",
    "course/family_at_first_mdo": "Gezin bij het eerste MDO",
    "course/weeks_to_first_mdo": "Weken van start tot eerste MDO",
    "course/planned": "Overleggen gepland",
    "course/cancelled": "Overleggen niet doorgegaan",
    "course/versions": "Vastgestelde versies",
    "course/going_on_alone": "Besproken: zelf verder",
    "course/meetings": "Gehouden overleggen",
    "course/weeks_between_mdos": "Tijd tussen twee MDO's",
    "course/question_still_right": "Klopt de vraag nog?",
    "course/changes": "Waarom het plan veranderde",
    "course/reopened": "Stappen die weer opengingen",
}
"""Figures by their path in the record."""


def _of(*parts: str) -> tuple[str, ...]:
    """Return the paths of whole parts of the record, in the order of their labels."""
    return tuple(path for path in LABELS if path.split("/")[0] in parts)


_WIDE = frozenset(
    {"involved/roles", *_of("results"), "agreements/parts", "agreements/kinds", "agreements/kinds_in_first_version"}
    | {"agreements/plainer", "cooperation/communication", "cooperation/reading", "cooperation/obstacles"}
    | {"course/meetings", "course/weeks_between_mdos", "course/question_still_right", "course/changes"}
    | {"course/reopened"}
)


def _section(title: str, icon: str, *parts: str, steps: bool = False, regie: bool = False) -> Section:
    paths = _of(*parts)
    short = tuple(path for path in paths if path not in _WIDE)
    wide = tuple(path for path in paths if path in _WIDE)
    return Section(title=title, icon=icon, short=short, wide=wide, steps=steps, regie=regie)


SECTIONS = (
    _section("Wie doen er mee?", "users", "family", "involved"),
    _section("Hoe ver zijn de zeven stappen?", "check", steps=True),
    _section("Hoe gaat het nu?", "eye", "picture"),
    _section("Wat willen we bereiken?", "target", "results"),
    _section("Wie doet wat?", "list-checks", "agreements"),
    _section("Wie heeft de regie over de doelen?", "home", "regie", regie=True),
    _section("Hoe werken we samen?", "ear", "cooperation"),
    _section("Hoe ging het?", "calendar", "course"),
)
"""The paper from top to bottom; every figure of the record stands on it once."""
