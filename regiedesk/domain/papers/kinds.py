"""Which papers of a case exist; apart, as listing them needs nothing of what drawing them needs."""

from __future__ import annotations

from regiedesk.domain.work_words import PaperKind

KINDS = {
    PaperKind.FAMILY_PLAN: "het hele plan, voor aan tafel",
    PaperKind.ONE_PAGE: "ons plan op één blad, voor thuis",
    PaperKind.SAFETY: "veiligheidsafspraken, een apart blad",
}
"""The papers that exist so far, with what each is for."""
