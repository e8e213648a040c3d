"""What belongs to the whole site and to no language: gateway, 404, sitemap index, robots.txt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment

from kvalia.language import LANGUAGES
from kvalia.publish.offline import WORKER, service_worker
from kvalia.things.library import Library


def root_files(
    library: Library,
    environment: Environment,
    codes: Sequence[str],
    name: str,
    root_url: str,
    index: str = "",
    folders: Sequence[Path] = (),
) -> dict[str, str]:
    """Return the files at the top of the site, by name.

    Args:
        library: For the interface strings of all languages.
        environment: Of the component templates.
        codes: The languages that were built.
        name: Of the whole site.
        root_url: Absolute address of the site's top, or empty.
        index: `index.html` where addresses name files, else empty.
        folders: Where the languages were built.
    """
    languages = [
        {
            "code": language.code,
            "name": language.name,
            "open_graph": language.open_graph,
            "url": f"{language.code}/{index}",
            "absolute": urljoin(root_url, f"{language.code}/{index}") if root_url else "",
            "strings": library.strings(language.code),
        }
        for language in LANGUAGES
        if language.code in codes
    ]
    top = f"{languages[0]['code']}/" if languages else ""
    root = urlsplit(root_url).path or "/"
    files = {
        "index.html": environment.get_template("gateway/gateway.html").render(
            languages=languages, name=name, top=top, root_url=root_url, folder=bool(index)
        ),
        "404.html": environment.get_template("gateway/not-found.html").render(
            languages=languages, name=name, top=f"{root}{top}", root=root
        ),
        "robots.txt": robots(root_url),
        WORKER: service_worker(folders, [language.code for language in LANGUAGES if language.code in codes]),
    }
    if root_url:
        files["sitemap.xml"] = sitemap_index(root_url, codes)
    return files


def robots(root_url: str) -> str:
    """Return robots.txt: everything may be read, and the sitemap lies where `root_url` says."""
    sitemap = f"Sitemap: {urljoin(root_url, 'sitemap.xml')}\n" if root_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def sitemap_index(root_url: str, codes: Sequence[str]) -> str:
    """Return the sitemap index that names each language's sitemap (sitemaps.org, protocol 0.9)."""
    entries = "".join(
        f"  <sitemap><loc>{escape(urljoin(root_url, f'{code}/sitemap.xml'))}</loc></sitemap>\n" for code in codes
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{entries}</sitemapindex>\n"
    )


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into a folder, by name."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
