from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from regiedesk import bootstrap, desktop, platform
from regiedesk.cli import run
from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import kdf
from tests.architecture.source import ROOT
from tests.architecture.test_light_start import loaded_by
from tests.fakes import FixedClock
from tests.ui.sample_office import office

PASSPHRASE = "paars fiets regen lepel"


@pytest.fixture
def gate(tmp_path) -> desktop.VaultGate:
    return desktop.VaultGate(tmp_path / "kluis", FixedClock(), kdf.FLOOR)


def refused(gate: desktop.VaultGate, passphrase: str) -> str:
    with pytest.raises(UserError) as error:
        gate.open(passphrase, 0)
    return error.value.key


def test_a_vault_is_made_opened_and_opened_with_its_code(gate):
    assert not gate.exists()
    made, code = gate.create(PASSPHRASE)
    assert gate.exists()
    assert refused(gate, PASSPHRASE) == "already_open"
    made.close()
    assert refused(gate, "iets anders") == "wrong_passphrase"
    gate.open(PASSPHRASE, 1).close()
    gate.open_with_code(code.lower()).close()
    assert gate.wrong_groups(code.split("-")) == ()
    assert gate.same_group(code.split("-")[0].lower(), code.split("-")[0])


def test_a_new_passphrase_and_a_new_code_take_the_place_of_the_old(gate):
    made, code = gate.create(PASSPHRASE)
    made.change_passphrase("een heel andere wachtzin")
    new = made.new_recovery()
    assert made.fits("een heel andere wachtzin")
    made.close()
    assert refused(gate, PASSPHRASE) == "wrong_passphrase"
    with pytest.raises(UserError) as error:
        gate.open_with_code(code)
    assert error.value.key == "wrong_recovery_code"
    gate.open_with_code(new).close()


def test_the_office_draws_a_sheet_and_remembers_its_backups(gate, tmp_path):
    made, code = gate.create(PASSPHRASE)
    assert made.recovery_sheet(code, "Femke").startswith(b"%PDF")
    assert made.last_backup() is None
    assert made.backup(tmp_path / "usb").cases == 0
    assert made.last_backup() == made.clock.now()
    made.close()


def test_the_sample_stands_beside_the_vault_and_is_made_anew(gate, tmp_path):
    made = gate.sample()
    assert len(made.cases().summaries()) == 3
    made.cases().new("Erbij")
    made.close()
    again = gate.sample()
    assert len(again.cases().summaries()) == 3
    again.close()
    assert not gate.exists()


def test_a_folder_that_is_not_our_sample_is_left_alone(gate, tmp_path):
    other = bootstrap.create_vault(tmp_path / "kluis-voorbeeld", PASSPHRASE, FixedClock(), cost=kdf.FLOOR)[0]
    other.close()
    with pytest.raises(UserError) as error:
        gate.sample()
    assert error.value.key == "vault_exists"


def test_the_desk_searches_and_tells_what_asks_for_attention(tmp_path):
    desk = office("lampion")
    opened = desk.editing().open(desk.cases().summaries()[0].code)
    assert desk.guide(opened.plan).steps
    asking = desk.asking()[0]
    assert len(desk.attention([asking.case_id])) == asking.count
    assert desk.attention([]) == ()
    assert desk.search(opened.plan.people[0].first_name)
    desk.close()


def test_the_vault_is_where_one_says(monkeypatch, tmp_path):
    monkeypatch.delenv("REGIEDESK_KLUIS", raising=False)
    assert desktop.vault_folder(None) == platform.default_vault_folder()
    monkeypatch.setenv("REGIEDESK_KLUIS", str(tmp_path / "omgeving"))
    assert desktop.vault_folder(None) == tmp_path / "omgeving"
    assert desktop.vault_folder(str(tmp_path / "hier")) == tmp_path / "hier"


def test_without_a_display_the_window_says_so(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run([]) == 1
    assert "geen scherm" in capsys.readouterr().err


def test_larger_text_scales_what_the_system_scales_already(monkeypatch):
    monkeypatch.setenv("QT_SCALE_FACTOR", "2")
    desktop._draw_larger(150)  # noqa: SLF001
    assert os.environ["QT_SCALE_FACTOR"] == "3"


def test_ordinary_text_leaves_the_scale_alone(monkeypatch):
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    desktop._draw_larger(100)  # noqa: SLF001
    assert "QT_SCALE_FACTOR" not in os.environ


@pytest.mark.parametrize("name", ["regiedesk.desktop", "regiedesk.commands", "regiedesk.cli"])
def test_nothing_heavy_is_loaded_before_it_is_needed(name):
    assert loaded_by(f"import {name}") == []


def test_the_window_loads_no_database_and_no_paper_library():
    code = "import regiedesk.desktop, regiedesk.ui.application"
    assert loaded_by(code) == ["PySide6"]


def test_the_unlock_window_does_not_wait_for_the_domain_and_the_keys(tmp_path):
    code = f"""
import sys
from pathlib import Path
import regiedesk.ui.application
from regiedesk import desktop
desktop.VaultGate(Path({str(tmp_path)!r})).exists()
late = [name for name in ("regiedesk.domain.plan", "regiedesk.bootstrap", "cryptography") if name in sys.modules]
assert not late, late
"""
    assert loaded_by(code) == ["PySide6"]


@pytest.mark.parametrize("words", [["--grootte", "groot"], ["--grootte", "1366x768", "--schaal", "9"]])
def test_a_size_that_cannot_be_is_told(words, tmp_path, capsys):
    assert run(["schermen", str(tmp_path), *words]) == 1
    assert "grootte of schaal" in capsys.readouterr().err


@pytest.fixture(scope="module")
def drawn(tmp_path_factory) -> Path:
    """All pictures, made once, with home and passing files in folders that can be looked into."""
    root = tmp_path_factory.mktemp("schermen")
    (root / "tmp").mkdir()
    environment = {**os.environ, "TMPDIR": str(root / "tmp"), "HOME": str(root / "home"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "regiedesk", "schermen", str(root / "uit"), "--schaal", "2.0"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(list((root / "uit").iterdir()))
    return Path(root)


def test_there_is_a_picture_of_every_screen_at_the_asked_size(drawn):
    pictures = {path.stem: QImage(str(path)) for path in (drawn / "uit").glob("*.png")}
    assert len(pictures) >= 40
    window = {name: image for name, image in pictures.items() if not name.startswith("95")}
    assert {(image.width(), image.height()) for image in window.values()} == {(1366, 768)}


def test_drawing_leaves_nothing_else_behind(drawn):
    assert list((drawn / "tmp").iterdir()) == []
    assert not (drawn / "home").exists() or not [p for p in (drawn / "home").rglob("*") if p.is_file()]
