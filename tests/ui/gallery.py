"""Every widget in every state on two pages, to look at: `python -m tests.ui.gallery FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from regiedesk.domain.steps import StepStatus
from regiedesk.ui import theme
from regiedesk.ui.widgets import buttons, fields, text
from regiedesk.ui.widgets.card import ApartCard, Card, SavedMark, Strip
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.page import Page
from regiedesk.ui.widgets.rows import Badge, Gap, Row, RowList, ScoreLine, SevenStepBar, Stepper, StepView, Tag

STATES = (*(StepStatus.DISCUSSED,) * 3, *(StepStatus.REOPENED,) * 2, StepStatus.BUSY, StepStatus.EMPTY)
TITLES = (
    "Wie doen mee?",
    "Hoe gaat het?",
    "Wat willen we?",
    "Wie doet wat?",
    "Wie heeft regie?",
    "Hoe samen?",
    "En daarna?",
)
PEOPLE = [(name, name) for name in ("Cilla", "Wolf", "Amélie", "Rob", "Lisanne", "Henk", "Gert-Jan")]


def gallery(narrow: bool = False) -> dict[str, Page]:
    """Return the pages by name; `narrow` as they are in a window of 683 pixels."""
    return {"knoppen-en-velden": _first(narrow), "rijen-en-vormen": _second(narrow)}


def _first(narrow: bool) -> Page:
    page = Page()
    for card in (_buttons(), _fields(1 if narrow else 3), _choices()):
        page.body.addWidget(card)
    page.body.addWidget(Strip("let op", "Nog 6 dagen voor het eerste MDO. Er is nog geen datum.", "Kies een datum"))
    page.body.addWidget(Strip("fout", "De schijf van je laptop is vol. Je laatste zin is nog niet bewaard."))
    page.body.addStretch(1)
    return page


def _second(narrow: bool) -> Page:
    page = Page()
    stepper = Stepper()
    views = [StepView(number=n, title=TITLES[n - 1], state=STATES[n - 1]) for n in range(1, 8)]
    stepper.show_steps(views, 5)
    stepper.set_folded(narrow)
    page.body.addWidget(stepper)
    for part in (_rows(), _shapes(), _apart(), _letters()):
        page.body.addWidget(part)
    page.body.addStretch(1)
    return page


def _buttons() -> Card:
    card = Card("Knoppen")
    off = buttons.primary("Print", "printer")
    off.setEnabled(False)
    made = (
        buttons.primary("Print", "printer"), buttons.secondary("Tafelvel"), buttons.quiet("Toevoegen", "plus"),
        buttons.danger("Wis casus", "trash-2"), buttons.icon_only("Ongedaan maken", "undo-2"), off,
    )  # fmt: skip
    card.body.addWidget(_row(*made))
    return card


def _fields(columns: int) -> Card:
    card = Card("Velden")
    wrong, right, shut = fields.LineField("Cijfer"), fields.LineField("Groep 3"), fields.LineField("Alleen lezen")
    wrong.set_value("12")
    wrong.set_error("Kies een cijfer van 0 tot en met 10.")
    right.set_value("7KQ4M")
    right.set_right(True)
    shut.set_value("Versie 3")
    shut.set_read_only(True)
    when, hour = fields.DateField("Wanneer", "Mag ook een jaar zijn."), fields.TimeField("Hoe laat")
    when.set_value("2026-06-12")
    hour.set_value("15.30")
    own = fields.LineField("In eigen woorden")
    own.set_own_words()
    own.set_value("Dat ik Amélie hoor voordat Wolf haar hoort.")
    area = fields.ChoiceField("Leefgebied", [(1, "Wonen"), (2, "School en werk")])
    story = fields.TextField("Verhaal", "Zo precies als je weet.")
    story.set_value("Cilla doet niet open, twee keer achter elkaar.\nDaarna wel, met haar moeder.")
    grid = QGridLayout()
    grid.setSpacing(16)
    made = (
        fields.LineField("Naam", "Zoals het gezin het zegt.", "Voornaam"),
        wrong,
        right,
        shut,
        when,
        hour,
        area,
        own,
    )
    for number, field in enumerate(made):
        grid.addWidget(field, number // columns, number % columns)
    card.body.addLayout(grid)
    card.body.addWidget(story)
    return card


def _choices() -> Card:
    card = Card("Kiezen")
    kind = fields.SegmentField("Soort", [(1, "Kracht", "sprout"), (2, "Zorg", "cloud-rain-wind")])
    kind.set_value(1)
    score, tick = fields.ScoreField("Cijfer nu"), fields.TickField("Mag op papier")
    score.set_value(5)
    tick.set_value(True)
    who = fields.PeopleField("Wie zijn erbij?", PEOPLE)
    who.set_value(("Cilla", "Rob"))
    for field in (kind, score, fields.YesNoField("Mag school dit lezen?"), who, tick):
        card.body.addWidget(field)
    return card


def _rows() -> Card:
    card = Card()
    card.body.setContentsMargins(8, 8, 8, 8)
    made = RowList("Voorbeelden", fit=True)
    made.set_rows([
        Row(key="h", title="Vraagt nu aandacht", sub="2", heading=True),
        Row(key="a", title="Ankerplaats", badge=("VPR", "warn"), sub="Cilla, Wolf (16), Amélie", steps=STATES,
            steps_say="2 stappen heropend", reasons=(("clock", "Coby’s woensdagnacht liep af op 1 juli"),
            ("users", "Niemand beslist over ‘Naar het mbo’")), right="do 24 september", right_sub="14.00 · MDO"),
        Row(key="p", title="Pannenkoek", sub="Ruben, Saar (12)", steps=STATES, steps_say="Stap 6 bezig",
            reasons=(("", "Alles loopt"),), right="Geen datum", right_tone="warn"),
    ])  # fmt: skip
    people = RowList("Mensen", fit=True)
    people.set_rows([
        Row(key="c", title="Cilla", note="moeder, gezag", sub="Alles over haarzelf",
            person=("gezin", "Cilla")),
        Row(key="r", title="Rob", note="oom", person=("netwerk", "Rob")),
        Row(key="k", title="“Hij is de beste lasser van de klas.”", quote=True, sub="Henk", tags=("kracht", "mening"),
            person=("professional", "Henk")),
    ])  # fmt: skip
    people.set_current("r")
    card.body.addWidget(made)
    card.body.addWidget(people)
    return card


def _shapes() -> Card:
    card = Card("Vormen die iets zeggen")
    card.body.addWidget(_row(*(Tag(kind) for kind in ("kracht", "zorg", "feit", "mening", "apart"))))
    badges = (("Versie 3 geldt nu", "ok"), ("VPR", "warn"), ("concept", "plain"), ("Niet bewaard", "danger"))
    card.body.addWidget(_row(*(Badge(*badge) for badge in badges), SavedMark()))
    card.body.addWidget(_row(ScoreLine(2, 5, 8), ScoreLine(1, 8, 8), Gap(), SevenStepBar(STATES)))
    return card


def _apart() -> ApartCard:
    card = ApartCard("Apart vragen · Wolf", "niet op papier, niet op Aan tafel")
    card.body.addWidget(text.h3("Hoe veilig voel jij je? 0 is niet, 10 is helemaal. Waarom?"))
    card.body.addWidget(text.quote("Als ik slaap, slaapt zij ook, en dan hoort niemand Amélie."))
    return card


def _letters() -> Card:
    card = Card("Letters", "eye")
    for words in (text.display("Samen aan tafel"), text.h1("Stap 2. Hoe gaat het nu?"), text.h2("Wat we willen"),
                  text.body("Gewone tekst is 16."), text.small("Bijschrift is 14, nooit kleiner.")):  # fmt: skip
        card.body.addWidget(words)
    return card


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    flow = Flow(holder, 10)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def main(folder: Path) -> None:
    """Draw all pages, light and dark, wide and narrow."""
    app = QApplication([])
    for dark in (False, True):
        theme.apply(app, dark)
        for narrow in (False, True):
            for name, page in gallery(narrow).items():
                page.resize(683 if narrow else 1366, 768)
                page.show()
                app.processEvents()
                page.inner.grab().save(
                    str(folder / f"{name}{'-smal' if narrow else ''}{'-donker' if dark else ''}.png")
                )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
