"""Making the whole sample folder opens no connection and starts no process: not by our code nor by a library's."""

from __future__ import annotations

from pathlib import Path

from tests.sample_run import Watched, watched

CONNECT = """
import socket

with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
    pass
tell(trace)
"""


def test_making_the_sample_folder_opens_no_connection(sample: Watched) -> None:
    assert sample.vault.is_dir()
    assert [which for kind, which in sample.seen if kind in ("network", "process")] == []


def test_a_connection_is_seen(tmp_path: Path) -> None:
    assert ("network", "socket.connect") in watched(tmp_path, CONNECT).seen
