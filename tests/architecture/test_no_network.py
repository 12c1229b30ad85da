"""Making the whole sample folder opens no connection: not by our code and not by a library's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.architecture.source import ROOT

WATCH = """
import sys

NETWORK = {"connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname"}

def watch(event, arguments):
    library, _, what = event.partition(".")
    if library == "socket" and what in NETWORK:
        sys.stderr.write(f"NETWORK {event}\\n")

sys.addaudithook(watch)
"""

MAKE_SAMPLE = """
from regiedesk.__main__ import main

sys.exit(main())
"""

CONNECT = """
import socket

with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
    pass
"""


def watched(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WATCH + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_making_the_sample_folder_opens_no_connection(tmp_path: Path) -> None:
    done = watched(MAKE_SAMPLE, "voorbeeld", str(tmp_path / "demo"))
    assert done.returncode == 0, done.stderr
    assert "NETWORK" not in done.stderr
    assert (tmp_path / "demo" / "kluis").is_dir()


def test_a_connection_is_seen() -> None:
    assert "NETWORK socket.connect" in watched(CONNECT).stderr
