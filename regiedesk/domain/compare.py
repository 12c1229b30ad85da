"""What changed between two plans, as sentences a family can read, under the seven steps."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.steps import PARTS
from regiedesk.domain.values import Partial, Ref, value
from regiedesk.domain.wording import label, name_of, names_of, quoted, said
from regiedesk.domain.words import AgreementStatus, ResultStatus, View


class Turn(StrEnum):
    """What sort of difference it is."""

    ADDED = "erbij"
    CHANGED = "anders"
    ENDED = "gestopt"
    REMOVED = "weg"
    DISAGREES = "niet eens"


@value
class Difference:
    """One difference in a sentence, under its step."""

    step: int
    turn: Turn
    sentence: str
    place: str


FIELD_WORDS = {
    "agenda": "agenda", "aftercare_by": "wie nazorg geeft", "aftercare_until": "nazorg tot",
    "alone": "kan het gezin het weer zelf", "checked_on": "nagekeken op", "decided_by": "wie besloot",
    "frame": "vrijwillig of gedwongen", "level": "zwaarte van de regie",
    "made_at": "gemaakt in overleg", "rhythm_weeks": "om de hoeveel weken terugkijken",
    "what": "wat", "who": "wie", "from_on": "vanaf", "until_on": "tot", "when": "wanneer", "where": "waar",
    "status": "stand", "target_on": "vóór", "title": "doel", "owner": "van wie", "why": "waarom",
    "how_noticed": "zo merken we het", "noticed_by": "wie merkt het", "goal_score": "doelcijfer",
    "start_score": "begincijfer", "views": "wie het eens is", "people": "wie", "deputy": "vervanger",
    "deputy_text": "vervanger", "phone": "telefoon", "job": "werk", "role": "rol", "left_on": "weg sinds",
    "joined_on": "erbij sinds", "participation": "doet mee", "text": "tekst", "signal": "zo merken we het",
    "measure": "dan doen we", "owners": "wie", "members": "wie er wonen", "code": "naam van de casus",
    "regie_level": "regie", "regisseur": "regisseur", "regie_meaning": "wat regie betekent", "ended_on": "gestopt op",
    "ended_because": "waarom gestopt", "result": "doel", "about": "over wie", "on": "datum", "time": "tijd",
    "place": "plaats", "attendance": "wie er waren", "scope": "mag lezen", "may": "mag zelf",
    "may_not": "mag niet zelf", "reachability": "bereikbaar", "person": "wie", "achieved": "gelukt", "address": "adres",
    "address_because": "waarom het adres geheim is", "address_form": "je of u", "address_secret": "adres geheim",
    "after_hours": "buiten kantoortijd", "aftercare": "nazorg", "agreed_on": "afgesproken op", "agreement": "afspraak",
    "agreements": "welke afspraken", "aliases": "andere namen", "always": "geldt altijd", "area": "leefgebied",
    "asked_by": "wie het vraagt", "asked_on": "gevraagd op", "because": "omdat", "birth_date": "geboren op",
    "bond": "band", "bridging": "wat we doen tot die tijd", "bridging_agreement": "afspraak voor tot die tijd",
    "by": "door wie", "by_organisation": "door welke organisatie", "by_person": "door wie", "by_when": "uiterlijk",
    "calls": "wie we bellen", "can_do": "kan zelf", "chain": "wat samenhangt", "checked_by": "wie het nakijkt",
    "child": "kind", "chosen_by": "gekozen door", "closed_because": "waarom afgesloten", "closed_on": "afgesloten op",
    "co_owners": "ook van", "confirmed_on": "bevestigd op", "consulted": "overlegd met",
    "copied_to_file": "overgenomen in het dossier", "custody": "gezag", "decided_on": "besloten op",
    "decision": "besluit", "discussed_with_parents": "besproken met ouders", "dissents": "wie het anders zag",
    "does": "doet wel", "does_already": "doet al zelf", "does_not": "doet niet", "duo_partner": "duopartner",
    "duration": "hoe lang", "effective_on": "vanaf", "email": "e-mail",
    "enhanced_regie": "besluit over versterkte procesregie", "everyone_agrees": "iedereen is het eens",
    "except_when": "behalve als", "exception": "uitzondering", "family_earlier": "familie komt eerder",
    "filled_in_by": "ingevuld door", "first": "wat eerst moet", "first_name": "voornaam", "fits": "past bij dit plan",
    "for_people": "voor wie", "for_person": "voor wie", "found_on": "gezien op", "gender": "geslacht",
    "given_by": "wie het goed vindt", "good_enough": "goed genoeg", "guide": "handreiking",
    "guide_version": "versie van de handreiking", "helped": "hielp het", "holder": "wie", "if_not": "als het niet lukt",
    "interpreter": "tolk", "interpreter_note": "over de tolk", "introductions": "kennismaking",
    "invited_by": "uitgenodigd door", "is_help": "is hulp", "judged_by": "wie het cijfer gaf",
    "kept_where": "waar het ligt", "kind": "soort", "known_to": "wie het adres weet", "language": "taal",
    "language_note": "over de taal", "last_name": "achternaam", "legal_frame": "vrijwillig of gedwongen",
    "letter_on": "brief op", "letter_to": "brief aan", "letter_told_how": "hoe de brief verteld is",
    "likes": "vindt fijn", "literal": "letterlijk gezegd", "made_with": "gemaakt met", "manner": "hoe het gezegd is",
    "may_know": "wat wel mag", "meeting": "overleg", "minutes": "aantal minuten", "municipality": "gemeente",
    "must_know": "wat de opvolger moet weten", "name": "naam", "needed": "wat daarvoor nodig is",
    "needs_help_with": "hulp nodig bij", "nickname": "roepnaam", "not_for": "niet voor", "note": "opmerking",
    "objects": "wil niet meedoen", "occupation": "beroep", "offered_on": "aangeboden op", "only_for": "alleen voor",
    "only_when": "alleen als", "open_items": "wat nog openstaat", "organisation": "organisatie", "other": "met wie",
    "others": "wie er nog meer waren", "otherwise": "anders bellen", "outcome": "uitkomst", "outcome_on": "uitkomst op",
    "own_words": "in eigen woorden", "part": "onderdeel", "participation_because": "waarom wel of niet",
    "participation_says": "wie dat zegt", "phone_audience": "wie het nummer krijgt", "phone_for": "nummer alleen voor",
    "planned_by": "wie het plant", "previous": "hiervoor", "provider": "van wie de hulp was", "purge_on": "wissen op",
    "purpose": "waarvoor", "question_still_right": "klopt de vraag nog", "question_words": "over de vraag",
    "quotes": "wat er gezegd is", "reach_via": "bereikbaar via", "reader": "wie mag lezen",
    "reads_aloud": "wie voorleest", "reason": "waarom", "received_on": "ontvangen op", "recognised": "erkend",
    "referral_reason": "waarom aangemeld", "referral_words": "woorden van de aanmelder",
    "referred_by": "aangemeld door", "regie_meaning_by": "wie zegt wat regie betekent", "relation": "wie dit is",
    "reopens": "stappen die weer open gaan", "replaces": "komt in plaats van", "response": "reactie",
    "response_by": "reactie van", "responsible": "wie verantwoordelijk is", "results": "welke doelen",
    "said_by": "wie het zegt", "said_on": "gezegd op", "score": "cijfer", "secret": "adres geheim",
    "secret_because": "waarom het adres geheim is", "secret_from": "adres geheim voor", "since": "sinds",
    "solution": "oplossing", "solved_by": "wie het oplost", "solved_on": "opgelost op", "source": "bron",
    "last_agreement_number": "hoogste nummer van een afspraak",
    "stance": "feit of mening", "standing": "hoe het nu staat", "start_talk_on": "startgesprek op",
    "started_on": "begonnen op", "statements": "verklaring van de familie", "steps": "welke stappen",
    "stops": "wie stopt", "successor": "opvolger", "teller": "wie het vertelt", "tenure": "huur of koop",
    "then_via": "anders via", "times": "hoe vaak", "to": "aan wie", "to_organisation": "naar welke organisatie",
    "told": "wie het gehoord heeft", "told_by": "verteld door", "told_how": "hoe het verteld is",
    "told_on": "verteld op", "topic": "onderwerp", "treatment": "behandeling", "trigger": "wat er verandert",
    "triggers": "wat er verandert", "trusted_by": "vertrouwenspersoon van", "until": "tot", "used": "gebruikt",
    "version": "versie", "via": "verteld via", "wants_different": "wil anders",
    "wants_reading_aloud": "wil dat iemand voorleest", "wants_recognition": "wil erkennen",
    "why_not_lower": "waarom niet lager", "with_treatment": "met behandeling", "withdrawn_on": "ingetrokken op",
    "without_consent_because": "waarom zonder toestemming", "words": "in eigen woorden",
    "Person.title": "aanspreektitel",
}  # fmt: skip
"""How each field is called in a sentence of difference; with its class where one name means two things."""

LONG = 3
"""Of a list that was and is longer than this, only what came and what went is told."""

_QUIET = frozenset({"last_agreement_number", "sharing", "id", "number", "kenmerk"})
_STEP_OF = {"meetings": 7, **{name: number for number, names in PARTS.items() for name in names}}
"""Notes, hours and answers belong to no step and are not told."""


def differences(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """Return the differences in order of steps; the regisseur's own notes and hours are not told."""
    found = [*_of_details(old, new)]
    for collection in shape.collections():
        step = _STEP_OF.get(collection)
        if step is not None:
            found += _of_collection(old, new, collection, step)
    return tuple(sorted(found, key=lambda difference: difference.step))


def _of_details(old: Plan, new: Plan) -> Iterator[Difference]:
    changed = [c for c in _changes(old, new, old.details, new.details) if c]
    if changed:
        yield Difference(
            step=5, turn=Turn.CHANGED, place="details", sentence=_ended_once(f"De casus: {'; '.join(changed)}")
        )


def _of_collection(old: Plan, new: Plan, collection: str, step: int) -> Iterator[Difference]:
    before = {item.id: item for item in getattr(old, collection)}
    after = {item.id: item for item in getattr(new, collection)}
    for item_id, item in after.items():
        place = f"{collection}/{item_id}"
        if item_id not in before:
            yield Difference(step=step, turn=Turn.ADDED, place=place, sentence=_sentence(new, collection, item))
        elif item != before[item_id]:
            yield from _of_item(old, new, collection, before[item_id], item, step)
    for item_id in (gone_id for gone_id in before if gone_id not in after):
        gone = _sentence(old, collection, before[item_id])
        yield Difference(step=step, turn=Turn.REMOVED, place=f"{collection}/{item_id}", sentence=gone)


def _of_item(old: Plan, new: Plan, collection: str, was: Any, now: Any, step: int) -> Iterator[Difference]:
    place = f"{collection}/{now.id}"
    yield from _newly_disagreeing(new, was, now, step, place)
    changed = _changes(old, new, was, now)
    if not changed:
        return
    turn = Turn.ENDED if _ended(was, now) else Turn.CHANGED
    sentence = _ended_once(f"{_sentence(old, collection, was)[:-1]}: {'; '.join(changed)}")
    yield Difference(step=step, turn=turn, place=place, sentence=sentence)


def _newly_disagreeing(new: Plan, was: Any, now: Any, step: int, place: str) -> Iterator[Difference]:
    for view in getattr(now, "views", ()):
        if view.view is not View.AGREES and view not in getattr(was, "views", ()):
            words = f" {said(view.words, literal=view.literal)}" if view.words else ""
            sentence = f"{name_of(new, view.person)} is het {view.view} met {quoted(now.title)}.{words}"
            yield Difference(step=step, turn=Turn.DISAGREES, place=place, sentence=sentence)


def _ended(was: Any, now: Any) -> bool:
    ends = {*AgreementStatus, *ResultStatus} - {"loopt", "gepland"}
    status = getattr(now, "status", None)
    stopped = status in ends and getattr(was, "status", None) not in ends
    return stopped or any(getattr(now, f, None) and not getattr(was, f, None) for f in ("left_on", "ended_on"))


def _sentence(plan: Plan, collection: str, item: Any) -> str:
    words = label(plan, collection, item).strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."


def _ended_once(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."


def _changes(old: Plan, new: Plan, was: Any, now: Any) -> list[str]:
    found = []
    for field in shape.shape_of(type(now)):
        before, after = getattr(was, field.name), getattr(now, field.name)
        if before != after and field.name not in _QUIET:
            found.append(f"{_word(type(now), field.name)} {_change(old, new, field, before, after)}")
    return found


def _word(cls: type[Any], name: str) -> str:
    return FIELD_WORDS.get(f"{cls.__name__}.{name}") or FIELD_WORDS.get(name, name.replace("_", " "))


def _change(old: Plan, new: Plan, field: shape.FieldShape, before: Any, after: Any) -> str:
    if field.is_value:
        return "is aangepast"
    if field.many and min(len(before), len(after)) > LONG:
        return _more_and_less(old, new, field, before, after)
    told_before, told_after = _told(old, field, before), _told(new, field, after)
    if not told_before:
        return f"is nu {told_after}"
    return f"was {told_before}, nu {told_after}" if told_after else f"is leeg (was {told_before})"


def _more_and_less(old: Plan, new: Plan, field: shape.FieldShape, before: Any, after: Any) -> str:
    """Say of a long list only what came and what went."""
    came = _told(new, field, tuple(part for part in after if part not in before))
    went = _told(old, field, tuple(part for part in before if part not in after))
    said_parts = (f"nu ook {came}" if came else "", f"niet meer {went}" if went else "")
    return f"is {' en '.join(part for part in said_parts if part) or 'nu in een andere volgorde'}"


def _told(plan: Plan, field: shape.FieldShape, content: Any) -> str:
    if content in (None, "", ()):
        return ""
    ref = field.mark(Ref)
    if ref is not None and ref.target == "people":
        return names_of(plan, content) if field.many else name_of(plan, content)
    if ref is not None:
        found = [shape.find(plan, ref.target, part) for part in (content if field.many else (content,))]
        return ", ".join(label(plan, ref.target, item) for item in found if item)
    if field.mark(Partial):
        return dates.say(content)
    if isinstance(content, bool):
        return "ja" if content else "nee"
    return ", ".join(map(str, content)) if field.many else str(content)
