"""What every test shares: the goldens, and examples that are the same on every run.

Where Hypothesis is to look for new ones: `pytest --hypothesis-profile=new tests/properties`.
"""

from __future__ import annotations

import gc

import pytest
from hypothesis import settings

from goldens import golden

__all__ = ["golden"]

# no deadline: a busy machine is no fault of ours
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("new", derandomize=False, deadline=None)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the texts under tests/golden")


def pytest_collection_finish() -> None:
    """The collected tests live until the end: the garbage collector need not walk them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
