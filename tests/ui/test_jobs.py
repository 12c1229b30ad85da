from __future__ import annotations

import gc

import pytest

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


def test_no_garbage_is_collected_off_the_gui_thread(jobs, qtbot):
    heard: list[bool | Exception] = []
    jobs.run(gc.isenabled, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    jobs.wait()
    assert heard == [False]
    assert gc.isenabled()
