"""The built sites, each made once in a run, and a web server for the first of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.build import GAP, SUBPATH, Built, build, copy_project, once
from support.encounter_site import build_encounter
from support.server import SiteServer, serving


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as `make build` makes it."""
    return once("plain", tmp_path_factory, build)


@pytest.fixture(scope="session")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site with an address for each file instead of each folder."""
    return once("flat", tmp_path_factory, lambda folder: build(folder, directories=False))


@pytest.fixture(scope="session")
def subpath_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site for an address that is not the top of its host."""
    return once("subpath", tmp_path_factory, lambda folder: build(folder, url=SUBPATH))


@pytest.fixture(scope="session")
def gap_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site without the Swedish version of the page `GAP`. That is a problem, so the build is not strict."""

    def make(folder: Path) -> Built:
        project = copy_project(folder.parent / "project")
        (project / "docs" / "sv" / GAP).unlink()
        return build(folder, project=project, options=())

    return once("gap", tmp_path_factory, make)


@pytest.fixture(scope="session")
def encounter_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site with a quiz of every type whose answer is written or walked."""
    return once("encounter", tmp_path_factory, build_encounter)


@pytest.fixture(scope="session")
def server(site: Built) -> Iterator[SiteServer]:
    """Serves `site` at the top of a host."""
    with serving(site.folder) as running:
        yield running
