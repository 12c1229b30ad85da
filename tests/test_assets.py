from __future__ import annotations

import sys
from pathlib import Path

import pytest

from regiedesk.assets import resource_bytes, resource_path, resource_text


def test_a_resource_of_the_repository_is_found() -> None:
    assert resource_text("guide/zeven-stappen.toml").startswith("# De handreiking van RegieDesk")
    assert resource_bytes("fonts/SourceSans3_400Regular.ttf")[:4] == b"\x00\x01\x00\x00"


def test_the_bundle_of_the_packaged_program_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = tmp_path / "resources" / "guide" / "zeven-stappen.toml"
    bundled.parent.mkdir(parents=True)
    bundled.write_text("\ufeff# uit de bundel", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_text("guide/zeven-stappen.toml") == "# uit de bundel"


@pytest.mark.parametrize("relative", ["guide/geen.toml", "guide", "../pyproject.toml", "/etc/hostname"])
def test_what_is_no_resource_is_not_found(relative: str) -> None:
    with pytest.raises(FileNotFoundError):
        resource_path(relative)
