"""What is put on the web: the whole site and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from support.commands import Ended, fingerprints, left_behind, mkdocs
from support.project import Tiny, write_project
from support.tiny import CODES

PYTHON = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config("mkdocs.yml", strict=True)
for _ in range(2):
    build(config)
    print(config.site_dir, config.site_url)
"""


def git(folder: Path, *arguments: str) -> str:
    """Run git without the settings of whoever runs the tests."""
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_gh_deploy_publishes_the_whole_site(built: Tiny, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    remote.mkdir()
    git(remote, "init", "--bare")
    git(built.root, "init")
    for key, value in {"user.name": "Tester", "user.email": "tester@example.org"}.items():
        git(built.root, "config", key, value)
    git(built.root, "remote", "add", "origin", str(remote))
    top = {
        "CNAME": "kb.example.org\n",
        "google1234.html": "proof",
        ".well-known/security.txt": "Contact:",
        "robots.txt": "x",
    }
    built.write({f"docs/{name}": text for name, text in top.items()})
    # One language is built again, because that is enough to change where MkDocs thinks the site is.
    with mkdocs(built, "gh-deploy", "--strict", KVALIA_LOCALE="pl", GIT_CONFIG_GLOBAL=os.devnull) as running:
        ended = running.end()
    assert ended.code == 0, ended.output
    published = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert sorted(published) == sorted([".nojekyll", *fingerprints(built.path("site"))])
    assert {path.partition("/")[0] for path in published} >= {*CODES, "index.html", "404.html", "robots.txt"}
    assert left_behind(built) == []
    assert {name: git(remote, "show", f"gh-pages:{name}") for name in top} == top
    assert [path for path in published if path.endswith(tuple(top)) and path not in top] == []


def test_after_a_build_from_python_the_settings_mean_the_whole_site_again(tmp_path: Path) -> None:
    tiny = write_project(tmp_path)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "KVALIA_LOCALE": "pl"}
    command = [sys.executable, "-c", PYTHON]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"{tmp_path}/site https://kvalia.example/"] * 2
    assert {path.name for path in tiny.path("site").iterdir() if path.is_dir()} == {".kvalia", "pl"}


def test_data_files_and_answers_as_data_are_not_published(first_build: tuple[Tiny, Ended]) -> None:
    site = first_build[0].path("site")
    published = fingerprints(site)
    assert published
    assert not [path for path in published if re.search(r"(^|/)data/|\.ya?ml$|\.md$|schema", path)]
    source = "yaml-language-server"
    assert not [path for path in published if source in (site / path).read_text("utf-8", errors="replace")]


def test_the_top_of_the_site_leads_to_every_language(first_build: tuple[Tiny, Ended]) -> None:
    site = first_build[0].path("site")
    url = "https://kvalia.example"
    assert re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")) == [
        f"{url}/{code}/sitemap.xml" for code in CODES
    ]
    assert f"Sitemap: {url}/sitemap.xml" in (site / "robots.txt").read_text("utf-8").splitlines()
    for name in ("index.html", "404.html"):
        top = (site / name).read_text("utf-8")
        assert [code for code in CODES if f'lang="{code}"' not in top] == []
    for code in CODES:
        addresses = re.findall("<loc>(.*?)</loc>", (site / code / "sitemap.xml").read_text("utf-8"))
        assert f"{url}/{code}/recovery/complaint/" in addresses
        assert all(address.startswith(f"{url}/{code}/") for address in addresses)
        assert (site / code / "404.html").is_file()
