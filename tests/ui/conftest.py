from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.ui.jobs import Jobs
from tests.ui.sample_office import DiskFiles, office


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office with the family of Ankerplaats and that of Lampion."""
    made = office(tmp_path, "ankerplaats", "lampion")
    yield made
    made.close()


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[Desk]:
    made = office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def files() -> DiskFiles:
    return DiskFiles()


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


@pytest.fixture
def empty_desk_at(tmp_path_factory) -> Iterator[Desk]:
    """An empty office beside the other one."""
    made = office(tmp_path_factory.mktemp("leeg"))
    yield made
    made.close()
