"""The second MDO of the first dossier at the table: by keys alone, counted, and with what the dossier tells of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from regiedesk.bootstrap import create_vault
from regiedesk.domain import edits, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.work_words import Presence
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from regiedesk.storage.vault import kdf
from regiedesk.ui.places import Place
from regiedesk.ui.viewmodels.table import MINUTES, TableModel
from tests.journeys.entering_until_killed import PASSPHRASE
from tests.journeys.laptop import Laptop, seen
from tests.journeys.regisseur import Regisseur
from tests.storage.vault.support import CHEAP
from tests.ui.finding import the
from tests.ui.table_office import DAY, MEETING, before_the_meeting, told
from tests.ui.typist import Key, until

MOST = 40
QUESTION = "Ik wil één plek waar mijn spullen blijven. Door de week bij mama, om het weekend bij papa."


def with_lotte() -> Plan:
    """Return the plan before the meeting; who comes to help was put into step 1 when her name was known."""
    plan, after = before_the_meeting(), told(DAY)
    plan = edits.add(plan, item(after, "organisations", "kindstem"))
    return edits.add(plan, item(after, "people", "lotte"))


def item(plan: Plan, collection: str, item_id: str) -> Any:
    found = shape.find(plan, collection, item_id)
    assert found is not None
    return found


@pytest.fixture
def regisseur(tmp_path, monkeypatch, qapp, qtbot) -> Regisseur:
    """Somebody with the overview of the family on the screen."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    laptop = Laptop(tmp_path)
    laptop.clock.moment = dt.datetime(2026, 3, 18, 15, 30, tzinfo=dt.UTC)
    desk, _code = create_vault(laptop.kluis, PASSPHRASE, laptop.clock, cost=CHEAP)
    text = bundled_guide_text()
    guide = load_guide(text)
    with desk.vault.work() as work:
        work.cases.keep_guide(guide.name, guide.version, text)
        work.cases.add(CaseFile(id="c1", plan=with_lotte()))
    desk.close()
    window = laptop.switch_on(qapp)
    qtbot.addWidget(window)
    made = Regisseur(window)
    made.unlocks(PASSPHRASE)
    made.opens_first_case()
    return made


def test_the_second_mdo_takes_at_most_forty_presses(regisseur, record_property):
    window, typist = regisseur.window, regisseur.typist
    window.go(Place.MEETINGS)
    QApplication.processEvents()
    typist.to("Aan tafel")
    typist.pressed = 0
    typist.press(Key.Key_Return)
    been = [window.place]
    until(lambda: typist.focus().accessibleName() == "Begin")
    assert "Geld blijft bij de ouders en wie eraan werkt." in seen(window)
    typist.press(Key.Key_Return, Key.Key_Return).letter("a").press(Key.Key_Return)
    said(typist, QUESTION, "3")
    said(typist, "Ik hoor het.", "2")
    typist.press(Key.Key_Right).letter("n").type("Eén plek waar mijn spullen blijven.").press(Key.Key_Return)
    typist.letter("3").press(Key.Key_Return).letter("1").press(Key.Key_Return).letter("8").press(Key.Key_Return)
    typist.type("3-7-2026").press(Key.Key_Return)
    decided(typist, "voert vier gesprekken met Roos en Storm", "Lotte", "29 mei 2026")
    decided(typist, "schrijven een proefschema dat geldt tot de zomer", "Ilse Björn", "24 april 2026")
    table = the(TableModel, window.current())
    for _ in range(MOST):
        if table.state.at > 3:
            break
        typist.press(Key.Key_Return)
    typist.press(Key.Key_Right, Key.Key_Return, Key.Key_Return, Key.Key_Right)
    typist.letter("d").type("wo 10 juni").press(Key.Key_Return).type("15.30").press(Key.Key_Return)
    typist.type("wijkhuis De Brink").press(Key.Key_Return, Key.Key_Right)
    left = ("Joël, Saskia en Luuk waren er niet. Spreek af wie het vertelt, en wanneer.",)
    assert table.state.left == left
    record_property("keys pressed beside what is typed", typist.pressed)
    assert typist.pressed <= MOST
    compare(regisseur.case().plan)
    typist.press(Key.Key_Return)
    assert [*been, window.place] == [Place.TABLE, Place.VERSIONS]


def said(typist, words: str, who: str) -> None:
    typist.letter("c").type(words).press(Key.Key_Return).letter(who)


def decided(typist, what: str, who: str, until_on: str) -> None:
    typist.letter("b").type(what).press(Key.Key_Return).type(who).press(Key.Key_Return)
    typist.type(until_on).press(Key.Key_Return)


def compare(plan: Plan) -> None:
    """The plan says what the dossier says of the meeting."""
    after = told(DAY)
    meeting, wanted = item(plan, "meetings", MEETING), item(after, "meetings", MEETING)
    assert (meeting.status, meeting.on, meeting.steps) == (wanted.status, wanted.on, wanted.steps)
    there = {a.person for a in meeting.attendance if a.presence is Presence.PRESENT}
    assert there == {a.person for a in wanted.attendance}
    assert [(quote.said_by, quote.text) for quote in meeting.quotes] == [
        (quote.said_by, quote.text) for quote in wanted.quotes
    ]
    goal, aim = plan.results[-1], item(after, "results", "r4")
    assert [getattr(goal, f) for f in GOAL] == [getattr(aim, f) for f in GOAL]
    made = [a for a in plan.agreements if a.made_at == MEETING]
    for agreement, name in zip(made, ("a11", "a12"), strict=True):
        told_of = item(after, "agreements", name)
        assert [getattr(agreement, f) for f in AGREED] == [getattr(told_of, f) for f in AGREED]
        assert agreement.result == goal.id
    following = plan.meetings[-1]
    assert (following.previous, following.on, following.time, following.place) == (
        MEETING, "2026-06-10", "15.30", "wijkhuis De Brink",
    )  # fmt: skip


GOAL = ("title", "owner", "co_owners", "about", "start_score", "goal_score", "target_on", "status")
AGREED = ("number", "what", "who", "kind", "agreed_on", "until_on")


def test_at_the_table_the_window_stands_alone_and_waits_twenty_minutes(regisseur):
    window = regisseur.window
    window.go(Place.TABLE, f"meetings/{MEETING}")
    assert window.shell.side.isVisible()
    model = the(TableModel, window.current())
    model.start()
    assert not window.shell.side.isVisible()
    assert not window.shell.header.isVisible()
    idle = window._idle  # noqa: SLF001
    idle.start(None)
    clock = idle._now.__self__  # noqa: SLF001
    for _ in range(MINUTES - 1):
        clock.advance(minutes=1)
        assert not at_rest(idle)
    clock.advance(minutes=1)
    assert at_rest(idle)
    assert window.place is None


def at_rest(idle) -> bool:
    """Tell whether it was time, as if the laptop was awake all along."""
    idle._looked = idle._moment()  # noqa: SLF001
    return bool(idle.look())


def test_elsewhere_the_window_locks_as_the_settings_say(regisseur):
    window = regisseur.window
    window.go(Place.TABLE, f"meetings/{MEETING}")
    the(TableModel, window.current()).start()
    idle = window._idle  # noqa: SLF001
    assert idle._limit == MINUTES * 60  # noqa: SLF001
    window.go(Place.OVERVIEW)
    usual = idle._limit  # noqa: SLF001
    assert usual < MINUTES * 60
    window.go(Place.TABLE)
    window.lock()
    assert idle._limit == usual  # noqa: SLF001
