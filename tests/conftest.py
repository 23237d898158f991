"""What every test shares: the goldens."""

from __future__ import annotations

import pytest

from goldens import golden

__all__ = ["golden"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the texts under tests/golden")
