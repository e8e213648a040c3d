"""The tiny project, and golden files, which `pytest tests/unit --update-golden` writes again."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.golden import Golden
from support.project import Tiny, write_project


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files again; look at the difference"
    )


@pytest.fixture(scope="session")
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written and not compared."""
    return bool(request.config.getoption("--update-golden", default=False))


@pytest.fixture
def golden(updating: bool) -> Golden:
    return Golden(updating)


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """The tiny project without a fault, for tests that only read it."""
    return write_project(tmp_path_factory.mktemp("good"))


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """An empty folder for a test that writes single files."""
    return tmp_path
