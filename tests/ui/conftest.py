from __future__ import annotations

from collections.abc import Iterator

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.desktop import DiskFiles
from regiedesk.ui.jobs import Jobs
from tests.ui.sample_office import office


@pytest.fixture
def desk() -> Desk:
    """An office with the family of Ankerplaats and that of Lampion."""
    return office("ankerplaats", "lampion")


@pytest.fixture
def empty_desk() -> Desk:
    return office()


@pytest.fixture
def files() -> DiskFiles:
    return DiskFiles()


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()
