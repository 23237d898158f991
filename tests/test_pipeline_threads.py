"""The threads of a build: none waits for one that waits for it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from editions import rich_edition
from hwrender import narration
from hwrender.formats import clip_encoder
from hwrender.narration import script, voices
from loading import watch_loading
from trials import write_report

BODY = """
| Place | People |
|-------|--------|
| Here  | 60     |

::: easy-read
![](police)
The police may get this on 3 June.
:::
"""


@pytest.mark.parametrize("voice", ["silent", "neural"])
def test_documents_and_sound_load_no_modules_that_need_each_other(tmp_path: Path, voice: str) -> None:
    # a thread that holds one of them and waits for the next may be waited for itself: Python then raises
    loading = watch_loading(write_report(tmp_path, body=BODY), tmp_path / "out", voice)
    rings = loading.rings()
    of_documents = [ring for ring in rings if loading.doors("documents", ring)]
    of_sound = [ring for ring in rings if loading.doors("sound", ring)]
    assert any("docx" in ring for ring in of_documents)
    assert any("numpy" in ring for ring in of_sound)
    assert [sorted(ring) for ring in of_documents if ring in of_sound] == []


def test_a_narration_begins_when_what_is_loaded_ahead_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def load_slowly(_: str) -> None:
        time.sleep(0.3)
        order.append("loaded")

    write = script.write_script
    monkeypatch.setattr(voices, "warm_up_engine", load_slowly)
    monkeypatch.setattr(
        script, "write_script", lambda *given, **more: (order.append("begun"), write(*given, **more))[1]
    )
    narration.warm_up("silent")
    narration.narrate(rich_edition(), "silent", encoder=clip_encoder())
    assert order == ["loaded", "begun"]
