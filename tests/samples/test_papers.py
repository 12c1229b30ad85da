"""The printed papers of the sample families: what they must say, and what must not stand on them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from regiedesk.domain import dates
from regiedesk.domain.papers import parts
from regiedesk.domain.people import Person
from regiedesk.domain.words import AgreementStatus, PersonKind
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files.samples import NAMES
from tests.domain.services.office import Office
from tests.fakes import MemoryVault
from tests.printing.reading import page_texts, tight
from tests.sample_run import Watched
from tests.samples import replay, test_ankerplaats, test_lampion, test_wisselweek
from tests.samples.printed import Printed

NEVER: dict[str, dict[str, Iterable[str]]] = {
    told.NAME: dict(told.NEVER_ON_PAPER_FOR) for told in (test_ankerplaats, test_lampion, test_wisselweek)
}
NAME_ON_PAPER = {
    PaperKind.FAMILY_PLAN: "Gezinsplan",
    PaperKind.ONE_PAGE: "Ons plan op één blad",
    PaperKind.SAFETY: "Veiligheidsafspraken",
}
OVER = {AgreementStatus.STOPPED, AgreementStatus.DONE, AgreementStatus.DONE_LATE}


def of_kind(printed: tuple[Printed, ...], kind: PaperKind) -> list[Printed]:
    found = [paper for paper in printed if paper.copy.paper == kind]
    assert {paper.family for paper in found} == set(NAMES)
    return found


def complaint(paper: Printed, what: object) -> str:
    return f"{paper.path.name} voor {', '.join(paper.copy.holders)}: {what}"


def test_every_paper_in_the_folder_is_in_the_register(sample: Watched, printed: tuple[Printed, ...]) -> None:
    there = {path.name for path in sample.papers.iterdir()}
    assert there - {"herstelblad.pdf"} == {paper.path.name for paper in printed}
    assert {paper.copy.paper for paper in printed} == set(NAME_ON_PAPER)


@pytest.mark.parametrize("family", NAMES)
def test_no_paper_holds_what_stays_with_others(printed: tuple[Printed, ...], family: str) -> None:
    checked, found = set(), []
    for paper in (paper for paper in printed if paper.family == family):
        (holder,) = paper.copy.holders
        text = paper.text.casefold() if family == "ankerplaats" else paper.text
        words = NEVER[family].get(holder, ())
        checked |= {holder} if words else set()
        found += [complaint(paper, word) for word in words if word in text]
    assert found == []
    assert len(checked) >= 5


def test_a_word_that_stays_with_others_is_read_where_it_may_stand(printed: tuple[Printed, ...]) -> None:
    """The search above would find something: what is kept from one stands on the paper of another."""
    for family in NAMES:
        text = " ".join(p.text for p in printed if p.family == family)
        text = text.casefold() if family == "ankerplaats" else text
        words = {word for kept_back in NEVER[family].values() for word in kept_back}
        assert len([word for word in words if word in text]) > 10


def test_one_page_is_one_page(printed: tuple[Printed, ...]) -> None:
    assert {complaint(p, len(p.pages)) for p in of_kind(printed, PaperKind.ONE_PAGE) if len(p.pages) != 1} == set()


def footer(paper: Printed) -> tuple[str, str]:
    """Return the two lines that must stand below every page."""
    code, name = paper.plan.details.code, NAME_ON_PAPER[PaperKind(paper.copy.paper)]
    day = dates.say(paper.day, weekday=True)
    whose = f"Exemplaar {paper.copy.number} · voor {paper.copy.holder_label}"
    last = f"bladkenmerk {paper.copy.bladkenmerk}"
    if paper.version is None:
        first = f"{code} · {name} · concept voor versie {paper.leading + 1} · {day}"
        return first, f"{whose} · conceptkenmerk {paper.conceptkenmerk} · {last}"
    number = paper.version.number
    replaced = f" · vervangt versie {number - 1}" if number > 1 else ""
    first = f"{code} · {name} · versie {number} · {day}{replaced}"
    return first, f"{whose} · versiekenmerk {paper.version.kenmerk} · {last}"


def test_every_page_has_a_whole_footer(printed: tuple[Printed, ...]) -> None:
    for paper in printed:
        for number, page in enumerate(paper.pages, start=1):
            wanted = (*footer(paper), f"pagina {number} van {len(paper.pages)}")
            assert [complaint(paper, line) for line in wanted if tight(line) not in tight(page)] == []


def test_a_leading_paper_says_on_every_page_that_it_holds(printed: tuple[Printed, ...]) -> None:
    leading = [paper for paper in printed if paper.version]
    assert all(paper.version and paper.version.leading for paper in leading)
    assert [complaint(p, n) for p in leading for n, page in enumerate(p.pages) if "Dit plan geldt nu" not in page] == []
    assert [complaint(p, "concept") for p in leading if "CONCEPT" in p.text or "conceptkenmerk" in p.text] == []


def test_a_concept_says_so_on_every_page_and_never_leads(printed: tuple[Printed, ...]) -> None:
    concepts = [paper for paper in printed if paper.version is None]
    assert {paper.family for paper in concepts} == set(NAMES)
    assert [complaint(p, n) for p in concepts for n, page in enumerate(p.pages) if "CONCEPT" not in page] == []
    leading = re.compile(r"[Ll]eidende|Dit plan geldt nu|versiekenmerk \w{4}-\w{4}")
    assert [complaint(p, found[0]) for p in concepts if (found := leading.search(p.text))] == []


def surnames(people: Iterable[Person]) -> set[str]:
    of_professionals = {person.last_name for person in people if person.kind is PersonKind.PROFESSIONAL}
    return {person.last_name for person in people if person.last_name} - of_professionals


def test_no_surname_of_family_or_network_is_on_any_paper(printed: tuple[Printed, ...]) -> None:
    assert all(len(surnames(paper.plan.people)) >= 3 for paper in printed)
    found = [
        complaint(paper, name)
        for paper in printed
        for name in sorted(surnames(paper.plan.people))
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", paper.text)
    ]
    assert found == []


def test_no_address_is_on_any_paper(printed: tuple[Printed, ...]) -> None:
    asked = set()
    for paper in printed:
        homes = {home.address for home in paper.plan.households} | {person.address for person in paper.plan.people}
        streets = {part for address in homes - {""} for part in (address, address.split(",")[0])}
        asked |= streets
        assert [complaint(paper, street) for street in sorted(streets) if street in paper.text] == []
    assert len(asked) > 3


def test_a_secret_address_that_slipped_into_a_text_is_on_nobodys_paper() -> None:
    """No sample family wrote its secret address down; this one does, and says it in an agreement too."""
    told = replay.told("lampion").now
    homes = [replace(home, address="Kwikstaartlaan 9, Lindebroek") if home.secret else home for home in told.households]
    first, *others = told.agreements
    slipped = replace(first, status=AgreementStatus.RUNNING, what="haalt Kai op, Kwikstaartlaan 9", result=None)
    office = Office(MemoryVault())
    office.take(replace(told, households=tuple(homes), agreements=(slipped, *others)))
    papers = {
        (kind, holder): tight(" ".join(page_texts(office.prints().preview(kind, "Lampion", (holder,)).pdf)))
        for kind in (PaperKind.FAMILY_PLAN, PaperKind.ONE_PAGE)
        for holder in ("linh", "sylvia", "ruud")
    }
    assert [which for which, text in papers.items() if "Kwikstaart" in text] == []
    assert tight("haalt Kai op, (adres geheim)") in papers[PaperKind.FAMILY_PLAN, "ruud"]


def test_a_family_plan_holds_every_goal_and_every_agreement_its_holder_may_see(printed: tuple[Printed, ...]) -> None:
    missing = []
    for paper in of_kind(printed, PaperKind.FAMILY_PLAN):
        text = tight(paper.text)
        wanted = [result.title for result in parts.running(paper.seen)]
        wanted += [agreement.what for agreement in paper.seen.agreements if agreement.status not in OVER]
        missing += [complaint(paper, words) for words in wanted if tight(words) not in text]
    assert missing == []


def test_the_regisseur_reads_every_agreement_that_still_runs(printed: tuple[Printed, ...]) -> None:
    """Nothing is lost on the way from the plan to the paper by being filtered out."""
    own = [p for p in of_kind(printed, PaperKind.FAMILY_PLAN) if p.copy.holders == (p.plan.details.regisseur,)]
    assert {(p.family, p.version is None) for p in own} == {(name, concept) for name in NAMES for concept in (0, 1)}
    for paper in own:
        running = [a.what for a in paper.plan.agreements if a.status not in OVER and not a.sharing.apart]
        assert [complaint(paper, what) for what in running if tight(what) not in tight(paper.text)] == []


def test_a_one_page_plan_holds_the_first_goals_help_and_the_next_date(printed: tuple[Printed, ...]) -> None:
    for paper in of_kind(printed, PaperKind.ONE_PAGE):
        text = tight(paper.text)
        wanted = [result.title for result in parts.running(paper.seen)[:3]]
        wanted += ["112", "0800-2000", "113", "Volgend gesprek"]
        assert [complaint(paper, words) for words in wanted if tight(words) not in text] == []
