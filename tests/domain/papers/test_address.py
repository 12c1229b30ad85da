"""Somebody who wants u gets no je in any sentence of ours; somebody else's words stay as they were said."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.cooperation import SafetyAgreement
from regiedesk.domain.disclosure import disclose
from regiedesk.domain.papers import family_plan, one_page, safety_sheet
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.results import GoodFuture
from regiedesk.domain.sharing import ReadingAgreement
from regiedesk.domain.words import AddressForm, PersonKind, ReadScope, Role
from regiedesk.printing.printer import texts

TODAY = dt.date(2026, 9, 2)
INFORMAL = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)


def context(form: AddressForm) -> PaperContext:
    mother = Person(
        id="m", kind=PersonKind.FAMILY, first_name="Noor", role=Role.PARENT, address_form=form, phone="06-1"
    )
    worker = Person(id="w", kind=PersonKind.PROFESSIONAL, first_name="Bas", phone="06-2")
    plan = Plan(
        details=CaseDetails(code="Zeepaard", regisseur="w"),
        people=(mother, worker),
        reading_agreements=(ReadingAgreement(id="r", reader="m", scope=ReadScope.ALL),),
        good_futures=(GoodFuture(id="g", said_by="m", text="dat jij gewoon lacht"),),
        agreements=(Agreement(id="a", number=1, what="belt Bas", who=("m",)),),
        safety_agreements=(SafetyAgreement(id="s", text="Bel 112.", who=("m",)),),
    )
    return PaperContext(
        disclosed=disclose(plan, ("m",), TODAY), printed_on=TODAY, copy_number=1, plan_kenmerk="AAAA-AAAA"
    )


def papers(form: AddressForm) -> list[str]:
    made = context(form)
    documents = (
        family_plan.family_plan(made)[0],
        next(one_page.one_page_variants(made))[0],
        next(safety_sheet.safety_sheet_variants(made))[0],
    )
    return [text for document in documents for text in texts(document)]


def test_u_everywhere_in_our_own_words() -> None:
    ours = [text for text in papers(AddressForm.FORMAL) if "lacht" not in text]
    assert not [text for text in ours if INFORMAL.search(text)]


def test_words_of_people_stay() -> None:
    assert "“dat jij gewoon lacht”" in papers(AddressForm.FORMAL)


@pytest.mark.parametrize("sentence", ["Weet je het niet meer?", "Denk je aan zelfmoord?"])
def test_je_for_who_wants_je(sentence: str) -> None:
    assert sentence in papers(AddressForm.INFORMAL)


def test_one_holder_who_wants_u_is_enough() -> None:
    both = context(AddressForm.INFORMAL)
    other = replace(both.plan.people[1], address_form=AddressForm.FORMAL)
    plan = replace(both.plan, people=(both.plan.people[0], other))
    shared = replace(both, disclosed=replace(both.disclosed, plan=plan, holders=("m", "w")))
    spoken = list(texts(family_plan.family_plan(shared)[0]))
    assert "Weet u het niet meer?" in spoken
