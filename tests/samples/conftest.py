"""The papers of the sample folder, read by several tests."""

from __future__ import annotations

import pytest

from tests.sample_run import Watched
from tests.samples.printed import Printed, printed_by


@pytest.fixture(scope="session")
def printed(sample: Watched, tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, ...]:
    return printed_by(sample, tmp_path_factory.mktemp("gelezen") / "kluis")
