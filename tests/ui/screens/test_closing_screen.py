"""Overdragen en afsluiten as a regisseur uses it, on both sides of a handover."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import Holding
from regiedesk.domain.work_words import Access
from regiedesk.ui.screens.closing import ClosingScreen
from regiedesk.ui.viewmodels.closing import ClosingModel
from regiedesk.ui.viewmodels.handover import HandoverModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.field import Field
from tests.ui.held import hold
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, without_name, words

CODE = "Ankerplaats"
FOUR = "vier gele fietsen regen"


class PlainFiles:
    """Files in a folder, sealed back to front: the real key takes a second."""

    def __init__(self, real) -> None:
        self.waiting = real.waiting

    @staticmethod
    def seal(body: bytes, passphrase: str) -> bytes:
        assert passphrase == FOUR
        return body[::-1]


class Side:
    def __init__(self, desk: Desk, files, jobs, show, qtbot, size=(1154, 768)) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.session = session(desk, CODE)
        self.handover = HandoverModel(desk, self.session, files, jobs)
        self.closing = ClosingModel(desk, self.session)
        self.screen = show(ClosingScreen(self.handover, self.closing), *size)

    def tab(self, name: str) -> None:
        button(self.screen, f"Wat je doet: {name}").click()

    def type(self, label: str, typed: str) -> None:
        field = next(f for f in self.screen.findChildren(Field) if f.isVisible() and f.label() == label)
        field.set_raw(typed)

    def press(self, name: str) -> None:
        button(self.screen, name).click()

    def says(self) -> str:
        return words(self.screen)

    def done(self) -> None:
        self.qtbot.waitUntil(lambda: not self.handover.state.busy)


@pytest.fixture
def plain(files) -> PlainFiles:
    return PlainFiles(files)


@pytest.fixture
def side(desk, plain, jobs, show, qtbot) -> Side:
    return Side(desk, plain, jobs, show, qtbot)


def sent(side: Side, tmp_path: Path) -> Path:
    path = tmp_path / "casus.regiedesk"
    side.type("Aan wie?", "Jan Bos")
    side.type("Wachtzin voor het bestand", FOUR)
    with ask.answers([path]):
        side.press("Maak het bestand")
    side.done()
    return path


def test_the_sender_types_the_code_and_reads_the_answer(side, empty_desk, qtbot, tmp_path):
    path = sent(side, tmp_path)
    assert "Verzonden aan Jan Bos" in side.says()
    assert "Geef de wachtzin apart door" in side.says()
    empty_desk.cases().import_case(path.read_bytes()[::-1])
    receipt = empty_desk.handover().state(CODE).holding.receipt

    side.type("Code van de ontvanger", receipt)
    with qtbot.waitSignal(side.handover.moved):
        side.press("Bevestig de overdracht")
    assert "Overgedragen aan Jan Bos op 2 september 2026." in side.says()
    assert side.handover.state.answer in side.says()
    empty_desk.handover().begin(CODE, side.handover.state.answer)


def test_the_receiver_reads_the_code_and_types_the_answer(desk, empty_desk, plain, jobs, show, qtbot, tmp_path):
    path = tmp_path / "casus.regiedesk"
    desk.handover().send(CODE, "Jan Bos", bytes, lambda body: plain.waiting(path, body))
    empty_desk.cases().import_case(path.read_bytes())
    other = Side(empty_desk, plain, jobs, show, qtbot)
    assert other.handover.state.receipt in other.says()

    other.type("Antwoord van de afzender", desk.handover().confirm(CODE, other.handover.state.receipt))
    with qtbot.waitSignal(other.handover.moved):
        other.press("Begin met deze casus")
    assert empty_desk.handover().state(CODE).holding.may_edit()
    assert "Voor je overdraagt" in other.says()


def test_what_is_wrong_is_said_at_the_field(side, tmp_path):
    with ask.answers([tmp_path / "x"]):
        side.type("Wachtzin voor het bestand", "kort")
        side.press("Maak het bestand")
    assert "te kort" in side.says()
    side.type("Wachtzin voor het bestand", FOUR)
    with ask.answers([tmp_path / "x"]):
        side.press("Maak het bestand")
    side.done()
    assert "Vul in aan wie je de casus overdraagt." in side.says()
    sent(side, tmp_path)
    side.type("Code van de ontvanger", "AAAA-AAAA")
    side.press("Bevestig de overdracht")
    assert "In groepje 1 van de code zit een typefout." in side.says()


def test_a_handover_is_withdrawn_after_asking(side, tmp_path):
    sent(side, tmp_path)
    with ask.answers([False]):
        side.press("Trek de overdracht in")
    assert side.handover.state.waiting
    with ask.answers([True]):
        side.press("Trek de overdracht in")
    assert "Jan Bos: verzonden op 2 september 2026, ingetrokken." in side.says()
    assert button(side.screen, "Maak het bestand").isEnabled()


def test_on_paper_it_goes_and_comes_back(side):
    side.type("Aan wie?", "Jan Bos")
    side.press("Op papier gegeven")
    assert "Op papier gegeven aan Jan Bos" in side.says()
    side.press("Bevestig de overdracht")
    assert "Kies de dag." in side.says()
    side.type("Getekend op", "2-9-2026")
    side.press("Bevestig de overdracht")
    assert side.desk.handover().state(CODE).holding.access is Access.HANDED_OVER
    side.type("Terug bij jou sinds", "2-9-2026")
    side.press("De casus is weer van mij")
    assert side.desk.handover().state(CODE).holding.may_edit()


def test_a_waarneemkopie_is_made_and_crossed_off(side, tmp_path):
    side.tab("Waarneemkopie")
    assert "Er is geen waarneemkopie gemaakt." in side.says()
    side.type("Wie neemt waar?", "Sara")
    side.type("Wachtzin voor de kopie", FOUR)
    with ask.answers([tmp_path / "kopie.regiedesk"]):
        side.press("Maak de kopie")
    assert "Kies de laatste dag." in side.says()
    side.type("Tot en met", "9-9-2026")
    with ask.answers([tmp_path / "kopie.regiedesk"]):
        side.press("Maak de kopie")
    side.done()
    assert (tmp_path / "kopie.regiedesk").exists()
    assert "Gemaakt op 2 september 2026, tot en met 9 september 2026." in side.says()
    side.press("De kopie van Sara is gewist")
    assert "Afgemeld op 2 september 2026." in side.says()


def test_closing_asks_when_something_is_missing_and_opens_again_with_a_reason(side):
    side.tab("Afsluiten")
    with ask.answers([False]):
        side.press("Sluit de casus af")
    assert not side.session.plan.details.closed_on
    with ask.answers([True]) as script:
        side.press("Sluit de casus af")
    assert script.asked == ["Toch afsluiten?"]
    assert "Vul in waarom de casus sluit." in side.says()
    side.type("Waarom?", "Het gezin redt het zelf")
    with ask.answers([True]):
        side.press("Sluit de casus af")
    assert "Afgesloten op 2 september 2026: Het gezin redt het zelf" in side.says()
    side.press("Open de casus weer")
    assert "Vul in waarom de casus weer opengaat." in side.says()
    side.type("Waarom weer openen?", "Terugval")
    side.press("Open de casus weer")
    assert side.session.plan.details.closed_on is None
    side.session.undo()
    assert "Afgesloten op" in side.says()


def test_a_point_leads_to_where_it_is_filled_in(side, qtbot):
    side.tab("Afsluiten")
    with qtbot.waitSignal(side.closing.wanted) as went:
        side.press("Eindgesprek: vul in (nog te doen)")
    assert went.args == ["meetings"]


def test_a_waarneemkopie_can_only_be_looked_at_and_wiped(desk, plain, jobs, show, qtbot):
    hold(desk, CODE, Holding(access=Access.DEPUTY, access_until=dt.date(2026, 9, 9)))
    side = Side(desk, plain, jobs, show, qtbot)
    assert "Je kijkt mee zolang je waarneemt." in side.says()
    side.tab("Afsluiten")
    assert "Sluit de casus af" not in side.says()
    side.tab("Overdragen")
    with qtbot.waitSignal(side.handover.left), ask.answers([True]):
        side.press("Wis de kopie")
    assert desk.cases().summaries()[0].code != CODE


def test_what_is_not_ones_own_is_not_edited_and_says_so(desk, plain, jobs, show, qtbot):
    hold(desk, CODE, Holding(access=Access.HANDED_OVER))
    opened = session(desk, CODE)
    before = opened.plan
    with qtbot.waitSignal(opened.refused) as said:
        opened.edit("anders", lambda plan: replace(plan, people=()))
    assert "overgedragen" in said.args[0]
    assert opened.plan == before
    opened.keep_draft("people/x", "31 februari", "kan niet")
    assert opened.drafts("people") == ()


@pytest.mark.parametrize("tab", ["Overdragen", "Waarneemkopie", "Afsluiten"])
@pytest.mark.parametrize("size", [(1154, 768), (683, 384)])
def test_everything_fits_and_says_what_it_is(desk, plain, jobs, show, qtbot, size, tab):
    side = Side(desk, plain, jobs, show, qtbot, size)
    side.tab(tab)
    assert side.screen.window().height() == size[1]
    assert without_name(side.screen) == []
    assert sticking_out(side.screen) == []


def test_the_real_files_open_only_with_their_passphrase(files):
    sealed = files.seal(b"inhoud", FOUR)
    assert b"inhoud" not in sealed
    assert files.is_sealed(sealed)
    assert files.unseal(sealed, FOUR) == b"inhoud"
    with pytest.raises(UserError):
        files.unseal(sealed, "vier rode fietsen regen")
