"""Whatever goes wrong: a Dutch sentence that names the place, and nothing is lost."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from regiedesk.bootstrap import LaptopClock, guide_of, open_vault
from regiedesk.domain import bsn, edits
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.bsn import MASK
from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.meetings import ContactNote
from regiedesk.domain.people import Person
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.results import Result
from regiedesk.domain.situation import Observation
from regiedesk.domain.words import LifeArea, ObservationKind, PersonKind, Stance
from regiedesk.domain.work_words import ContactKind
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from regiedesk.storage.vault.key_copies import NAMES as KEY_FILES
from tests.domain.services.office import CODE, family, files
from tests.journeys.commands import PASSPHRASE, Regiedesk, in_a_process, put
from tests.printing.reading import page_texts, tight

Json = dict[str, Any]
NEW = "GP-02"
TEST_NUMBER = "999990019"
"""Passes the elfproef and was never given out."""


def named(**parts: Any) -> CaseFile:
    """Return a second case, with parts of its plan replaced."""
    plan = family(**parts)
    return CaseFile(id="c2", plan=replace(plan, details=replace(plan.details, code=NEW)))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def text_of(regiedesk: Regiedesk, kind: str, target: Path, *names: str) -> str:
    """Print a paper and return its text without white."""
    voor = [word for name in names for word in ("--voor", name)]
    answer = regiedesk.asked("papier", kind, NEW, *voor, "--uit", target)
    answer.done()
    return tight(" ".join(page_texts(target.read_bytes())))


def test_a_wrong_passphrase_however_often_changes_nothing(regiedesk: Regiedesk) -> None:
    before = contents(regiedesk.folder)
    for _ in range(3):
        regiedesk.asked("lijst", typed="vier gele fietsen").refused("De wachtzin klopt niet. Probeer het opnieuw.")
    assert contents(regiedesk.folder) == before
    regiedesk.asked("lijst").done(CODE)


def test_the_tenth_wrong_passphrase_points_to_the_recovery_sheet(kluis: Path) -> None:
    said = []
    for wrong in range(8, 11):
        with pytest.raises(UserError) as caught:
            open_vault(kluis, "iets anders", LaptopClock(), wrong_tries=wrong)
        said.append("herstelblad" in caught.value.sentence())
    assert said == [False, True, True]
    open_vault(kluis, PASSPHRASE, LaptopClock()).close()


@pytest.mark.parametrize("left", [0, 10, 300])
def test_a_key_file_cut_short_is_mended_from_the_other(regiedesk: Regiedesk, left: int) -> None:
    before = contents(regiedesk.folder)
    os.truncate(regiedesk.folder / KEY_FILES[0], left)
    regiedesk.asked("lijst").done(CODE)
    assert contents(regiedesk.folder) == before


def test_both_key_files_cut_short_are_named_and_come_back_from_a_backup(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("backup", "--naar", tmp_path / "kopie").done()
    for name in KEY_FILES:
        os.truncate(regiedesk.folder / name, 300)
    database = (regiedesk.folder / "kluis.db").read_bytes()
    regiedesk.asked("lijst").refused(
        "Het sleutelbestand van de kluis is beschadigd.", "'kluis.sleutel'", "reservekopie"
    )
    assert (regiedesk.folder / "kluis.db").read_bytes() == database
    (spare,) = tmp_path.glob("kopie/*/kluis.sleutel")
    (regiedesk.folder / KEY_FILES[0]).write_bytes(spare.read_bytes())
    regiedesk.asked("lijst").done(CODE)
    assert regiedesk.case().plan == family()


def _unknown(content: Json) -> None:
    content["plan"]["people"][1]["schoenmaat"] = 38


def _misspelt(content: Json) -> None:
    content["plan"]["agreements"][0]["whoo"] = ["bas"]


def _no_such_day(content: Json) -> None:
    content["plan"]["people"][1]["birth_date"] = "2014-02-30"


def _no_such_time_of_print(content: Json) -> None:
    content["copies"] = [{"printed_on": "gisteren"}]


def _dangling(content: Json) -> None:
    content["plan"]["agreements"][0]["who"] = ["bas", "sanne"]


def _id_twice(content: Json) -> None:
    content["plan"]["results"].append({**content["plan"]["results"][0], "id": "a1"})


def _figure(content: Json) -> None:
    content["plan"]["results"][0]["goal_score"] = 11


def _choice(content: Json) -> None:
    content["plan"]["people"][0]["kind"] = "huisdier"


def _missing(content: Json) -> None:
    del content["plan"]["results"][0]["owner"]


def _no_plan(content: Json) -> None:
    del content["plan"]


def _other_type(content: Json) -> None:
    content["plan"]["results"] = "geen"


def _no_code(content: Json) -> None:
    content["plan"]["details"]["code"] = " "


def _backwards(content: Json) -> None:
    content["plan"]["agreements"][0] |= {"from_on": "2026-09-01", "until_on": "2026-08-01"}


def _endless(content: Json) -> None:
    content["plan"]["agreements"][0]["what"] = "x" * 20_001


def _half_letter(content: Json) -> None:
    content["plan"]["agreements"][0]["what"] = "fiets \ud83d maken"


def _no_format(content: Json) -> None:
    del content["format"]


def _newer(content: Json) -> None:
    content["schema"] = 99


def _no_schema(content: Json) -> None:
    content["schema"] = "een"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_unknown, ("plan/people/bas", "Het veld 'schoenmaat' bestaat niet.")),
        (_misspelt, ("plan/agreements/a1", "'whoo'", "Bedoel je 'who'?")),
        (_no_such_day, ("plan/people/bas/birth_date: ", "datum bestaat niet")),
        (_no_such_time_of_print, ("copies/0/printed_on", "datum")),
        (_dangling, ("plan/agreements/a1/who/1", "persoon", "sanne")),
        (_id_twice, ("plan/agreements/a1", "komt twee keer voor")),
        (_figure, ("plan/results/r1/goal_score", "tot en met 10")),
        (_choice, ("plan/people/mila/kind", "Deze keuze bestaat niet.", "gezin")),
        (_missing, ("plan/results/r1/owner", "Dit veld ontbreekt.")),
        (_no_plan, ("plan", "Dit veld ontbreekt.")),
        (_other_type, ("plan/results", "lijst")),
        (_no_code, ("plan/details/code", "Geef de casus een code.")),
        (_backwards, ("plan/agreements/a1/until_on", "Het einde ligt vóór het begin.")),
        (_endless, ("plan/agreements/a1/what", "te lang", "20000")),
        (_half_letter, ()),
        (_no_format, ("Dit is geen casus van RegieDesk.",)),
        (_newer, ("nieuwere versie van RegieDesk",)),
        (_no_schema, ("schemanummer",)),
    ],
)
def test_a_case_with_a_fault_is_refused_whole_and_its_place_is_named(
    regiedesk: Regiedesk, tmp_path: Path, spoil: Callable[[Json], None], said: tuple[str, ...]
) -> None:
    content = json.loads(files().encode_file(named()))
    spoil(content)
    path = tmp_path / "casus.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    regiedesk.asked("importeer", path).refused(*said)
    assert (regiedesk.codes(), regiedesk.events()) == ([CODE], [])


def test_every_fault_is_named_at_once(regiedesk: Regiedesk, tmp_path: Path) -> None:
    content = json.loads(files().encode_file(named()))
    _no_such_day(content)
    _dangling(content)
    (tmp_path / "casus.json").write_text(json.dumps(content), encoding="utf-8")
    answer = regiedesk.asked("importeer", tmp_path / "casus.json")
    answer.refused("plan/people/bas/birth_date: ", "plan/agreements/a1/who/1: ", "Er is niets ingelezen.")
    assert len(answer.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "Op regel 1 is dit bestand geen geldige JSON."),
        (b'{"format": "regiedesk-casus",\n "schema": 1,\n "plan', "Op regel 3 is dit bestand geen geldige JSON."),
        (b"[1, 2]", "Dit is geen casus van RegieDesk."),
        (b"%PDF-1.4\n\xe2\xe3\xcf\xd3", "UTF-8"),
        (b"[" * 100_000, "geen geldige JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "geen geldige JSON"),
        (b"REGIEDESK-CASUS 1\n{}", "Dit bestand is beschadigd."),
        (b"REGIEDESK-CASUS 1\n", "Dit bestand is beschadigd."),
    ],
    ids=["empty", "cut-off", "other-json", "a-pdf", "deep", "long-number", "sealed-without-head", "sealed-cut-off"],
)
def test_a_file_that_is_no_case_is_refused(regiedesk: Regiedesk, tmp_path: Path, body: bytes, said: str) -> None:
    (tmp_path / "casus.json").write_bytes(body)
    regiedesk.asked("importeer", tmp_path / "casus.json", typed=f"{PASSPHRASE}\nwachtzin").refused(said)
    assert regiedesk.codes() == [CODE]


def test_a_file_that_cannot_be_read_is_named_as_such(regiedesk: Regiedesk, tmp_path: Path) -> None:
    for path in (tmp_path / "weg.json", tmp_path):
        regiedesk.asked("importeer", path).refused("Dit bestand is niet te lezen.")


def test_a_shell_sees_no_traceback_of_a_faulty_case(sound_kluis: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "casus.json", named(), schoenmaat=38)
    words = ("importeer", path, "--kluis", sound_kluis, "--wachtwoord-stdin")
    answer = in_a_process(*words, typed=f"{PASSPHRASE}\n")
    answer.refused("Het veld 'schoenmaat' bestaat niet.", "Er is niets ingelezen.")
    assert (answer.out, len(answer.err.splitlines())) == ("", 1)


def test_the_same_case_twice_is_refused_and_changes_nothing(regiedesk: Regiedesk, tmp_path: Path) -> None:
    path = put(tmp_path / "casus.json", named())
    regiedesk.asked("importeer", path).done(NEW)
    regiedesk.asked("importeer", path).refused("Deze casus staat al in de kluis.", "--als-kopie")
    assert regiedesk.case(NEW) == named()
    regiedesk.asked("importeer", path, "--als-kopie").done(f"{NEW} kopie 1")
    assert regiedesk.codes() == [CODE, NEW, f"{NEW} kopie 1"]


def test_a_guide_with_a_fault_names_its_line_and_the_old_one_goes_on(kluis: Path) -> None:
    lines = bundled_guide_text().splitlines()
    spoilt = next(number for number, line in enumerate(lines, start=1) if line.startswith("titel") and number > 20)
    lines[spoilt - 1] = 'titel = "zonder einde'
    with pytest.raises(RefusedInput) as caught:
        load_guide("\n".join(lines))
    assert f"Regel {spoilt}: " in caught.value.sentence()
    assert "blijft gewoon werken" in caught.value.sentence()
    desk = open_vault(kluis, PASSPHRASE, LaptopClock())
    with desk.vault.read() as work:
        assert guide_of(work.cases, work.cases.plan("c1")) == load_guide(bundled_guide_text())
    desk.close()


STRANGE = Person(id="ob", kind=PersonKind.FAMILY, first_name="O'Brien <b>&", last_name='🌻 <i>Ní Dhúill</i> "x"')


def test_a_name_with_marks_and_emoji_is_kept_found_and_printed_as_it_is(regiedesk: Regiedesk, tmp_path: Path) -> None:
    case = named(people=(*family().people, STRANGE))
    regiedesk.asked("importeer", put(tmp_path / "casus.json", case)).done(NEW)
    assert regiedesk.case(NEW) == case
    regiedesk.asked("exporteer", NEW, "--leesbaar", "--uit", tmp_path / "uit.json").done()
    assert json.loads((tmp_path / "uit.json").read_bytes()) == json.loads((tmp_path / "casus.json").read_bytes())
    assert tight("O'Brien <b>&") in text_of(regiedesk, "gezinsplan", tmp_path / "a.pdf", "Mila")
    assert tight("voor O'Brien <b>&") in text_of(regiedesk, "een-blad", tmp_path / "b.pdf", "o'brien <b>&")
    desk = open_vault(regiedesk.folder, PASSPHRASE, LaptopClock())
    assert [hit.place for hit in desk.search("o'brien dhuill")] == ["people/ob"]
    desk.close()


def test_letters_that_do_not_print_are_told(regiedesk: Regiedesk, tmp_path: Path) -> None:
    results = (Result(id="r1", title="Samen 🌻 tellen", owner="bas"),)
    regiedesk.asked("importeer", put(tmp_path / "casus.json", named(results=results))).done()
    answer = regiedesk.asked("papier", "een-blad", NEW, "--voor", "Mila", "--uit", tmp_path / "p.pdf")
    answer.done("Let op: ", "🌻")


def test_a_bsn_in_a_note_is_saved_covered_and_said(regiedesk: Regiedesk, tmp_path: Path) -> None:
    spaced = f"{TEST_NUMBER[:3]} {TEST_NUMBER[3:6]} {TEST_NUMBER[6:]}"
    note = ContactNote(id="n1", kind=ContactKind.NOTE, on="2026-09-01", text=f"BSN {TEST_NUMBER} of {spaced}. Bel.")
    path = put(tmp_path / "casus.json", named(contacts=(note,)))
    regiedesk.asked("importeer", path).done(bsn.NOTICE)
    assert regiedesk.case(NEW).plan.contacts[0].text == f"BSN {MASK * 9} of {MASK * 3} {MASK * 3} {MASK * 3}. Bel."
    regiedesk.asked("exporteer", NEW, "--leesbaar", "--uit", tmp_path / "uit.json").done()
    kept = (tmp_path / "uit.json").read_text("utf-8")
    assert (TEST_NUMBER in kept, spaced in kept) == (False, False)


LONG = " ".join(f"woord{number:04}" for number in range(500))
"""5,000 characters, no word of them twice."""

WORRY = Observation(
    id="w1", text=LONG, kind=ObservationKind.WORRY, said_by="mila", area=LifeArea.EDUCATION, stance=Stance.OPINION
)


@pytest.mark.parametrize(
    "parts",
    [
        {"results": (Result(id="r1", title="Naar school", owner="bas", why=LONG),)},
        {"results": (Result(id="r1", title=LONG, owner="bas"),)},
        {"agreements": (Agreement(id="a1", number=1, what=LONG, who=("bas",), result="r1"),)},
        {"observations": (WORRY,)},
    ],
    ids=["why", "title", "agreement", "observation"],
)
def test_five_thousand_characters_are_kept_and_printed_to_the_last(
    regiedesk: Regiedesk, tmp_path: Path, parts: dict[str, Any]
) -> None:
    assert len(LONG) >= 4_999
    regiedesk.asked("importeer", put(tmp_path / "casus.json", named(**parts))).done()
    assert regiedesk.case(NEW) == named(**parts)
    paper = text_of(regiedesk, "gezinsplan", tmp_path / "p.pdf", "Mila")
    assert [word for word in LONG.split() if word not in paper] == []


CROWD = tuple(Person(id=f"m{n}", kind=PersonKind.NETWORK, first_name=f"Mens{n:02}") for n in range(40))
EACH = tuple(
    Agreement(id=f"b{n}", number=n + 1, what=f"helpt op dag{n:02}", who=(person.id,), result="r1")
    for n, person in enumerate(CROWD)
)


def test_forty_people_all_stand_on_the_plan_and_one_page_stays_one(regiedesk: Regiedesk, tmp_path: Path) -> None:
    case = named(people=(*family().people, *CROWD), agreements=EACH)
    regiedesk.asked("importeer", put(tmp_path / "casus.json", case)).done()
    paper = text_of(regiedesk, "gezinsplan", tmp_path / "a.pdf", "Mila")
    assert [p.first_name for p in CROWD if p.first_name not in paper] == []
    assert [a.what for a in EACH if tight(a.what) not in paper] == []
    short = text_of(regiedesk, "een-blad", tmp_path / "b.pdf", "Mila")
    assert len(page_texts((tmp_path / "b.pdf").read_bytes())) == 1
    assert sum(tight(a.what[1:]) in short for a in EACH) > 5
    assert tight("Meer afspraken staan in het gezinsplan.") in short


def test_forty_people_share_a_copy_that_names_them_all(regiedesk: Regiedesk, tmp_path: Path) -> None:
    case = named(people=(*family().people, *CROWD))
    regiedesk.asked("importeer", put(tmp_path / "casus.json", case)).done()
    copy = text_of(regiedesk, "een-blad", tmp_path / "c.pdf", *(person.first_name for person in CROWD))
    assert [p.first_name for p in CROWD if p.first_name not in copy] == []
    assert len(regiedesk.case(NEW).copies[0].holders) == 40


def test_a_faulty_edit_leaves_the_plan_and_names_its_place(kluis: Path) -> None:
    desk = open_vault(kluis, PASSPHRASE, LaptopClock())
    with pytest.raises(RefusedInput) as caught:
        desk.cases().edit(CODE, lambda plan: edits.put(plan, replace(plan.people[1], birth_date="2014-02-30")))
    assert [fault.place for fault in caught.value.faults] == ["people/bas/birth_date"]
    assert desk.cases().plan(CODE) == family()
    desk.close()
