"""Opening and listing leave the pages with plans alone, so that they stay quick with many cases."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from regiedesk.storage.vault.open_vault import OpenVault
from tests.storage.vault.support import case


def ways(vault: OpenVault, statement: str) -> str:
    """Return how the database reads for a statement."""
    with contextlib.closing(vault.connect()) as connection:
        parameters = (0,) * statement.count("?")
        return " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Yield the list of what is asked of the database from now on."""
    asked: list[str] = []

    def listen(connection: Connection, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    yield asked
    event.remove(Engine, "before_cursor_execute", listen)


@pytest.mark.parametrize("question", ["summaries", "outdated"])
def test_a_question_about_all_cases_reads_only_the_index(
    vault: OpenVault, statements: list[str], question: str
) -> None:
    with vault.work() as work:
        work.cases.add(case())
    statements.clear()
    with vault.read() as work:
        getattr(work.cases, question)()
    (asked,) = [statement for statement in statements if "FROM cases" in statement]
    assert "COVERING INDEX cases_listed" in ways(vault, asked)
