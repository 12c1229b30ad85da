from __future__ import annotations

import gc
import threading

import pytest

from regiedesk.ui.garbage import GarbageKeeper
from regiedesk.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.wait()


def broken() -> None:
    raise ZeroDivisionError


def test_an_answer_comes_back(qtbot, jobs):
    heard: list[object] = []
    jobs.run(lambda: 6 * 7, heard.append, heard.append)
    qtbot.waitUntil(lambda: heard == [42])
    assert not jobs.busy()


def test_an_error_comes_back(qtbot, jobs):
    heard: list[object] = []
    failed: list[Exception] = []
    jobs.run(broken, heard.append, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert heard == []
    assert isinstance(failed[0], ZeroDivisionError)


def test_work_is_done_one_by_one_in_order(qtbot, jobs):
    heard: list[object] = []
    for number in range(20):
        jobs.run(lambda n=number: n, heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))


def test_a_forgotten_answer_reaches_nobody(qtbot, jobs):
    heard: list[object] = []
    jobs.run(lambda: "oud", heard.append, heard.append)
    jobs.wait()
    jobs.forget()
    assert not jobs.busy()
    jobs.run(lambda: "nieuw", heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["nieuw"]


class Held:
    """Tells in which thread it ended."""

    def __init__(self, ended: list[int]) -> None:
        self.ended = ended
        self.circle: Held | None = self

    def call(self) -> str:
        return "klaar"

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.mark.parametrize("forgotten", [False, True])
def test_what_a_job_refers_to_ends_in_the_gui_thread(qtbot, jobs, qapp, forgotten):
    ended: list[int] = []
    for _ in range(200):
        held = Held(ended)
        held.circle = None
        jobs.run(held.call, len, repr)
        del held
    if forgotten:
        jobs.forget()
    jobs.wait()
    assert ended == []
    qtbot.waitUntil(lambda: len(ended) == 200)
    assert set(ended) == {threading.get_ident()}


def test_no_garbage_is_collected_off_the_gui_thread(jobs, qtbot):
    ended: list[int] = []

    def make_much() -> list[list[int]]:
        return [[number] for number in range(5_000)]

    keeper = GarbageKeeper()
    keeper.start()
    try:
        for _ in range(20):
            circles = [Held(ended) for _ in range(100)]
            circles.clear()
            jobs.run(make_much, len, repr)
        jobs.wait()
        assert ended == []
        qtbot.waitUntil(lambda: not jobs.busy())
        keeper.look()
    finally:
        keeper.stop()
    assert set(ended) == {threading.get_ident()}


def test_garbage_is_collected_by_a_timer_while_the_window_is_open(qtbot):
    ended: list[int] = []
    keeper = GarbageKeeper()
    keeper.start()
    try:
        kept = [Held(ended) for _ in range(2_000)]
        kept.clear()
        assert ended == []
        qtbot.waitUntil(lambda: len(ended) == 2_000)
    finally:
        keeper.stop()
    assert gc.isenabled()
