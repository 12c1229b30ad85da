"""What asks for attention and from which day, derived from the plan and its registers."""

from regiedesk.domain.attention.agreements import due
from regiedesk.domain.attention.derive import attention

__all__ = ["attention", "due"]
