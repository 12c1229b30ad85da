from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiedesk.domain import guide as gd
from regiedesk.domain.errors import RefusedInput
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide

JARGON = (
    "traject", "inzet", "interventie", "problematiek", "casus", "opschal", "systeem", "zelfredzaam",
    "draagkracht", "signaal", "signalen", "indicatie", "beschikking", "mdo",
)  # fmt: skip


def small_file() -> str:
    """Return a file of seven steps with one question each; S3.1 begins on line 27."""
    head = 'naam = "proef"\ntitel = "Proef"\nversie = 2\n\n'
    return head + "".join(
        f'[[stap]]\nnummer = {n}\ntitel = "T"\nkort = "K"\ndoel = "D"\n'
        f'[[stap.vraag]]\ncode = "S{n}.1"\nvraag = "Hoe?"\neerst = "gezin"\nwaar = "tafel"\nsoort = "tekst"\n'
        for n in range(1, 8)
    )


def refused(text: str) -> list[str]:
    with pytest.raises(RefusedInput) as caught:
        load_guide(text)
    assert "blijft gewoon werken" in caught.value.remedy
    return [fault.sentence for fault in caught.value.faults]


def read_or_refused(text: str) -> int | list[str]:
    """Return the number of steps, or the sentences that refuse the text."""
    try:
        return len(load_guide(text).steps)
    except RefusedInput as refusal:
        return [fault.sentence for fault in refusal.faults]


def changed(old: str, new: str, nth: int = 3) -> str:
    """Return the small file with the nth occurrence of `old` replaced."""
    parts = small_file().split(old)
    return old.join(parts[:nth]) + new + old.join(parts[nth:])


def test_a_small_file_becomes_a_guide() -> None:
    guide = load_guide(small_file())
    assert (guide.name, guide.title, guide.version, guide.note) == ("proef", "Proef", 2, "")
    question = gd.question(guide, "S3.1")
    assert (question.text, question.place, question.core) == ("Hoe?", gd.Place.TABLE, False)


def test_every_key_of_a_question_arrives() -> None:
    line = 'soort = "keuze"\nkeuzes = ["ja", "nee"]\nkern = true\nvraag_jeugdige = "En jij?"\nbron = "S001:1"\n'
    more = 'onderzoek = "categorie"\nhulp_nu = true\nwaarom = "Zo."\nzo_vraag_je_het = "Rustig."\nverwacht = "Niets."\n'
    question = gd.question(load_guide(changed('soort = "tekst"\n', line + more)), "S3.1")
    assert question == gd.Question(
        code="S3.1", text="Hoe?", youth_text="En jij?", asked_first=gd.AskedFirst.FAMILY,
        kind=gd.AnswerKind.CHOICE, choices=("ja", "nee"), core=True, source="S001:1",
        export=gd.Export.CATEGORY, urgent_help=True,
        help=gd.Help(why="Zo.", how_to_ask="Rustig.", family_may_expect="Niets."),
    )  # fmt: skip


def test_a_part_is_written_in_dutch_and_names_a_field_of_the_plan() -> None:
    text = changed('soort = "tekst"', 'soort = "onderdeel"\nonderdeel = "hobbels"')
    assert gd.question(load_guide(text), "S3.1").part == "obstacles"


def test_a_file_from_windows_loads_the_same() -> None:
    assert load_guide("\ufeff" + small_file().replace("\n", "\r\n")) == load_guide(small_file())


def test_a_wrong_kind_is_refused_with_line_and_question() -> None:
    assert refused(changed('soort = "tekst"', 'soort = "vrij"')) == [
        "Regel 37, vraag S3.1: 'soort' moet een van tekst, keuze, datum, cijfer, onderdeel zijn."
    ]


def test_a_near_miss_gets_a_suggestion() -> None:
    assert refused(changed('waar = "tafel"', 'waar = "tafels"')) == [
        "Regel 36, vraag S3.1: 'waar' moet een van tafel, apart, papier (bedoel je 'tafel'?) zijn."
    ]
    assert refused(changed('soort = "tekst"', 'soort = "onderdeel"\nonderdeel = "hobels"')) == [
        "Regel 38, vraag S3.1: 'onderdeel' moet een bekend woord (bedoel je 'hobbels'?) zijn."
    ]


def test_an_unknown_key_is_refused_with_a_suggestion() -> None:
    assert refused(changed('vraag = "Hoe?"', 'vraag = "Hoe?"\nwarom = "Daarom."')) == [
        "Regel 35, vraag S3.1: 'warom' kent het programma niet (bedoel je 'waarom'?)."
    ]
    assert refused(changed('kort = "K"', 'kort = "K"\nkleur = "rood"')) == [
        "Regel 31, stap 3: 'kleur' kent het programma niet."
    ]
    assert refused('auteur = "x"\n' + small_file()) == ["Regel 1: 'auteur' kent het programma niet."]


def test_a_missing_key_is_refused_at_the_head_of_its_block() -> None:
    assert refused(changed('eerst = "gezin"\n', "")) == ["Regel 32, vraag S3.1: 'eerst' ontbreekt."]
    assert refused(changed('doel = "D"\n', "")) == ["Regel 27, stap 3: 'doel' ontbreekt."]
    assert refused(small_file().replace("versie = 2\n", "")) == ["Regel 1: 'versie' ontbreekt."]


def test_a_question_without_a_code_is_found_by_its_line() -> None:
    assert refused(changed('code = "S3.1"\n', "", 1)) == ["Regel 32, vraag zonder code: 'code' ontbreekt."]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('vraag = "Hoe?"', "vraag = 3", "Regel 34, vraag S3.1: 'vraag' moet een tekst tussen aanhalingstekens zijn."),
        ("nummer = 3", 'nummer = "3"', "Regel 28, stap 3: 'nummer' moet een heel getal zijn."),
        ('soort = "tekst"', 'soort = "tekst"\nkern = "ja"',
         "Regel 38, vraag S3.1: 'kern' moet true (ja) of false (nee) zijn."),
        ('soort = "tekst"', 'soort = "keuze"\nkeuzes = "ja"',
         "Regel 38, vraag S3.1: 'keuzes' moet een rij teksten, zoals [\"ja\", \"nee\"], zijn."),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_sort_is_refused(old: str, new: str, sentence: str) -> None:
    nth = 1 if old.startswith("nummer") else 3
    assert sentence in refused(changed(old, new, nth))


def test_what_the_domain_refuses_gets_its_line_too() -> None:
    assert refused(changed('code = "S3.1"', 'code = "S4.9"', 1)) == [
        "Regel 33, vraag S4.9: een code in stap 3 is 'S3.' met een getal van 1 tot en met 99."
    ]
    assert refused(changed('soort = "tekst"', 'soort = "onderdeel"')) == [
        "Regel 32, vraag S3.1: zeg bij welk onderdeel van het plan deze vraag hoort."
    ]
    assert refused(changed('kort = "K"', 'kort = " "')) == ["Regel 30, stap 3: de korte titel is nog leeg."]
    assert refused(changed("versie = 2", "versie = 0", 1)) == ["Regel 3: de versie moet een heel getal vanaf 1 zijn."]


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = changed('waar = "tafel"', 'waar = "thuis"', 2).replace('titel = "Proef"\n', "")
    text = text.replace('code = "S7.1"', 'code = "S6.1"')
    assert [sentence.split(":")[0] for sentence in refused(text)] == [
        "Regel 1",
        "Regel 24, vraag S2.1",
        "Regel 76, vraag S6.1",
        "Regel 76, vraag S6.1",
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('vraag = "Hoe?"', 'vraag = "Hoe?', "Regel 34: er ontbreekt een aanhalingsteken aan het einde."),
        ('vraag = "Hoe?"', 'vraag "Hoe?"', "Regel 34: er ontbreekt een '=' tussen de naam en de tekst."),
        ('vraag = "Hoe?"', "vraag = Hoe", "Regel 34: zet tekst tussen aanhalingstekens."),
        ('vraag = "Hoe?"', 'vraag = "Hoe?"\nvraag = "En?"', "Regel 35: deze naam staat er twee keer."),
        ('vraag = "Hoe?"', 'vraag = "Hoe?" ja', "Regel 34: hier staat te veel op één regel."),
        ("[[stap.vraag]]", "[[stap.vraag]", "Regel 32: er ontbreekt een ']'."),
        ('vraag = "Hoe?"', 'vraag = """Hoe?', "Regel 81: er ontbreekt een aanhalingsteken aan het einde."),
    ],
)
def test_text_that_is_no_toml_is_refused_with_its_line(old: str, new: str, sentence: str) -> None:
    assert refused(changed(old, new)) == [sentence]


@pytest.mark.parametrize("text", ["", "a = " + "9" * 5000, "a = " + "[" * 5000])
def test_odd_text_is_refused_and_never_crashes(text: str) -> None:
    assert refused(text)


@given(st.integers(0, 80), st.integers(0, 80), st.sampled_from(["weg", "dubbel", "ruil", '= "', "[[stap]]", "x = [1]"]))
def test_a_damaged_file_is_refused_or_read_but_never_crashes(here: int, there: int, damage: str) -> None:
    lines = small_file().splitlines()
    if damage == "weg":
        del lines[here]
    elif damage == "ruil":
        lines[here], lines[there] = lines[there], lines[here]
    else:
        lines.insert(here, lines[there] if damage == "dubbel" else damage)
    outcome = read_or_refused("\n".join(lines))
    if isinstance(outcome, int):
        assert outcome == 7
    else:
        assert all(sentence.startswith("Regel ") for sentence in outcome)


def test_text_over_several_lines_does_not_shift_the_lines() -> None:
    long = 'vraag = """Hoe\n[[stap.vraag]]\nsoort = "nee"\ngaat het?"""'
    text = changed('vraag = "Hoe?"', long, 2).replace("nummer = 5", 'nummer = 5\nkleur = "x"')
    assert refused(text) == ["Regel 54, stap 5: 'kleur' kent het programma niet."]
    assert gd.question(load_guide(changed('vraag = "Hoe?"', long, 2)), "S2.1").text.startswith("Hoe [[stap")


def test_steps_written_another_way_are_refused_without_a_wrong_line() -> None:
    assert refused('naam = "a"\ntitel = "b"\nversie = 1\nstap = "geen"\n')[0] == (
        "Regel 4: schrijf elke stap als een eigen blok dat begint met dubbele haken."
    )
    inline = 'naam = "a"\ntitel = "b"\nversie = 1\nstap = [{nummer = 1, titel = "x", kort = "y"}]\n'
    assert "Stap 1: 'doel' ontbreekt." in refused(inline)


def bundled() -> gd.Guide:
    return load_guide(bundled_guide_text())


def test_the_bundled_guide_has_every_question_of_the_reconstruction() -> None:
    first = {1: 7, 2: 7, 3: 6, 4: 7, 5: 7, 6: 7, 7: 7}
    for number, count in first.items():
        codes = [question.code for question in gd.by_step(bundled(), number)]
        assert codes == [f"S{number}.{n}" for n in range(1, len(codes) + 1)]
        assert len(codes) >= count
    assert len(gd.questions(bundled())) >= 60


def test_the_bundled_guide_says_that_it_is_a_reconstruction() -> None:
    assert "reconstructie, niet de tekst van OZJT/Samen14" in bundled().note
    assert len(gd.core_questions(bundled())) == 14


def test_every_question_of_the_bundled_guide_helps_the_regisseur() -> None:
    for question in gd.questions(bundled()):
        assert question.source, question.code
        for text in (question.help.why, question.help.how_to_ask, question.help.family_may_expect):
            assert text, question.code


def shown_to_families() -> list[tuple[str, str]]:
    asked = [(q.code, text) for q in gd.questions(bundled()) for text in (q.text, q.youth_text) if text]
    return asked + [(f"stap {s.number}", t) for s in bundled().steps for t in (s.title, s.short_title)]


def test_questions_are_free_of_jargon() -> None:
    found = [(code, word) for code, text in shown_to_families() for word in JARGON if word in text.lower()]
    assert not found


def test_sentences_stay_short() -> None:
    helps = [
        (q.code, text)
        for q in gd.questions(bundled())
        for text in (q.help.why, q.help.how_to_ask, q.help.family_may_expect)
    ]
    for code, text in shown_to_families() + helps + [(f"{s.number}", s.purpose) for s in bundled().steps]:
        lengths = [len(sentence.split()) for sentence in re.split(r"[.?!:]+(?:\s+|$)", text) if sentence]
        assert sum(lengths) / len(lengths) <= 14, (code, text)
        assert max(lengths) <= 20, (code, text)


@pytest.mark.parametrize("code", ["S1.2", "S1.6", "S1.7", "S1.9", "S2.6", "S2.7", "S2.10", "S2.11", "S6.3", "S6.6"])
def test_what_can_endanger_someone_is_asked_apart(code: str) -> None:
    assert gd.question(bundled(), code).place is gd.Place.APART


def test_questions_with_urgent_help_are_never_asked_at_the_table() -> None:
    urgent = [question for question in gd.questions(bundled()) if question.urgent_help]
    assert len(urgent) >= 4
    assert all(question.place is gd.Place.APART for question in urgent)


def test_the_question_about_suicide_comes_with_the_numbers_and_never_leaves() -> None:
    question = next(q for q in gd.questions(bundled()) if "zelfmoord" in q.text)
    assert all(number in question.help.how_to_ask for number in ("112", "113", "0800-0113", "0800-2000"))
    assert question.export is gd.Export.NEVER
    assert not question.core


def test_the_same_file_is_read_once() -> None:
    assert load_guide(small_file()) is load_guide(small_file())
