from __future__ import annotations

from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.ui.viewmodels.recovery_sheet import GROUPS, RecoverySheetModel, two_groups
from tests.ui.fakes import CODE, FakeGate, FakeOffice, MemoryFiles, PromptJobs, as_files, as_gate, as_office

SHEET = Path("/usb/herstelblad.pdf")


class Scene:
    def __init__(self) -> None:
        self.office, self.files = FakeOffice(), MemoryFiles()
        self.model = RecoverySheetModel(
            as_gate(FakeGate()),
            as_office(self.office),
            as_files(self.files),
            PromptJobs(),
            CODE,
            "Femke",
            choose=lambda: (3, 6),
        )
        self.finished = 0
        self.problems: list[UserError] = []
        self.model.finished.connect(self._finished)
        self.model.problem.connect(self.problems.append)

    def _finished(self) -> None:
        self.finished += 1

    def type_back(self) -> None:
        self.model.prove(3, "33333")
        self.model.prove(6, "66666")


@pytest.fixture
def scene(qapp) -> Scene:
    return Scene()


def test_two_different_groups_are_asked():
    for _ in range(50):
        first, second = two_groups()
        assert 1 <= first < second <= GROUPS


def test_proving_without_paper_is_not_enough(scene):
    scene.type_back()
    assert not scene.model.state.done
    scene.model.finish()
    assert scene.finished == 0


def test_paper_and_two_right_groups_are_enough(scene):
    scene.model.printed()
    scene.type_back()
    scene.model.finish()
    assert scene.finished == 1


def test_a_wrong_group_is_named(scene):
    scene.model.printed()
    scene.model.prove(3, "3333O")
    assert scene.model.state.proofs[0].fits is False
    assert "groep 3" in scene.model.state.proofs[0].sentence
    scene.model.prove(3, "")
    assert scene.model.state.proofs[0].fits is None


def test_printing_hands_over_the_sheet_and_counts_only_when_it_was_printed(scene):
    sheets: list[bytes] = []
    scene.model.drawn.connect(sheets.append)
    scene.model.print_sheet()
    assert sheets == [f"%PDF {CODE} Femke".encode()]
    assert scene.model.state.made == ""
    scene.model.printed()
    assert scene.model.state.made.startswith("Geprint om")


def test_saving_writes_the_sheet_and_says_to_wipe_it(scene):
    scene.model.save(SHEET)
    assert scene.files.written[SHEET].startswith(b"%PDF")
    assert "wis daarna het bestand" in scene.model.state.made


def test_a_file_that_is_there_is_not_overwritten(scene):
    scene.files.written[SHEET] = b"iets anders"
    scene.model.save(SHEET)
    assert scene.files.written[SHEET] == b"iets anders"
    assert scene.problems
    assert scene.model.state.made == ""
    assert not scene.model.state.busy


def test_copying_by_hand_shows_one_group_at_a_time(scene):
    scene.model.copy_by_hand()
    seen = []
    while scene.model.state.copying:
        seen.append(scene.model.state.shown)
        scene.model.next_group()
    assert "-".join(seen) == CODE
    assert scene.model.state.shown == ""
    assert scene.model.state.made == "Zelf overgeschreven"


def test_going_back_from_the_first_group_stops_copying(scene):
    scene.model.copy_by_hand()
    scene.model.next_group()
    scene.model.previous_group()
    assert scene.model.state.shown == "11111"
    scene.model.previous_group()
    assert scene.model.state.copying == 0
    assert scene.model.state.made == ""


def test_the_code_is_on_the_screen_only_while_copying(scene):
    scene.model.copy_by_hand()
    scene.model.print_sheet()
    assert scene.model.state.shown == ""


def test_a_sheet_that_cannot_be_drawn_is_told(scene):
    scene.office.refuses = UserError("De schijf is vol.")
    scene.model.print_sheet()
    assert scene.problems == [scene.office.refuses]
