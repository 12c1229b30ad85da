"""A command that opens no vault starts without what only a vault or a paper needs."""

from __future__ import annotations

from tests.architecture.test_light_start import loaded_by

LIST_PAPERS = """
from regiedesk.cli import run
assert run(["papier"]) == 0
"""


def test_the_list_of_papers_is_light() -> None:
    assert loaded_by(LIST_PAPERS) == []


def test_the_list_of_papers_does_without_a_plan() -> None:
    assert loaded_by(f"{LIST_PAPERS}\nimport sys\nassert 'regiedesk.domain.plan' not in sys.modules") == []
