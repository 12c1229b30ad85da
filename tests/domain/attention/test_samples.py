"""What the three sample families ask on chosen days: exactly these lists, read through and found right."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.attention import attention
from tests.samples.replay import told

MOST = 90
"""Characters of a row that stand here."""

ASKED: dict[tuple[str, str], list[str]] = {
    ("ankerplaats", "2026-09-02"): [
        "afspraak: De afspraak 'Kelly en Cilla openen samen de post' is voorbij. Hoe staat het erme",
        "afspraak: De afspraak 'Coby zorgt een nacht voor Amélie' is voorbij. Hoe staat het ermee?",
        "afspraak: De afspraak 'Gert-Jan laat Wolf het derde uur beginnen' is voorbij. Hoe staat he",
        "afspraak: De afspraak 'Yara weegt Amélie thuis' is voorbij. Hoe staat het ermee?",
        "evaluatie: Tijd om terug te kijken op 'Dat ik Amélie hoor voordat Wolf haar hoort'.",
        "contact: Wolf is sinds 16 juli 2026 niet gesproken.",
        "afspraak: De afspraak 'Sevda heeft een eerste gesprek (intake) met Cilla, en…' is voorbij.",
        "evaluatie: Tijd om terug te kijken op 'Dat er niemand meer voor mijn deur staat te schreeu",
        "afspraak: De afspraak 'Coby belt' is voorbij. Hoe staat het ermee?",
        "afspraak: De afspraak 'Wolf en Rob zorgen dat Wolf bij Rob slaapt' is voorbij. Hoe staat h",
    ],
    ("ankerplaats", "2026-10-12"): [
        "afspraak: De afspraak 'Kelly en Cilla openen samen de post' is voorbij. Hoe staat het erme",
        "afspraak: De afspraak 'Coby zorgt een nacht voor Amélie' is voorbij. Hoe staat het ermee?",
        "afspraak: De afspraak 'Gert-Jan laat Wolf het derde uur beginnen' is voorbij. Hoe staat he",
        "afspraak: De afspraak 'Yara weegt Amélie thuis' is voorbij. Hoe staat het ermee?",
        "evaluatie: Tijd om terug te kijken op 'Dat ik Amélie hoor voordat Wolf haar hoort'.",
        "contact: Wolf is sinds 16 juli 2026 niet gesproken.",
        "afspraak: De afspraak 'Sevda heeft een eerste gesprek (intake) met Cilla, en…' is voorbij.",
        "evaluatie: Tijd om terug te kijken op 'Dat er niemand meer voor mijn deur staat te schreeu",
        "afspraak: De afspraak 'Coby belt' is voorbij. Hoe staat het ermee?",
        "afspraak: De afspraak 'Wolf en Rob zorgen dat Wolf bij Rob slaapt' is voorbij. Hoe staat h",
        "evaluatie: Tijd om terug te kijken op 'Weten wat er elke maand overblijft'.",
        "overleg: Werk het overleg van 24 september 2026 uit.",
        "afspraak: De afspraak 'Lisanne komt aan huis' loopt tot en met 13 oktober 2026.",
    ],
    ("lampion", "2026-05-04"): [
        "contact: Kai is nog niet gesproken.",
        "afspraak: De afspraak 'Linh en Hülya maken samen het signaalplan' is voorbij. Hoe staat he",
        "contact: Lotus is sinds 14 april 2026 niet gesproken.",
    ],
    ("lampion", "2026-07-01"): [
        "contact: Kai is nog niet gesproken.",
        "afspraak: De afspraak 'Linh en Hülya maken samen het signaalplan' is voorbij. Hoe staat he",
        "contact: Lotus is sinds 14 april 2026 niet gesproken.",
        "evaluatie: Tijd om terug te kijken op 'Eerder merken dat ik druk word, en het dan zeggen'.",
        "afspraak: De afspraak 'Ferdi ziet Kai, onder begeleiding' is voorbij. Hoe staat het ermee?",
        "afspraak: De afspraak 'Corrie komt bij Linh' is voorbij. Hoe staat het ermee?",
        "overleg: Werk het overleg van 30 juni 2026 uit.",
    ],
    ("wisselweek", "2026-09-02"): [
        "delen: Luuk is 16 geworden. Vraag opnieuw wie wat mag lezen.",
        "afspraak: De afspraak 'Ilse en Björn schrijven een proefschema dat geldt tot de…' is voorb",
        "vaste partner: Voor Mees ontbreekt JGZ.",
        "contact: Roos is sinds 10 juni 2026 niet gesproken.",
        "evaluatie: Tijd om terug te kijken op 'Eén plek waar mijn spullen blijven'.",
        "afspraak: De afspraak 'Karlijn brengt Roos op vrijdagochtend naar school' is voorbij. Hoe",
        "contact: Storm is sinds 24 juni 2026 niet gesproken.",
        "evaluatie: Tijd om terug te kijken op 'Eén verhaal vertellen aan de kinderen'.",
    ],
    ("wisselweek", "2026-12-01"): [
        "delen: Luuk is 16 geworden. Vraag opnieuw wie wat mag lezen.",
        "afspraak: De afspraak 'Ilse en Björn schrijven een proefschema dat geldt tot de…' is voorb",
        "vaste partner: Voor Mees ontbreekt JGZ.",
        "contact: Roos is sinds 10 juni 2026 niet gesproken.",
        "evaluatie: Tijd om terug te kijken op 'Eén plek waar mijn spullen blijven'.",
        "afspraak: De afspraak 'Karlijn brengt Roos op vrijdagochtend naar school' is voorbij. Hoe",
        "contact: Storm is sinds 24 juni 2026 niet gesproken.",
        "evaluatie: Tijd om terug te kijken op 'Eén verhaal vertellen aan de kinderen'.",
        "afspraak: De afspraak 'Patrick voert acht gesprekken met beide ouders' is voorbij. Hoe sta",
        "evaluatie: Tijd om terug te kijken op 'Een schooldag afmaken zonder op de klok te kijken'.",
        "overleg: Werk het overleg van 7 oktober 2026 uit.",
        "wissen: Wis deze werkkopie.",
    ],
}


@pytest.mark.parametrize(("name", "day"), ASKED)
def test_a_sample_asks_exactly_this(name: str, day: str) -> None:
    on = dt.date.fromisoformat(day)
    found = [f"{row.kind}: {row.sentence}"[:MOST].rstrip() for row in attention(told(name).now) if row.asks_on(on)]
    assert found == ASKED[name, day]
