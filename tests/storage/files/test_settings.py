from __future__ import annotations

import json
from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.settings import Settings
from regiedesk.storage.files.settings import SettingsFile

CHOSEN = Settings(lock_minutes=10, dark=True, text_size=125, owner="Femke Bos", sheet_checked=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "instellingen.json"


def written(path: Path, text: str) -> SettingsFile:
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return SettingsFile(path)


def test_without_a_file_the_usual_settings_hold(path):
    loaded = SettingsFile(path).load()
    assert loaded.settings == Settings()
    assert loaded.problem == ""


def test_what_was_saved_is_read_back(path):
    SettingsFile(path).save(CHOSEN)
    loaded = SettingsFile(path).load()
    assert loaded.settings == CHOSEN
    assert loaded.problem == ""


def test_keys_of_a_newer_program_stay(path):
    file = written(path, '{"nieuw_in_2030": [1, 2], "donker": false}')
    file.save(CHOSEN)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert content["nieuw_in_2030"] == [1, 2]
    assert content["donker"] is True


@pytest.mark.parametrize("text", ["{", "[]", "nul", "\x00\xff", "[" * 20_000, '{"a": 1'])
def test_a_damaged_file_gives_the_usual_settings_and_says_so(path, text):
    loaded = written(path, text).load()
    assert loaded.settings == Settings()
    assert "niet te lezen" in loaded.problem


@pytest.mark.parametrize(
    "text",
    [
        '{"vergrendelen_na_minuten": 7}',
        '{"vergrendelen_na_minuten": "5"}',
        '{"vergrendelen_na_minuten": true}',
        '{"donker": 1}',
        '{"tekstgrootte": 1000}',
        '{"naam_op_herstelblad": null}',
    ],
)
def test_a_choice_that_cannot_be_is_left_out_and_said(path, text):
    loaded = written(path, text).load()
    assert loaded.settings == Settings()
    assert loaded.problem


def test_a_wrong_choice_leaves_the_others(path):
    loaded = written(path, '{"vergrendelen_na_minuten": 0, "donker": true}').load()
    assert loaded.settings == Settings(dark=True)


def test_a_damaged_file_can_be_saved_over(path):
    file = written(path, "{")
    file.save(CHOSEN)
    assert file.load().settings == CHOSEN


def test_saving_where_nothing_can_be_written_is_said(tmp_path):
    in_the_way = tmp_path / "config"
    in_the_way.write_text("een bestand op de plaats van de map")
    with pytest.raises(UserError) as refused:
        SettingsFile(in_the_way / "instellingen.json").save(CHOSEN)
    assert refused.value.key == "settings_not_saved"


def test_the_repr_of_settings_shows_no_name():
    assert "Femke" not in repr(CHOSEN)
