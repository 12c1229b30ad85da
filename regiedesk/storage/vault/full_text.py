"""Searching the words of all cases, at every key press."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy import Connection, text

from regiedesk.domain.registers import SearchHit

FEWEST_LETTERS = 2
"""With one letter nearly every item is found, slowly."""

_RANKED_UP_TO = 300
_SNIPPET_WORDS = 12
_COUNT = text("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :query LIMIT :most)")
_FIND = """
    SELECT t.case_id, c.code, t.place, snippet(search, 0, '', '', '…', {words}) AS snippet
    FROM search JOIN search_texts AS t ON t.id = search.rowid JOIN cases AS c ON c.id = t.case_id
    WHERE search MATCH :query AND (c.access_until IS NULL OR c.access_until >= :today) ORDER BY {order} LIMIT :limit
"""
# Ranking reads every match: for a word that is everywhere that is slow and says little. Then newest first.
_BEST_FIRST = text(_FIND.format(words=_SNIPPET_WORDS, order="search.rank"))
_NEWEST_FIRST = text(_FIND.format(words=_SNIPPET_WORDS, order="search.rowid DESC"))


def search(connection: Connection, words: str, limit: int, today: dt.date) -> tuple[SearchHit, ...]:
    """Return items in which every word occurs, the last one possibly half typed; accents do not matter.

    In a waarneemkopie that is over on `today` nothing is found.
    """
    query = match_of(words)
    if not query:
        return ()
    count = connection.execute(_COUNT, {"query": query, "most": _RANKED_UP_TO}).scalar_one()
    statement = _BEST_FIRST if count < _RANKED_UP_TO else _NEWEST_FIRST
    found = connection.execute(statement, {"query": query, "limit": limit, "today": today.isoformat()})
    return tuple(SearchHit(case_id=row[0], code=row[1], place=row[2], snippet=row[3]) for row in found)


def forget_removed(connection: Connection) -> None:
    """Take the words of removed texts out of the index, where they otherwise stay until it is merged."""
    connection.execute(text("INSERT INTO search (search) VALUES ('optimize')"))


def match_of(words: str) -> str:
    """Return the query for typed words, each quoted, so that nothing typed is taken for an operator."""
    typed: list[str] = re.findall(r"\w+", words)
    if sum(len(word) for word in typed) < FEWEST_LETTERS:
        return ""
    return " ".join(f'"{word}"' for word in typed) + "*"
