"""What variables of the environment ask for is done, or a sentence says why not."""

from __future__ import annotations

import pytest
from kvalia.publish.environment import asked_language, nobodys_address, site_address
from kvalia.publish.failure import PublishError
from support.tiny import CODES

DEFAULT = "https://kvalia.example/"


@pytest.mark.parametrize(("value", "code"), [("pl", "pl"), (" pl\n", "pl"), ("", ""), (" ", ""), (None, "")])
def test_a_language_is_asked_for_or_none(value: str | None, code: str) -> None:
    assert asked_language({} if value is None else {"KVALIA_LOCALE": value}, CODES) == code


@pytest.mark.parametrize("value", ["no", "NB", "nb,pl", "null", "../nb"])
def test_a_language_that_is_not_there_gets_a_sentence(value: str) -> None:
    with pytest.raises(PublishError) as caught:
        asked_language({"KVALIA_LOCALE": value}, CODES)
    assert str(caught.value) == f"There is no language {value}. Write one of nb, fi, pl, sv."


@pytest.mark.parametrize(
    ("value", "address"),
    [
        (None, DEFAULT),
        ("", ""),
        (" ", ""),
        ("https://example.org/", "https://example.org/"),
        ("https://example.org", "https://example.org/"),
        ("http://127.0.0.1:8080/some/where", "http://127.0.0.1:8080/some/where/"),
        ("https://kvalitet.no/bedre-møter/", "https://kvalitet.no/bedre-møter/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_the_address_ends_in_a_slash(value: str | None, address: str) -> None:
    assert site_address({} if value is None else {"KVALIA_SITE_URL": value}, DEFAULT) == address


WRONG = ["no", "true", "1", "null", "example.org", "/service/", "//example.org/", "ftp://example.org/", "https://"]
WRONG += ["https:///service/", "https://exa mple.org/", "https://example.org/<x>/", "https://example.org/?a=1"]
WRONG += ["https://example.org/#top", "https://example.org/index.html", "https://anna:secret@example.org/"]
WRONG += ["https://example.org:port/", "http://[::1/", "https://example.org/a\nb/", "javascript:alert(1)"]


@pytest.mark.parametrize("value", WRONG)
def test_what_is_no_address_of_a_site_gets_a_sentence(value: str) -> None:
    said = f"is '{value}'. Write an address such as https://example.org/service/."
    with pytest.raises(PublishError) as caught:
        site_address({"KVALIA_SITE_URL": value}, DEFAULT)
    assert str(caught.value) == f"KVALIA_SITE_URL {said}"
    with pytest.raises(PublishError) as caught:
        site_address({}, value)
    assert str(caught.value) == f"site_url in mkdocs.yml {said}"


@pytest.mark.parametrize(
    "address", ["", "https://example.org/service/", "http://localhost:8000/", "https://kvalia.fi/"]
)
def test_an_address_of_somebody_needs_no_notice(address: str) -> None:
    assert nobodys_address(address) == ""


@pytest.mark.parametrize("address", [DEFAULT, "https://kvalia.test/a/"])
def test_an_address_that_nobody_can_have_is_said(address: str) -> None:
    said = nobodys_address(address)
    assert address in said
    assert "set KVALIA_SITE_URL" in said
