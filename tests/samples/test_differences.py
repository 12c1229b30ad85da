"""Between each pair of versions of the sample families stand the changes that their dossiers tell, and little more."""

from __future__ import annotations

import pytest

from regiedesk.domain.compare import Difference, differences
from tests.samples.replay import NOW, told

PAIRS = [
    ("wisselweek", 1, 2), ("wisselweek", 2, 3), ("wisselweek", 3, 4),
    ("ankerplaats", 1, 2), ("ankerplaats", 2, 3), ("ankerplaats", 3, NOW),
    ("lampion", 1, 2), ("lampion", 2, 3), ("lampion", 3, NOW),
]  # fmt: skip


def between(name: str, older: int, newer: int) -> tuple[Difference, ...]:
    return differences(told(name).at(older), told(name).at(newer))


EXPECTED = [
    # v1→v2: resultaat 4 erbij, Lotte erbij, regie op 4, A5 alleen nog voor Storm.
    ("wisselweek", 1, 2, "erbij", "Nieuw doel van Roos: 'Eén plek waar mijn spullen blijven'. Nu een 1, straks een 8, "
                                  "klaar vóór 3 juli 2026."),
    ("wisselweek", 1, 2, "erbij", "Lotte (kindbehartiger, praktijk Kindstem) doet nu mee."),
    ("wisselweek", 1, 2, "erbij", "Lotte heeft de inhoudelijke regie bij doel 'Eén plek waar mijn spullen blijven', "
                                  "vanaf 20 maart 2026."),
    ("wisselweek", 1, 2, "anders", "Björn, Ilse en Tine laten Storm wisselen via oma Tine in plaats van op de stoep: "
                                   "niet meer voor Roos. Eerst was dit: laten Roos en Storm wisselen via oma Tine in "
                                   "plaats van op de stoep."),
    # v2→v3: resultaat 2 klaar, A6 en A10 gestopt, Dorine weg (A4 klaar), Lotte weg (A11 klaar) en inhoudelijke regie
    # op 4 naar Patrick, streefdatum resultaat 1 naar vr 9-10-2026, A7 verlengd tot 30-9.
    ("wisselweek", 2, 3, "klaar", "Doel 'Dat het niet knalt als we wisselen' is gehaald."),
    ("wisselweek", 2, 3, "gestopt", "Afspraak 6 is gestopt: Storm kiest zelf het wissellied en pakt op donderdag zijn "
                                    "tas."),
    ("wisselweek", 2, 3, "gestopt", "Afspraak 10 is gestopt: Hatice vangt Mees op tijdens de gesprekken."),
    ("wisselweek", 2, 3, "weg", "Dorine doet niet meer mee, vanaf 12 juni 2026."),
    ("wisselweek", 2, 3, "klaar", "Afspraak 4 is klaar: Dorine ziet Roos op het verzuimspreekuur."),
    ("wisselweek", 2, 3, "weg", "Lotte doet niet meer mee, vanaf 12 juni 2026."),
    ("wisselweek", 2, 3, "klaar", "Afspraak 11 is klaar: Lotte voert vier gesprekken met Roos en Storm."),
    ("wisselweek", 2, 3, "anders", "De inhoudelijke regie bij doel 'Eén plek waar mijn spullen blijven' gaat van Lotte "
                                   "naar Patrick, vanaf 12 juni 2026."),
    ("wisselweek", 2, 3, "anders", "Doel 'Een schooldag afmaken zonder op de klok te kijken' heeft nu tijd tot "
                                   "9 oktober 2026 (eerst 26 juni 2026)."),
    ("wisselweek", 2, 3, "anders", "Patrick voert acht gesprekken met beide ouders: loopt door tot 30 september 2026 "
                                   "(eerst 30 juni 2026)."),
    ("wisselweek", 2, 3, "erbij", "Doel 'Een schooldag afmaken zonder op de klok te kijken' krijgt nu een 6 (eerst een "
                                  "2)."),
    ("wisselweek", 2, 3, "erbij", "Roos geeft de eigen veiligheid nu een 7 (eerst een 5)."),
    # Versie 4 verandert alleen de procesregie (Mohamed op 1, 3 en 4, vervanger blijft Carla).
    ("wisselweek", 3, 4, "anders", "De procesregie bij doel 'Een schooldag afmaken zonder op de klok te kijken', 'Eén "
                                   "verhaal vertellen aan de kinderen' en 'Eén plek waar mijn spullen blijven' gaat "
                                   "van Anneloes naar Mohamed, vanaf 1 september 2026."),
    ("wisselweek", 3, 4, "anders", "De regisseur is nu Mohamed, niet meer Anneloes."),
    # v1→v2: Sevda erbij, A11 en A12 erbij, Lisanne stopt met wegen.
    ("ankerplaats", 1, 2, "erbij", "Sevda (Kentering) doet nu mee."),
    ("ankerplaats", 1, 2, "erbij", "Sevda heeft een eerste gesprek (intake) met Cilla, en daarna zes gesprekken, van "
                                   "18 mei tot 31 juli 2026."),
    ("ankerplaats", 1, 2, "erbij", "Cilla heeft geen drank in huis als Amélie er is, vanaf 8 mei 2026."),
    ("ankerplaats", 1, 2, "erbij", "Dit gebeurde dubbel: Yara en Lisanne wogen allebei. Lisanne stopt daarmee."),
    # v2→v3: versterkte procesregie, resultaat 4 erbij, Bouke duo-partner, A1 naar drie keer per week met de zaterdag,
    # A5 verlengd tot de zomervakantie (vr 3-7), A7 tijdelijk gestopt.
    ("ankerplaats", 2, 3, "erbij", "Er is versterkte procesregie, vanaf 2 juni 2026. Versterkte procesregie, drie "
                                   "maanden. Geen onderzoek door de Raad nu. Bouke is duo-partner."),
    ("ankerplaats", 2, 3, "erbij", "Nieuw doel van Cilla: 'Dat er niemand meer voor mijn deur staat te schreeuwen'. "
                                   "Nu een 3, straks een 9, klaar vóór 31 augustus 2026."),
    ("ankerplaats", 2, 3, "anders", "Lisanne komt aan huis: voortaan drie keer per week: maandag, donderdag en "
                                    "zaterdag (eerst op maandag en donderdag)."),
    ("ankerplaats", 2, 3, "anders", "Gert-Jan laat Wolf het derde uur beginnen: loopt door tot 3 juli 2026 (eerst "
                                    "19 juni 2026)."),
    ("ankerplaats", 2, 3, "staat stil", "Afspraak 7 staat stil: Joost geeft Wolf een zaterdagbaan."),
    ("ankerplaats", 3, NOW, "erbij", "Doel 'Gewoon zestien zijn' krijgt nu een 6 (eerst een 3)."),
    ("ankerplaats", 3, NOW, "erbij", "Er komt een overleg op 24 september 2026: MDO."),
    # v1→v2: Esmée weg, Tjeerd erbij, regie op 1, 2 en 4 over, A12.
    ("lampion", 1, 2, "weg", "Esmée doet niet meer mee, vanaf 1 februari 2026."),
    ("lampion", 1, 2, "erbij", "Tjeerd (pleegzorgbegeleider, Pleegzorg De Wissel) doet nu mee."),
    ("lampion", 1, 2, "anders", "De inhoudelijke regie bij doel 'Weten op welke dag ik mama zie', 'Slapen zonder dat "
                                "de lamp moet' en 'Mijn zoon zien zonder gedoe' gaat van Esmée naar Tjeerd, vanaf "
                                "2 februari 2026."),
    ("lampion", 1, 2, "erbij", "Tjeerd neemt afspraak 1 over en begeleidt het bezoek van Linh, elke woensdag "
                               "14.00–15.30 uur, Het Speelhuis, vanaf 2 februari 2026. Dit komt in plaats van "
                               "afspraak 1."),
    # v2→v3: resultaat 1 en 2 klaar, resultaat 5 erbij, A3, A4 en A6 gestopt, A10 verlengd tot za 27-6, Ank aan tafel.
    ("lampion", 2, 3, "klaar", "Doel 'Weten op welke dag ik mama zie' is gehaald."),
    ("lampion", 2, 3, "klaar", "Doel 'Slapen zonder dat de lamp moet' is gehaald."),
    ("lampion", 2, 3, "erbij", "Nieuw doel van Linh: 'Weer drie nachten achter elkaar moeder zijn'. Nu een 0, straks "
                               "een 6, klaar vóór 28 augustus 2026."),
    ("lampion", 2, 3, "gestopt", "Afspraak 3 is gestopt: Minh rijdt Linh naar Het Speelhuis."),
    ("lampion", 2, 3, "gestopt", "Afspraak 4 is gestopt: Marianne dimt met Kai de lamp één stand. Waarom: Het doel is "
                                 "gehaald."),
    ("lampion", 2, 3, "gestopt", "Afspraak 6 is gestopt: Karin leest een half uur met Lotus. Waarom: Dit liep tot de "
                                 "start van de speltherapie."),
    ("lampion", 2, 3, "anders", "Ferdi ziet Kai, onder begeleiding: loopt door tot 27 juni 2026 (eerst 28 maart "
                                "2026)."),
    ("lampion", 2, 3, "anders", "Ank zit nu aan tafel."),
    ("lampion", 3, NOW, "erbij", "Ruud is er niet, van 20 juli tot 7 augustus 2026. Ottilie neemt waar."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "older", "newer", "turn", "sentence"), EXPECTED)
def test_what_the_dossier_tells_is_a_sentence(name: str, older: int, newer: int, turn: str, sentence: str) -> None:
    assert (turn, sentence) in [(found.turn.value, found.sentence) for found in between(name, older, newer)]


@pytest.mark.parametrize(("name", "older", "newer"), PAIRS)
def test_sentences_are_whole_and_tell_nothing_twice(name: str, older: int, newer: int) -> None:
    found = [difference.sentence for difference in between(name, older, newer)]
    assert [words for words in found if not words[0].isupper() and not words[0].isdigit()] == []
    assert [words for words in found if words[-1] not in ".?!”"] == []
    assert len(found) == len(set(found))
    assert [
        words for words in found if any(slip in words for slip in ("..", ".,", "van niemand", "naar niemand"))
    ] == []


@pytest.mark.parametrize(("name", "older", "newer"), PAIRS)
def test_hardly_anything_is_left_to_mechanical_words(name: str, older: int, newer: int) -> None:
    """Only what concerns sharing, or a reason behind a goal, is told as it was and is."""
    mechanical = [d for d in between(name, older, newer) if " was " in d.sentence and ", nu " in d.sentence]
    kinds = {difference.place.partition("/")[0] for difference in mechanical}
    assert kinds <= {"sharing_limits", "reading_agreements", "results"}
    assert len(mechanical) <= 2


@pytest.mark.parametrize("name", ["wisselweek", "ankerplaats", "lampion"])
def test_an_unchanged_version_tells_nothing(name: str) -> None:
    assert between(name, 1, 1) == ()


def test_a_secret_address_is_in_no_sentence() -> None:
    sentences = " ".join(d.sentence for pair in PAIRS for d in between(*pair))
    secret = [
        home.address
        for name in ("wisselweek", "ankerplaats", "lampion")
        for home in told(name).now.households
        if home.address and (home.secret or home.secret_from)
    ]
    open_too = [
        home.address for name in ("wisselweek", "lampion") for home in told(name).now.households if home.address
    ]
    assert open_too
    assert [address for address in secret + open_too if address in sentences] == []
