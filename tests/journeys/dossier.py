"""A part of the first dossier, typed in: two homes, Roos and Storm, their parents and their aunt."""

from __future__ import annotations

from tests.ui.typist import Key, Typist

STRENGTH = "Storm rekent boven niveau."
WORRY = "Roos ligt wakker voor de wissel."
SCHOOL, QUIET = "Een schooldag afmaken", "Dat het niet knalt als we wisselen"
HOME, FETCH, CHAIR = "appt alleen over de kinderen", "haalt Roos op vrijdag van school", "zet een stoel klaar"
OBSTACLE = "Weer appjes na achten."


def type_in(typist: Typist) -> None:
    """Fill in all seven steps; the focus is somewhere in the handreiking of an empty case."""
    for fill in (_who, _now, _goals, _tasks, _regie, _obstacles, _meeting):
        fill(typist)


def _who(typist: Typist) -> None:
    typist.step(1)
    _family(typist, "Ilse", "ou", "moeder van Roos en Storm")
    _family(typist, "Björn", "ou", "vader van Roos en Storm")
    _family(typist, "Roos", "jeugdige", "dochter van Ilse en Björn")
    _family(typist, "Storm", "jeugdige", "zoon van Ilse en Björn")
    typist.add("Mensen om het gezin").write("Voornaam", "Karlijn").write("Wie is dit", "tante van Roos en Storm").done()
    typist.add("Professional").write("Voornaam", "Miriam").write("Werk", "mentor").done()
    typist.add("Professional").write("Voornaam", "Anneloes").choose("Rol", "proc").write("Werk", "jeugdconsulent")
    typist.done()
    _reader(typist, "I", "alles")
    _reader(typist, "Ka", "gezinsblad")
    _reader(typist, "M", "eigen")
    typist.push("Meer vragen")
    typist.choose("Regisseur", "A")
    typist.push("Huishoudens")
    _home(typist, "Huis 1", "Wilgenhof 12", ("I", "R", "S"))
    _home(typist, "Huis 2", "Molenkamp 7", ("B", "R", "S"))


def _family(typist: Typist, name: str, role: str, relation: str) -> None:
    typist.add("Gezin").write("Voornaam", name).choose("Rol", role).write("Wie is dit voor het gezin", relation).done()


def _reader(typist: Typist, who: str, scope: str) -> None:
    typist.add("Lezer erbij").choose("Wie mag lezen", who).choose("Mag lezen", scope)
    typist.push("Wie het goed vindt: Ilse").done()


def _home(typist: Typist, name: str, address: str, people: tuple[str, ...]) -> None:
    typist.add("Huis erbij").write("Naam van het huis", name)
    for letter in people:
        typist.push("Bewoner erbij").choose("Wie", letter)
        if letter in "RS":
            typist.write("Wanneer", "week om week")
    typist.write("Adres", address).done()


def _now(typist: Typist) -> None:
    typist.step(2)
    typist.add("Kracht").write("Wat is er gezien", STRENGTH).push("Feit of mening: Feit")
    typist.choose("Wie het zegt", "Ka").choose("Leefgebied", "ond").push("Over wie: Storm").done()
    typist.add("Zorg").write("Wat is er gezien", WORRY).to("Feit of mening").press(Key.Key_Right, Key.Key_Space)
    typist.choose("Wie het zegt", "I").choose("Leefgebied", "ge").push("Over wie: Roos").done()


def _goals(typist: Typist) -> None:
    typist.step(3)
    for title, owner, start, goal in ((SCHOOL, "R", Key.Key_2, Key.Key_7), (QUIET, "S", Key.Key_3, Key.Key_8)):
        typist.add("Doel erbij").write("Wat wil je bereiken", title).choose("Van wie", owner)
        typist.to("Begincijfer").press(start).to("Doelcijfer").press(goal).done()


def _tasks(typist: Typist) -> None:
    typist.step(4)
    for way, what, who, goal in (
        ("Zelf", HOME, "Ilse", 2),
        ("Netwerk", FETCH, "Karlijn", 1),
        ("School of buurt", CHAIR, "Miriam", 1),
    ):
        typist.add(way).write("Wat", what).push(f"Wie: {who}").pick("Bij welk doel", goal).done()


def _regie(typist: Typist) -> None:
    typist.step(5)
    typist.add("Eigen regie").push("Wie: Ilse").push("Wie: Björn").pick("Bij welk doel", 2).done()
    typist.add("Procesregie").push("Wie: Anneloes").done()


def _obstacles(typist: Typist) -> None:
    typist.step(6)
    typist.add("Hobbel erbij").write("Wat kan er misgaan", OBSTACLE).write("Dan doen we", "Anneloes belt beiden.")
    typist.push("Wie doet dat: Anneloes").done()


def _meeting(typist: Typist) -> None:
    typist.step(7)
    typist.add("Overleg erbij").write("Datum", "24-9-2026").write("Tijd", "15.30").write("Plaats", "bij Karlijn").done()
