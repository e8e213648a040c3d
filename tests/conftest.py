"""The built sites, each made once in a run: the real one, and the sample in each way to build it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.build import GAP, SUBPATH, Built, build, once
from support.sample import write_sample


def _sample(folder: Path, **how: str | bool) -> Built:
    return build(folder, project=write_sample(folder.parent / "project").root, **how)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site as `make build` makes it, for tests of its texts."""
    return once("plain", tmp_path_factory, build)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample, for tests of what pages do."""
    return once("sample", tmp_path_factory, _sample)


@pytest.fixture(scope="session")
def flat_sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample with an address for each file instead of each folder."""
    return once("flat", tmp_path_factory, lambda folder: _sample(folder, directories=False))


@pytest.fixture(scope="session")
def subpath_sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample for an address that is not the top of its host."""
    return once("subpath", tmp_path_factory, lambda folder: _sample(folder, url=SUBPATH))


@pytest.fixture(scope="session")
def gap_sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample without the Swedish version of the page `GAP`. That is a problem, so the build is not strict."""

    def make(folder: Path) -> Built:
        project = write_sample(folder.parent / "project").root
        (project / "docs" / "sv" / GAP).unlink()
        return build(folder, project=project, options=())

    return once("gap", tmp_path_factory, make)
