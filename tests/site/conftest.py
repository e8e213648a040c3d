"""The pages of the built sites, read once in a run: these tests stay on one worker."""

from __future__ import annotations

import pytest
from support.build import Built
from support.documents import Documents


@pytest.fixture(scope="session")
def documents(site: Built) -> Documents:
    """The pages of the site as `make build` makes it."""
    return Documents(site)


@pytest.fixture(scope="session", params=["site", "flat_sample", "subpath_sample"])
def any_documents(request: pytest.FixtureRequest) -> Documents:
    """The pages of the real site, and of the sample in the other ways to build it: a file an address, below a path."""
    if request.param == "site":
        return request.getfixturevalue("documents")
    return Documents(request.getfixturevalue(request.param))
