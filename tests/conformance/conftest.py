"""What every conformance test shares: its mark, and the files made for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.made import MadeReport, cases, make_everywhere, reports

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies in this folder is conformance; nobody has to remember the mark."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.conformance)


@pytest.fixture(scope="session")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[MadeReport, ...]:
    """Every report in both editions and all house styles, made once by the real command line."""
    return make_everywhere(reports(), tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="session")
def made_cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[MadeReport, ...]:
    """Every case in both editions and all house styles, as PDF only."""
    return make_everywhere(cases(), tmp_path_factory.mktemp("cases"), "pdf")
