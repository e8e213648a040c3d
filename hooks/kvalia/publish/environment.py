"""What whoever builds asks for by variables of the environment, checked before anything is built."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urljoin, urlsplit

from kvalia.publish.failure import PublishError
from kvalia.site.urls import is_site_address

LOCALE = "KVALIA_LOCALE"
"""Set by whoever wants one language only, and by the lead of a build for the others. Empty is as good as not set."""

SITE_URL = "KVALIA_SITE_URL"
"""Set by whoever publishes under another address than `mkdocs.yml` says; empty for a site that has none."""


def asked_language(environment: Mapping[str, str], codes: Sequence[str]) -> str:
    """Return the language that is asked for, or nothing for all.

    Raises:
        PublishError: If there is no such language.
    """
    code = environment.get(LOCALE, "").strip()
    if code and code not in codes:
        raise PublishError(f"There is no language {code}. Write one of {', '.join(codes)}.")
    return code


def site_address(environment: Mapping[str, str], configured: str) -> str:
    """Return the address of the site, which ends in a slash, or nothing where it has none.

    Args:
        environment: The variables of this process.
        configured: The address in `mkdocs.yml`.

    Raises:
        PublishError: If it is no address of a site.
    """
    name = SITE_URL if SITE_URL in environment else "site_url in mkdocs.yml"
    address = environment.get(SITE_URL, configured).strip()
    if address and not is_site_address(address):
        raise PublishError(f"{name} is '{address}'. Write an address such as https://example.org/service/.")
    return address if not address or address.endswith("/") else f"{address}/"


def nobodys_address(address: str) -> str:
    """Return what to say of an address of which there is none in the world (RFC 2606), or nothing for any other."""
    if not (urlsplit(address).hostname or "").endswith((".example", ".invalid", ".test")):
        return ""
    return f". Its pages name {address} as their address, which is nobody's: set {SITE_URL} to where they will live"


def preview_address(environment: Mapping[str, str], served: str) -> str:
    """Return where a preview shows the site: below the path that it will be published at, so that links are tried.

    Args:
        environment: The variables of this process.
        served: The address of the preview, with the path of the address in `mkdocs.yml`.

    Raises:
        PublishError: If what is asked for is no address of a site.
    """
    if SITE_URL not in environment:
        return served
    return urljoin(served, quote(urlsplit(site_address(environment, "")).path or "/", safe="/%"))
