"""What was seen, asked and judged since: with who said it."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Sides, Told, Turn
from regiedesk.domain.compare.telling import bare, capital, sentence
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import GoodFuture, Independence
from regiedesk.domain.situation import HelpQuestion, Observation, SafetyJudgement, TimelineEvent, Voice
from regiedesk.domain.wording import label, name_of, said


def seen(plan: Plan, observation: Observation) -> str:
    """Return what was seen, as the words of who said it."""
    if observation.said_by is None:
        return sentence(observation.text)
    name = name_of(plan, observation.said_by)
    if observation.literal:
        return f"{name} zegt: {said(observation.text, literal=True)}"
    return sentence(f"Volgens {name}: {observation.text}")


def happened(plan: Plan, event: TimelineEvent) -> str:
    """Return what happened, and when."""
    return f"{capital(dates.say(event.on))}: {sentence(event.text)}"


def asked(plan: Plan, question: HelpQuestion) -> str:
    """Return the question for help that somebody has now."""
    name = name_of(plan, question.person)
    before = any(each.person == question.person and each.id != question.id for each in plan.help_questions)
    return sentence(
        f"De hulpvraag van {name} is nu: {question.text}" if before else label(plan, "help_questions", question)
    )


def safe(plan: Plan, judgement: SafetyJudgement) -> str:
    """Return a figure with the one before it of the same judge; nothing is computed."""
    about, by = name_of(plan, judgement.about), name_of(plan, judgement.judged_by)
    earlier = [each for each in plan.safety if _same(each, judgement) and each.on < judgement.on]
    first = f" (eerst een {max(earlier, key=_day).score})" if earlier else ""
    of_whom = "de eigen veiligheid" if judgement.about == judgement.judged_by else f"de veiligheid van {about}"
    return f"{by} geeft {of_whom} nu een {judgement.score}{first}."


def _same(one: SafetyJudgement, other: SafetyJudgement) -> bool:
    return (one.about, one.judged_by) == (other.about, other.judged_by)


def _day(judgement: SafetyJudgement) -> str:
    return judgement.on


def judged_again(sides: Sides, was: SafetyJudgement, now: SafetyJudgement) -> Iterator[Told]:
    """Yield a figure that was corrected."""
    if was.score != now.score:
        by, about = name_of(sides.new, now.judged_by), name_of(sides.new, now.about)
        yield Turn.CHANGED, f"{by} geeft de veiligheid van {about} een {now.score} (eerst een {was.score})."
    yield from generic.changed(sides, "safety", was, now, frozenset({"score"}))


def spoke(plan: Plan, voice: Voice) -> str:
    """Return what somebody likes and wants otherwise."""
    name = name_of(plan, voice.person)
    likes = f" Fijn: {bare(voice.likes)}." if voice.likes else ""
    other = f" Anders: {bare(voice.wants_different)}." if voice.wants_different else ""
    return f"{name} zegt wat fijn is en wat anders moet.{likes}{other}"


def goes_well(plan: Plan, future: GoodFuture) -> str:
    """Return how it looks when it goes well."""
    name = name_of(plan, future.said_by, "")
    return sentence(f"Als het goed gaat{f', zegt {name}' if name else ''}: {future.text}")


def without_help(plan: Plan, said_so: Independence) -> str:
    """Return when someone goes on without help."""
    return sentence(f"{name_of(plan, said_so.said_by)} kan zonder hulp verder: {said_so.text}")
