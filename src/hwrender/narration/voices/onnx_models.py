"""The home of onnxruntime: models that run in one thread, keep nothing, and call nobody.

What its makers ask of a whole process is asked here alone, and is taken back."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"


@cache
def runtime() -> Any:
    """onnxruntime, told before it is loaded that it may not call its makers with word of each use.

    It looks at the environment when it is loaded, and takes no argument for it. Without this it keeps an
    identifier of the computer, too."""
    before = os.environ.get(_NO_TELEMETRY)
    os.environ[_NO_TELEMETRY] = "1"
    try:
        import onnxruntime  # type: ignore[import-untyped]  # it has no types
    finally:
        if before is None:
            del os.environ[_NO_TELEMETRY]
        else:
            os.environ[_NO_TELEMETRY] = before
    onnxruntime.disable_telemetry_events()  # for Windows, which does not look at the environment
    return onnxruntime


def open_model(model: Path | bytes) -> Any:
    """A session for this model. The same input gives the same output, however many run side by side.

    It keeps no plan of its memory for each length of a sentence: these plans grow for ever, and save no
    time."""
    options = runtime().SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_mem_pattern = False
    source = model if isinstance(model, bytes) else str(model)
    return runtime().InferenceSession(source, options, providers=["CPUExecutionProvider"])
