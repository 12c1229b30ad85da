"""What leaves the vault is made first, then noted, and only then in its place: nothing is out that is not noted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from regiedesk.domain.errors import UserError

Waiting = AbstractContextManager[object] | None
"""A file that is there at the end of the block and gone when the block fails; None for what cannot be taken back."""


@contextmanager
def noted(waiting: Waiting) -> Iterator[None]:
    """Note in the body what leaves; when that fails a file does not come, and about a paper the user hears."""
    if waiting is not None:
        with waiting:
            yield
        return
    try:
        yield
    except UserError as error:
        raise UserError(
            f"Het papier is geprint, maar staat niet in het register. {error.message}",
            "Vernietig het papier en print het opnieuw.",
        ) from error
