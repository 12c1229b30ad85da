"""One open case being worked on: its plan, what waits to be mended, and saving after every edit."""

from __future__ import annotations

from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Vault
from regiedesk.domain.registers import Draft, PlanVersion, PrintCopy
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.values import value


@value
class OpenCase:
    """What a screen needs when a case is opened."""

    case_id: str
    plan: Plan
    versions: tuple[PlanVersion, ...] = ()
    copies: tuple[PrintCopy, ...] = ()
    drafts: tuple[Draft, ...] = ()


class EditingService:
    """Opens a case for editing and saves it."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def open(self, code: str) -> OpenCase:
        """Return the case with its drafts; raises NotFound."""
        with self._vault.read() as work:
            case_id = case_id_of(work.cases, code)
            return OpenCase(
                case_id=case_id,
                plan=work.cases.plan(case_id),
                versions=work.cases.versions(case_id),
                copies=work.cases.copies(case_id),
                drafts=work.cases.drafts(case_id),
            )

    def save(self, case_id: str, plan: Plan) -> None:
        """Save the working plan; when this returns, it is on the disk. Raises UserError."""
        with self._vault.work() as work:
            work.cases.save(case_id, plan)

    def keep_draft(self, draft: Draft) -> None:
        """Keep input that is not right yet, with what is wrong with it."""
        with self._vault.work() as work:
            work.cases.keep_draft(draft)

    def drop_draft(self, case_id: str, place: str) -> None:
        """Forget input that was mended or taken back."""
        with self._vault.work() as work:
            work.cases.drop_draft(case_id, place)
