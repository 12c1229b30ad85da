"""A sample family as the case it is on the day it is told."""

from __future__ import annotations

from regiedesk.domain.plan import empty_plan
from regiedesk.domain.registers import CaseFile, FrozenPlan, PlanVersion
from regiedesk.domain.samples import FreezeStep, Revise
from regiedesk.storage.files.samples import read_sample


def sample_case(name: str) -> CaseFile:
    """Return the case with its last plan and its versions."""
    plan, versions = empty_plan(name), list[FrozenPlan]()
    for step in read_sample(name).steps:
        if isinstance(step, Revise):
            plan = step.plan
        if isinstance(step, FreezeStep):
            label = PlanVersion(
                number=len(versions) + 1, frozen_on=step.on, reason=step.reason, author="", kenmerk="ZQKM-0001"
            )
            versions.append(FrozenPlan(version=label, plan=plan))
    return CaseFile(id="zqcase", plan=plan, versions=tuple(versions))
