"""Every command, from the words on the command line to what is in the files."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from regiedesk import bootstrap
from regiedesk.bootstrap import LaptopClock, open_vault
from regiedesk.domain.history import next_version
from regiedesk.domain.papers.kinds import KINDS
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, FrozenPlan
from regiedesk.domain.sharing import ResearchStance
from regiedesk.storage.vault.opening import open_with_recovery, vault_exists
from tests.domain.services.office import CODE, DAY, family, files, with_what
from tests.journeys.commands import PASSPHRASE, Regiedesk, in_a_process, put
from tests.printing.reading import page_texts
from tests.properties.test_going_back import UNSHRUNK
from tests.sample_run import Watched
from tests.samples.replay import told
from tests.storage.vault.support import codec, paper
from tests.strategies import plans

COMMANDS = (
    "voorbeeld", "nieuw", "importeer", "exporteer", "lijst", "vaststellen", "papier", "handreiking", "controleer",
    "backup", "herstel", "schermen",
)  # fmt: skip


def pdf_text(path: Path) -> str:
    return " ".join(page_texts(path.read_bytes()))


def lampion() -> CaseFile:
    """A whole family with versions and papers."""
    versions = list[FrozenPlan]()
    for day, plan in told("lampion").frozen:
        label = next_version([v.version for v in versions], codec().encode(plan), day, "MDO", "Ruud")
        versions = [replace(v, version=replace(v.version, leading=False)) for v in versions]
        versions.append(FrozenPlan(version=label, plan=plan))
    copies = (paper(1, 1), replace(paper(2, 1), returned_on=DAY))
    return CaseFile(id="l1", plan=told("lampion").now, versions=tuple(versions), copies=copies)


def test_help_names_every_command(regiedesk: Regiedesk) -> None:
    regiedesk("--help").done("gebruik:", *COMMANDS)
    for command in COMMANDS:
        shown = regiedesk(command, "--help")
        shown.done("gebruik:", command)
        assert shown.out.count("gebruik:") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("dansen",), "'dansen' bestaat niet"),
        (("exporteer",), "Er ontbreekt nog iets"),
        (("vaststellen", CODE), "--reden"),
        (("lijst", "--hard"), "Dit ken ik niet"),
        (("backup", "--naar"), "Achter --naar hoort nog iets"),
        (("schermen", "map", "--schaal", "groot"), "Bij --schaal kan 'groot' niet."),
    ],
)
def test_wrong_usage_leaves_with_two_and_shows_how(regiedesk: Regiedesk, words: tuple[str, ...], said: str) -> None:
    answer = regiedesk(*words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "gebruik:" in answer.err


def test_a_shell_sees_the_codes_and_one_sentence(sound_kluis: Path) -> None:
    good = in_a_process("lijst", "--kluis", sound_kluis, "--wachtwoord-stdin", typed=f"{PASSPHRASE}\n")
    good.done(CODE)
    wrong = in_a_process("lijst", "--kluis", sound_kluis, "--wachtwoord-stdin", typed="iets anders\n")
    wrong.refused("De wachtzin klopt niet.")
    assert (wrong.out, wrong.err.count("\n")) == ("", 1)
    assert in_a_process("lijst", "--hard").code == 2


def test_without_a_keyboard_a_passphrase_must_come_from_standard_input(sound_kluis: Path) -> None:
    in_a_process("lijst", "--kluis", sound_kluis).refused("--wachtwoord-stdin")


def test_the_folder_that_is_named_goes_before_the_environment(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("lijst").done(CODE)
    regiedesk.asked("lijst", "--kluis", tmp_path / "leeg").refused("In deze map staat geen kluis.")


def test_a_new_vault_with_its_recovery_sheet(regiedesk: Regiedesk, tmp_path: Path) -> None:
    new, sheet = tmp_path / "nieuw", tmp_path / "blad.pdf"
    regiedesk.asked("nieuw", "--kluis", new, "--herstelblad", sheet, "--naam", "Noor").done("De kluis is gemaakt.")
    text = pdf_text(sheet)
    code = "-".join(re.findall(r"groep \d (\w{5})", text))
    open_with_recovery(new, code, bootstrap.tools(LaptopClock())).close()
    open_vault(new, PASSPHRASE, LaptopClock()).close()
    assert "Noor" in text


def test_without_a_place_for_the_recovery_sheet_there_is_no_vault(regiedesk: Regiedesk, tmp_path: Path) -> None:
    new, taken = tmp_path / "nieuw", tmp_path / "blad.pdf"
    taken.write_bytes(b"van mij")
    for sheet in (taken, tmp_path / "geen map" / "blad.pdf"):
        regiedesk.asked("nieuw", "--kluis", new, "--herstelblad", sheet).refused()
        assert not vault_exists(new)
    assert taken.read_bytes() == b"van mij"


def test_a_vault_is_not_made_over_another(regiedesk: Regiedesk, tmp_path: Path) -> None:
    sheet = tmp_path / "blad.pdf"
    regiedesk.asked("nieuw", "--herstelblad", sheet).refused("In deze map staat al een kluis.")
    assert not sheet.exists()
    assert regiedesk.codes() == [CODE]


def test_a_vault_needs_a_passphrase(regiedesk: Regiedesk, tmp_path: Path) -> None:
    new = tmp_path / "nieuw"
    regiedesk.asked("nieuw", "--kluis", new, "--herstelblad", tmp_path / "b.pdf", typed=" ").refused("leeg")
    assert not vault_exists(new)


def test_a_whole_family_comes_out_readable_as_it_came_in(regiedesk: Regiedesk, tmp_path: Path) -> None:
    body = files().encode_file(lampion())
    (tmp_path / "in.json").write_bytes(body)
    regiedesk.asked("importeer", tmp_path / "in.json").done("De casus 'Lampion' staat in de kluis.")
    answer = regiedesk.asked("exporteer", "lampion", "--leesbaar", "--uit", tmp_path / "uit.json")
    answer.done("niet versleuteld", "register")
    assert (tmp_path / "uit.json").read_bytes() == body
    assert regiedesk.events() == ["ingelezen", "leesbaar uitgevoerd"]


@settings(max_examples=4, deadline=None, phases=UNSHRUNK, suppress_health_check=list(HealthCheck))
@given(old=plans(), new=plans())
def test_any_case_comes_out_readable_as_it_came_in(regiedesk: Regiedesk, tmp_path: Path, old: Plan, new: Plan) -> None:
    code = f"X{len(list(tmp_path.iterdir()))}"
    plan = replace(new, details=replace(new.details, code=code))
    label = next_version((), codec().encode(old), DAY, "begin", "Noor")
    case = CaseFile(id=f"id-{code}", plan=plan, versions=(FrozenPlan(version=label, plan=old),), copies=(paper(1, 1),))
    took, gave = put(tmp_path / f"{code}.json", case), tmp_path / f"{code}-uit.json"
    regiedesk.asked("importeer", took).done(code)
    regiedesk.asked("exporteer", code, "--leesbaar", "--uit", gave).done()
    assert files().decode_file(gave.read_bytes()) == case
    assert json.loads(gave.read_bytes()) == json.loads(took.read_bytes())


def test_a_case_travels_sealed(regiedesk: Regiedesk, tmp_path: Path) -> None:
    sealed, both = tmp_path / "casus.bin", f"{PASSPHRASE}\nzeven blauwe emmers vol zand"
    regiedesk.asked("exporteer", CODE, "--uit", sealed, typed=both).done("Het bestand is versleuteld.")
    assert (b"Mila" in sealed.read_bytes(), b"fiets" in sealed.read_bytes()) == (False, False)
    regiedesk.asked("importeer", sealed, "--als-kopie", typed=both).done(f"{CODE} kopie 1")
    assert regiedesk.case(f"{CODE} kopie 1").plan.people == family().people
    wrong = regiedesk.asked("importeer", sealed, "--als-kopie", typed=f"{PASSPHRASE}\niets anders")
    wrong.refused("Deze wachtzin past niet bij dit bestand")
    assert regiedesk.codes() == [CODE, f"{CODE} kopie 1"]


def test_the_administrator_can_switch_readable_export_off(regiedesk: Regiedesk, tmp_path: Path) -> None:
    (tmp_path / "beleid.toml").write_text("leesbaar_uitvoeren = false\n", encoding="utf-8")
    target = tmp_path / "uit.json"
    regiedesk.asked("exporteer", CODE, "--leesbaar", "--uit", target).refused("uitgezet", "versleuteld")
    (tmp_path / "beleid.toml").write_text("leesbaar = misschien\n", encoding="utf-8")
    regiedesk.asked("exporteer", CODE, "--leesbaar", "--uit", target).refused("beleidsbestand")
    assert (target.exists(), regiedesk.events()) == (False, [])


@pytest.mark.parametrize("words", [("exporteer", CODE, "--leesbaar"), ("papier", "een-blad", CODE, "--voor", "Mila")])
def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_registered(
    regiedesk: Regiedesk, tmp_path: Path, words: tuple[str, ...]
) -> None:
    target = tmp_path / "bestand"
    target.write_bytes(b"van mij")
    regiedesk.asked(*words, "--uit", target).refused("Er is niets overschreven.")
    regiedesk.asked(*words, "--uit", tmp_path / "nergens" / "x").refused("Deze map bestaat niet.")
    assert target.read_bytes() == b"van mij"
    assert (regiedesk.case().copies, regiedesk.events()) == ((), [])


def test_the_list_shows_what_asks_for_attention(regiedesk: Regiedesk) -> None:
    answer = regiedesk.asked("lijst")
    answer.done(f"{CODE} · nog geen geldend plan")
    assert "  - " in answer.out


def test_freezing_tells_what_changed_and_which_papers_no_longer_hold(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("vaststellen", CODE, "--reden", "het MDO").done("Versie 1 geldt nu.", "Versiekenmerk")
    regiedesk.asked("papier", "een-blad", CODE, "--voor", "Mila", "--uit", tmp_path / "p.pdf").done()
    regiedesk.asked("vaststellen", CODE, "--reden", "nog eens").refused("Er is niets veranderd sinds versie 1.")
    desk = open_vault(regiedesk.folder, PASSPHRASE, LaptopClock())
    desk.cases().edit(CODE, lambda plan: with_what(plan, "leert zwemmen"))
    desk.close()
    answer = regiedesk.asked("vaststellen", CODE, "--reden", "MDO 2")
    answer.done(
        "Versie 2 geldt nu.", "Stap 4", "leert zwemmen", "Geldt niet meer: een-blad nr. 1 van versie 1, bij Mila."
    )
    assert [f.version.reason for f in regiedesk.case().versions] == ["het MDO", "MDO 2"]


def test_a_version_needs_a_reason(regiedesk: Regiedesk) -> None:
    regiedesk.asked("vaststellen", CODE, "--reden", " ").refused("waarom")
    assert regiedesk.case().versions == ()


def test_without_a_kind_the_papers_are_listed(regiedesk: Regiedesk) -> None:
    answer = regiedesk("papier")
    answer.done(*KINDS, *KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_each_paper_is_printed_and_registered(regiedesk: Regiedesk, tmp_path: Path, kind: str) -> None:
    regiedesk.asked("vaststellen", CODE, "--reden", "het MDO").done()
    target = tmp_path / "papier.pdf"
    answer = regiedesk.asked("papier", kind, CODE, "--voor", "Mila", "--uit", target)
    (copy,) = regiedesk.case().copies
    answer.done(f"{kind}, versie 1, exemplaar 1, voor Mila.", f"Bladkenmerk {copy.bladkenmerk}.")
    assert (copy.paper, copy.version, copy.holders) == (kind, 1, ("mila",))
    assert copy.bladkenmerk in pdf_text(target)


def test_a_concept_while_a_plan_holds(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("vaststellen", CODE, "--reden", "het MDO").done()
    target = tmp_path / "concept.pdf"
    regiedesk.asked("papier", "gezinsplan", CODE, "--concept", "--uit", target).done("concept, exemplaar 1")
    assert "CONCEPT" in pdf_text(target)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("kleurplaat", CODE, "--uit", "x.pdf"), "Dit papier bestaat niet."),
        (("een-blad",), "van welke casus"),
        (("een-blad", CODE), "--uit"),
        (("een-blad", "GP-99", "--uit", "x.pdf"), "geen casus met deze code"),
        (("een-blad", CODE, "--voor", "Sanne", "--uit", "x.pdf"), "Onder deze naam staat niemand"),
        (("een-blad", CODE, "--voor", "fenna", "--uit", "x.pdf"), "krijgt geen papier"),
    ],
)
def test_a_paper_that_cannot_be_made(
    regiedesk: Regiedesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    regiedesk.asked("papier", *words).refused(said)
    assert not (tmp_path / "x.pdf").exists()
    assert regiedesk.case().copies == ()


def test_the_handreiking_is_three_files_and_a_codebook(regiedesk: Regiedesk, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    regiedesk.asked("handreiking", CODE, "--uit", out).done("Zonder namen")
    regiedesk.asked("handreiking", CODE, "--uit", out, "--onderzoek", "tweede studie").done()
    by_kind = sorted(path.suffix for path in out.iterdir())
    assert by_kind == [".csv", ".csv", ".csv", ".json", ".json", ".pdf", ".pdf"]
    table = next(path for path in out.glob("handreiking-*.csv"))
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 2
    assert {export.study for export in regiedesk.case().exports} == {"regie-in-zeven-stappen", "tweede studie"}
    assert {export.export_id in "".join(p.name for p in out.iterdir()) for export in regiedesk.case().exports} == {True}


def test_texts_do_not_leave_before_they_were_reviewed(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("handreiking", CODE, "--uit", tmp_path / "uit", "--met-tekst").refused("nog niet nagekeken")
    assert not (tmp_path / "uit").exists()


def test_a_family_that_objects_is_not_exported(regiedesk: Regiedesk, tmp_path: Path) -> None:
    desk = open_vault(regiedesk.folder, PASSPHRASE, LaptopClock())
    desk.cases().edit(CODE, lambda plan: replace(plan, research=(ResearchStance(id="o1", objects=True),)))
    desk.close()
    regiedesk.asked("handreiking", CODE, "--uit", tmp_path / "uit").refused("wil niet meedoen aan onderzoek")
    assert list(tmp_path.glob("uit/*")) == []
    assert regiedesk.case().exports == ()


def test_a_vault_without_backup_needs_one_and_is_well_after(regiedesk: Regiedesk, tmp_path: Path) -> None:
    before = regiedesk.asked("controleer")
    assert (before.code, before.err) == (1, "")
    assert "Er is nog geen reservekopie." in before.out
    regiedesk.asked("backup", "--naar", tmp_path / "kopie").done("1 casussen en 0 versies")
    after = regiedesk.asked("controleer", "--json")
    after.done()
    report = json.loads(after.out)
    assert (report["gezond"], {point["goed"] for point in report["punten"]}) == (True, {True})
    assert {"database", "versions", "events", "key_file", "backup", "room", "synced"} <= {
        point["soort"] for point in report["punten"]
    }


def test_a_backup_that_was_damaged_since_is_seen(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("backup", "--naar", tmp_path / "kopie").done()
    (database,) = tmp_path.glob("kopie/*/kluis.db")
    content = bytearray(database.read_bytes())
    content[5000] ^= 1
    database.write_bytes(content)
    answer = regiedesk.asked("controleer")
    assert answer.code == 1
    assert "De reservekopie is niet goed te lezen." in answer.out


def test_a_backup_comes_back_in_a_fresh_folder(regiedesk: Regiedesk, tmp_path: Path) -> None:
    regiedesk.asked("backup", "--naar", tmp_path / "kopie").done()
    (copy,) = (tmp_path / "kopie").iterdir()
    regiedesk("herstel", copy, "--naar", tmp_path / "terug").done("De reservekopie staat in de nieuwe map.")
    assert regiedesk.case(folder=tmp_path / "terug") == regiedesk.case()
    regiedesk("herstel", copy, "--naar", tmp_path / "terug").refused("Deze map is niet leeg.")
    regiedesk("herstel", tmp_path, "--naar", tmp_path / "weer").refused("geen reservekopie")


def test_the_vault_is_open_in_one_place_at_a_time(regiedesk: Regiedesk) -> None:
    desk = open_vault(regiedesk.folder, PASSPHRASE, LaptopClock())
    regiedesk.asked("lijst").refused("al open in een ander venster")
    desk.close()
    regiedesk.asked("lijst").done(CODE)


def test_the_sample_folder_must_be_empty(regiedesk: Regiedesk, tmp_path: Path) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief.txt").write_text("van mij", encoding="utf-8")
    regiedesk("voorbeeld", tmp_path / "vol").refused("Deze map is niet leeg.")
    assert [path.name for path in (tmp_path / "vol").iterdir()] == ["brief.txt"]


def test_the_sample_folder_tells_what_it_made(sample: Watched) -> None:
    said = sample.done.stdout
    for part in ("Wachtzin: voorbeeld", "Herstelcode: ", "handreiking ", "niet uitgevoerd"):
        assert part in said
    papers = sorted(path.name for path in sample.papers.iterdir())
    assert [name for name in papers if name not in said and name != "herstelblad.pdf"] == []


def test_commands_load_no_window(sample: Watched) -> None:
    assert [which for kind, which in sample.seen if kind == "module"] == []
