"""The first window, as a program of its own that says how long it took: `python -m tests.benchmarks.first_paint`.

Arguments: when it was started, in nanoseconds of the steady clock, and the folder of a vault, or nothing for a
window with one label. It paints off screen.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any


def main() -> None:
    """Show a window, and say after how many milliseconds it was painted."""
    if len(sys.argv) > 2:
        _program(sys.argv[2])
    else:
        _label()


def _label() -> None:
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("RegieDesk")
    label.resize(1366, 768)
    label.show()
    _painted(app)


def _program(vault: str) -> None:
    """Start the program by its own door; only its waiting for the user is replaced by looking at the clock."""
    from PySide6.QtWidgets import QApplication

    def wait() -> int:
        return _painted(QApplication.instance())

    QApplication.exec = staticmethod(wait)  # type: ignore[method-assign]
    from regiedesk import cli

    os.environ["REGIEDESK_KLUIS"] = vault
    cli.run([])


def _painted(app: Any) -> int:
    app.processEvents()
    sys.stdout.write(f"{(time.monotonic_ns() - int(sys.argv[1])) / 1e6}\n")
    sys.stdout.flush()
    # What happens when a program ends is not measured, and a thread that is loading need not be waited for.
    os._exit(0)


if __name__ == "__main__":
    main()
