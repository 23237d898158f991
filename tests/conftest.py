"""What every test shares: the goldens, and which tests run when none is named."""

from __future__ import annotations

import pytest

from goldens import golden

__all__ = ["golden"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the texts under tests/golden")


def pytest_configure(config: pytest.Config) -> None:
    """A bare `pytest` leaves out conformance, which needs the validators; `make conformance` asks for it."""
    nothing_named = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    if nothing_named and not config.option.markexpr:
        config.option.markexpr = "not conformance"
