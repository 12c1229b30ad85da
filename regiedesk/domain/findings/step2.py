"""Step 2, hoe gaat het nu: strengths first, every voice, and how safe it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.findings.finding import Finding, FindingKind, Rule, about
from regiedesk.domain.findings.looking import (
    GROWN_UP,
    SCHOOL_FROM,
    children,
    kept_apart,
    name_of,
    names,
    parents,
)
from regiedesk.domain.plan import Plan
from regiedesk.domain.words import ObservationKind


def strength(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that no strength stands in the plan."""
    if not any(seen.kind is ObservationKind.STRENGTH for seen in plan.observations):
        yield Finding(place="observations", sentence="Er staat nog geen kracht in het plan. Begin met wat goed gaat.")


def speaker(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find worries of which nobody wrote who says it (S002:109)."""
    for seen in plan.observations:
        if seen.kind is ObservationKind.WORRY and seen.said_by is None:
            yield Finding(
                place=f"observations/{seen.id}",
                sentence=f"Bij een zorg over {seen.area} staat nog niet wie het zegt.",
                apart=kept_apart(seen.sharing, today),
            )


def help_question(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find parents, and children from 4, without a hulpvraag of their own (S002:83)."""
    asked = {question.person for question in plan.help_questions}
    people = dict.fromkeys((*parents(plan, today), *children(plan, today, SCHOOL_FROM)))
    silent = [person for person in people if person.id not in asked]
    return about(silent, f"Nog geen hulpvraag van {names(plan, silent)}.", "help_questions", FindingKind.ASK)


def own_voice(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find children from 4 of whom no word of their own stands in the plan (S2.7)."""
    heard = {voice.person for voice in plan.voices} | {seen.said_by for seen in plan.observations}
    unheard = [child for child in children(plan, today, SCHOOL_FROM) if child.id not in heard]
    sentence = f"Er staan nog geen eigen woorden van {names(plan, unheard)}."
    return about(unheard, sentence, "voices", FindingKind.ASK)


def safety_figure(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find children without a figure for safety (S002:99-105); apart, because asking aloud can endanger."""
    judged = {judgement.about for judgement in plan.safety}
    unjudged = [child for child in children(plan, today, 0, GROWN_UP - 1) if child.id not in judged]
    return about(unjudged, f"Nog geen cijfer voor veiligheid bij {names(plan, unjudged)}.", "safety", apart=True)


def safety_reason(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find figures for safety without the reason behind them."""
    for judgement in plan.safety:
        if not judgement.reason.strip():
            yield Finding(
                place=f"safety/{judgement.id}",
                sentence=f"Bij een cijfer voor hoe veilig {name_of(plan, judgement.about)} is, staat nog niet waarom.",
                people=(judgement.about,),
                apart=True,
            )


RULES: tuple[Rule, ...] = (strength, speaker, help_question, own_voice, safety_figure, safety_reason)
