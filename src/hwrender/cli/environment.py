"""What the environment of this run gives to a build."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hwrender.cli.printing import echo
from hwrender.fonts.machine import font_folders
from hwrender.pipeline.many import processors
from hwrender.pipeline.options import Environment


def this_environment() -> Environment:
    """`HWRENDER_CACHE` or the platform's cache folder, `SOURCE_DATE_EPOCH`, the platform's font
    folders; the processors this process may use."""
    from platformdirs import user_cache_path

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    cache = os.environ.get("HWRENDER_CACHE") or user_cache_path("hwrender", appauthor=False)
    fonts = font_folders(sys.platform, Path.home(), os.environ)
    return Environment(Path(cache), int(epoch) if epoch.isdigit() else None, fonts, processors(), echo)
