"""Plan and case to JSON and back; what is wrong in a file is named with its place, in Dutch, without its words."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import history
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, FrozenPlan, PrintCopy
from regiedesk.domain.sharing import OPEN
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.domain.words import PersonKind
from regiedesk.storage.codec import FORMAT, SCHEMA, ItemCodec, JsonCaseCodec, JsonPlanCodec
from tests.domain.families import BIKE, DAILY, TESS, apart, family, meeting, seen
from tests.domain.numbers import BSN

PLANS = JsonPlanCodec()
FILES = JsonCaseCodec(PLANS)
ITEMS = ItemCodec()
DAY = dt.date(2026, 5, 8)
FULL = family(observations=(seen(sharing=apart("2026-05-01")),), meetings=(meeting("2026-05-01", time="15.30"),))
Json = dict[str, Any]


def frozen(*plans: Plan) -> tuple[FrozenPlan, ...]:
    made: list[FrozenPlan] = []
    for plan in plans:
        made = [replace(f, version=replace(f.version, leading=False)) for f in made]
        label = history.next_version([f.version for f in made], PLANS.encode(plan), DAY, "reden", "Ineke")
        made.append(FrozenPlan(version=label, plan=plan))
    return tuple(made)


COPY = PrintCopy(number=1, version=1, paper="gezinsplan", holders=("tess",), holder_kind=PersonKind.FAMILY,
                 holder_label="Tess", printed_on=DAY, bladkenmerk="ABCD")  # fmt: skip
CASE = CaseFile(id="c1", plan=FULL, versions=frozen(family(), FULL), copies=(COPY,))


def content(case: CaseFile = CASE) -> Json:
    made: Json = json.loads(FILES.encode_file(case))
    return made


def refused(body: bytes | Json) -> RefusedInput:
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    with pytest.raises(RefusedInput) as caught:
        FILES.decode_file(written)
    return caught.value


def faults(body: bytes | Json) -> list[tuple[str, str]]:
    return [(fault.place, fault.sentence) for fault in refused(body).faults]


def changed(change: Callable[[Json], object], case: CaseFile = CASE) -> Json:
    made = content(case)
    change(made)
    return made


# There and back


def test_a_plan_comes_back_as_it_was() -> None:
    assert PLANS.decode(PLANS.encode(FULL)) == FULL


def test_the_same_plan_gives_the_same_bytes_and_defaults_are_left_out() -> None:
    body = PLANS.encode(FULL)
    assert body == PLANS.encode(PLANS.decode(body))
    made = json.loads(body)
    assert made["results"][1] == {"id": "r2", "owner": "noa", "title": "Rust bij het ophalen"}
    assert "kinships" not in made
    assert list(made) == sorted(made)


def test_other_letters_stand_there_as_they_are() -> None:
    assert "Zoë – “ja” 🙂".encode() in PLANS.encode(family(results=(replace(DAILY, title="Zoë – “ja” 🙂"),)))


def test_a_safety_figure_that_may_be_known_does_not_fall_back_to_apart() -> None:
    judged = SafetyJudgement(id="s1", about="tess", judged_by="tess", on="2026", score=4)
    for sharing in (OPEN, judged.sharing, apart("2026-06-01")):
        plan = family(safety=(replace(judged, sharing=sharing),))
        assert PLANS.decode(PLANS.encode(plan)) == plan


def test_a_case_comes_back_with_its_registers() -> None:
    assert FILES.decode_file(FILES.encode_file(CASE)) == CASE


def test_a_file_says_what_it_is_and_is_the_same_each_time() -> None:
    body = FILES.encode_file(CASE)
    assert body == FILES.encode_file(FILES.decode_file(body))
    assert (content()["format"], content()["schema"]) == (FORMAT, SCHEMA)
    assert body.endswith(b"}\n")


def test_a_file_saved_by_a_windows_editor_is_read() -> None:
    text = FILES.encode_file(CASE).decode().replace("\n", "\r\n")
    assert FILES.decode_file(text.encode("utf-8-sig")) == CASE


def test_a_number_in_a_text_is_masked_only_on_request() -> None:
    case = CaseFile(id="c1", plan=family(results=(replace(DAILY, why=f"nr {BSN}"),)))
    assert FILES.with_clean_plan(FILES.decode_file(FILES.encode_file(case))).plan.results[0].why == "nr •••••••••"


# Not a file of ours


NO_JSON = [
    (b"", "regel 1"),
    (b"hallo", "regel 1"),
    (b'{\n "format": "x",\n oeps\n}', "regel 3"),
    (b"[" * 100_000, "regel 1"),
    (b'{"a": ' + b"9" * 5_000 + b"}", "regel 1"),
]


@pytest.mark.parametrize(("body", "place"), NO_JSON, ids=["empty", "words", "third line", "deep", "long number"])
def test_what_is_no_json_is_told_with_its_line(body: bytes, place: str) -> None:
    assert faults(body) == [(place, f"Op {place} is dit bestand geen geldige JSON.")]


def test_what_is_no_utf_8_is_told() -> None:
    assert faults('{"a": "é"}'.encode("latin-1")) == [("", "Dit bestand is geen tekst in UTF-8.")]


@pytest.mark.parametrize("body", [b"[]", b"{}", b"1", b'{"format": "iets anders"}', b'{"format": null, "schema": 1}'])
def test_what_is_no_case_is_told(body: bytes) -> None:
    assert faults(body) == [("format", "Dit is geen casus van RegieDesk.")]


def test_nothing_was_read_is_said_each_time() -> None:
    remedy = "Er is niets ingelezen. Verbeter het bestand en probeer het opnieuw."
    assert {refused(b"x").remedy, refused(b"{}").remedy, refused(changed(lambda c: c.pop("id"))).remedy} == {remedy}


@pytest.mark.parametrize("schema", [None, 0, -1, True, "1", 1.0])
def test_a_schema_number_that_is_none_is_told(schema: Any) -> None:
    body = changed(lambda c: c.update(schema=schema))
    assert faults(body) == [("schema", "Het schemanummer van dit bestand ontbreekt.")]


def test_a_file_of_a_newer_program_asks_to_update() -> None:
    found = refused(changed(lambda c: c.update(schema=SCHEMA + 1)))
    assert found.sentence() == (
        "Dit bestand is gemaakt met een nieuwere versie van RegieDesk. Werk RegieDesk eerst bij."
    )


# A wrong place in a file


WRONG: list[tuple[str, Callable[[Json], object], str, str]] = [
    (
        "unknown",
        lambda p: p["results"][0].update(titel="x"),
        "plan/results/r1/titel",
        "Het veld 'titel' bestaat niet. Bedoel je 'title'?",
    ),
    (
        "unknown in details",
        lambda p: p["details"].update(regiseur="x"),
        "plan/details/regiseur",
        "Het veld 'regiseur' bestaat niet. Bedoel je 'regisseur'?",
    ),
    (
        "unknown part",
        lambda p: p.update(peoples=[]),
        "plan/peoples",
        "Het veld 'peoples' bestaat niet. Bedoel je 'people'?",
    ),
    (
        "unknown in a value",
        lambda p: p["observations"][0]["sharing"].update(not_fore=[]),
        "plan/observations/o1/sharing/not_fore",
        "Het veld 'not_fore' bestaat niet. Bedoel je 'not_for'?",
    ),
    ("unknown and unlike", lambda p: p.update(xyzzy=1), "plan/xyzzy", "Het veld 'xyzzy' bestaat niet."),
    ("missing", lambda p: p["people"][2].pop("first_name"), "plan/people/tess/first_name", "Dit veld ontbreekt."),
    ("missing part", lambda p: p.pop("details"), "plan/details", "Dit veld ontbreekt."),
    (
        "choice",
        lambda p: p["people"][0].update(kind="familie"),
        "plan/people/noa/kind",
        "Deze keuze bestaat niet. Kies uit: 'gezin', 'netwerk' of 'professional'.",
    ),
    ("no text", lambda p: p["results"][0].update(title=5), "plan/results/r1/title", "Hier hoort tekst."),
    (
        "no number",
        lambda p: p["agreements"][0].update(number="1"),
        "plan/agreements/a1/number",
        "Hier hoort een heel getal.",
    ),
    (
        "no yes or no",
        lambda p: p["agreements"][0].update(is_help=1),
        "plan/agreements/a1/is_help",
        "Hier hoort ja of nee: true of false.",
    ),
    ("no list", lambda p: p["agreements"][0].update(who="coby"), "plan/agreements/a1/who", "Hier hoort een lijst."),
    ("no item", lambda p: p["results"].append("x"), "plan/results/2", "Hier hoort een onderdeel met velden."),
    (
        "date",
        lambda p: p["results"][0].update(target_on="2026-02-30"),
        "plan/results/r1/target_on",
        "Deze datum bestaat niet. Schrijf een jaar, jaar-maand of jaar-maand-dag.",
    ),
    (
        "time",
        lambda p: p["meetings"][0].update(time="15:30"),
        "plan/meetings/m-2026-05-01/time",
        "Deze tijd bestaat niet. Schrijf een tijd als 15.30.",
    ),
    (
        "figure",
        lambda p: p["results"][0].update(goal_score=12),
        "plan/results/r1/goal_score",
        "Dit cijfer kan hier niet. Kies een cijfer van 0 tot en met 10.",
    ),
    (
        "double id",
        lambda p: p["results"][0].update(id="tess"),
        "plan/results/tess",
        "Het kenmerk 'tess' komt twee keer voor.",
    ),
    (
        "dangling",
        lambda p: p["agreements"][0].update(result="r9"),
        "plan/agreements/a1/result",
        "Er is geen resultaat met kenmerk 'r9' in het plan.",
    ),
    (
        "empty",
        lambda p: p["results"][0].update(title=" "),
        "plan/results/r1/title",
        "Vul in wat jullie willen bereiken.",
    ),
]


@pytest.mark.parametrize(("change", "place", "sentence"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_fault_is_named_with_its_place(change: Callable[[Json], object], place: str, sentence: str) -> None:
    found = faults(changed(lambda c: change(c["plan"]), CaseFile(id="c1", plan=FULL)))
    assert (place, sentence) in found
    assert all(other.startswith("plan/") for other, _ in found)


def test_every_fault_is_named_at_once() -> None:
    def change(c: Json) -> None:
        c["plan"]["results"][0].update(title=5, owner=6)
        c["plan"]["people"][0].pop("first_name")

    assert [place for place, _ in faults(changed(change))] == [
        "plan/people/noa/first_name",
        "plan/results/r1/title",
        "plan/results/r1/owner",
    ]


SECRET = "Jansen van de Lindelaan"
SPOTS: list[Callable[[Json], object]] = [
    lambda p: p["results"][0].update(target_on=SECRET),
    lambda p: p["results"][0].update(goal_score=SECRET),
    lambda p: p["meetings"][0].update(time=SECRET),
    lambda p: p["people"][0].update(kind=SECRET),
    lambda p: p["agreements"][0].update(who=SECRET),
    lambda p: p["agreements"][0].update(is_help=SECRET),
    lambda p: p.update(results=[SECRET]),
    lambda p: p.update(details=SECRET),
    lambda p: p["people"][0].update(first_name=[SECRET]),
    lambda p: p["people"][0].update(own_words=SECRET * 2_000),
]


@pytest.mark.parametrize("change", SPOTS)
def test_a_sentence_never_repeats_what_stood_there(change: Callable[[Json], object]) -> None:
    found = refused(changed(lambda c: change(c["plan"])))
    assert "Jansen" not in str(found)
    assert "Jansen" not in found.sentence()
    assert "Jansen" not in " ".join(fault.place for fault in found.faults)


def test_a_case_needs_an_id() -> None:
    assert faults(changed(lambda c: c.update(id=""))) == [("id", "De casus heeft geen kenmerk ('id').")]


# Registers


@pytest.mark.parametrize("day", ["2026-13-40", "gisteren", "2026-05", 5])
def test_a_day_of_a_register_is_a_whole_date(day: Any) -> None:
    (found,) = faults(changed(lambda c: c["copies"][0].update(printed_on=day)))
    assert found[0] == "copies/0/printed_on"
    assert "2026-03-14" in found[1]


def test_a_version_with_other_words_does_not_fit_its_kenmerk() -> None:
    body = changed(lambda c: c["versions"][1]["plan"]["results"][0].update(title="Iets anders"))
    assert faults(body) == [("versions/2", "De inhoud van versie 2 past niet bij haar kenmerk.")]


def test_a_kenmerk_that_was_changed_breaks_the_row() -> None:
    body = changed(lambda c: c["versions"][0]["version"].update(kenmerk="0000-0000"))
    assert [sentence for _, sentence in faults(body)] == [
        "De inhoud van versie 1 past niet bij haar kenmerk.",
        "Versie 2 volgt niet op de versie ervoor.",
    ]


def test_one_version_leads() -> None:
    body = changed(lambda c: c["versions"][0]["version"].update(leading=True))
    assert faults(body) == [("versions", "Er kan maar één versie gelden.")]


def test_a_version_that_is_gone_is_missed() -> None:
    body = changed(lambda c: c["versions"].pop(0))
    assert ("versions/2", "Versie 1 ontbreekt.") in faults(body)


def test_a_fault_inside_a_version_is_named_with_the_version() -> None:
    body = changed(lambda c: c["versions"][0]["plan"]["agreements"][0].update(result="r9"))
    assert faults(body) == [
        ("versions/1/plan/agreements/a1/result", "Er is geen resultaat met kenmerk 'r9' in het plan.")
    ]


# The plan by itself, and single items


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"details": 5}', b'{"details": {"code": "x"}, "x": 1}'])
def test_a_body_that_is_no_plan_is_refused(body: bytes) -> None:
    with pytest.raises(RefusedInput):
        PLANS.decode(body)


def test_an_item_is_read_with_its_collection_in_the_place() -> None:
    assert ITEMS.decode("agreements", json.loads(PLANS.encode(FULL))["agreements"][0]) == BIKE
    with pytest.raises(RefusedInput) as caught:
        ITEMS.decode("agreements", {"id": "a9", "wat": "x"})
    places = [fault.place for fault in caught.value.faults]
    assert places == ["agreements/a9/number", "agreements/a9/what", "agreements/a9/wat"]


def test_a_patch_replaces_only_its_fields() -> None:
    assert ITEMS.patched("people", TESS, {"nickname": "Tessie", "phone": ""}) == replace(
        TESS, nickname="Tessie", phone=""
    )


def test_a_patch_of_the_case_gives_only_its_fields() -> None:
    assert ITEMS.details(FULL.details, {"regie_level": "versterkte procesregie"}) == {
        "regie_level": "versterkte procesregie"
    }
    with pytest.raises(RefusedInput) as caught:
        ITEMS.details(FULL.details, {"regie_level": "zwaar"})
    assert [fault.place for fault in caught.value.faults] == ["details//regie_level"]
