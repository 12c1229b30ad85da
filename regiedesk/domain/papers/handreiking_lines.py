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
    label_share: float = 0.84
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
    "results/areas": "Over welk leefgebied",
    "results/statuses": "Hoe staan ze ervoor",
    "results/changes": "Cijfer, van eerst naar laatst",
    "results/targets": "Tijd tot de streefdatum",
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
    "course/changes": "Waarom het veranderde",
    "course/reopened": "Stappen weer open",
}
"""Figures by their path in the record."""


SECTIONS = (
    Section(
        title="Wie doen er mee?",
        icon="users",
        short=(
            "family/children",
            "family/index_ages",
            "family/form",
            "family/ob_codes",
            "family/with_treatment",
            "involved/family",
            "involved/network",
            "involved/professionals",
            "involved/missing",
        ),
        wide=("involved/roles",),
        label_share=0.56,
    ),
    Section(
        title="Hoe gaat het nu, en wat willen we?",
        icon="target",
        short=(
            "picture/strength_areas",
            "picture/worry_areas",
            "picture/links",
            "picture/earlier_help",
            "picture/safety_judgements",
            "results/number",
            "course/going_on_alone",
            "course/versions",
        ),
        wide=("results/areas", "results/statuses", "results/changes", "results/targets", "results/views"),
    ),
    Section(
        title="Wie doet wat?",
        icon="list-checks",
        short=(
            "agreements/number",
            "agreements/doubles",
            "agreements/gaps",
            "agreements/waiting",
            "agreements/reminders",
        ),
        wide=("agreements/parts", "agreements/kinds", "agreements/kinds_in_first_version", "agreements/plainer"),
    ),
    Section(
        title="Wie heeft de regie, en hoe werken we samen?",
        icon="check",
        short=(
            "regie/meaning_written",
            "regie/deputy",
            "regie/mandate",
            "regie/escalation",
            "regie/handovers",
            "cooperation/one_teller",
            "cooperation/sharing_limits",
            "cooperation/obstacles_with_owner",
            "cooperation/safety_agreements",
            "cooperation/early_triggers",
        ),
        wide=("cooperation/communication", "cooperation/reading", "cooperation/obstacles"),
        regie=True,
    ),
    Section(
        title="Hoe ging het?",
        icon="calendar",
        short=(
            "course/with_family",
            "course/with_youth",
            "course/planned",
            "course/family_at_first_mdo",
            "course/weeks_to_first_mdo",
            "course/cancelled",
        ),
        wide=(
            "course/meetings",
            "course/weeks_between_mdos",
            "course/question_still_right",
            "course/changes",
            "course/reopened",
        ),
    ),
)
"""The paper from top to bottom; two pages, even for a full plan."""
