"""What changed between two plans, as sentences a family can read, under the seven steps."""

from regiedesk.domain.compare.difference import Difference, Turn
from regiedesk.domain.compare.walking import differences
from regiedesk.domain.compare.words import FIELD_WORDS

__all__ = ["FIELD_WORDS", "Difference", "Turn", "differences"]
