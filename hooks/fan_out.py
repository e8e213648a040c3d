"""MkDocs events: one build per language, started by one `mkdocs build`.

The lead process, for which `KVALIA_LOCALE` is not set, builds one language and starts
a process for each other one. All write into a staging folder; the lead puts the whole
in place at the end. With `KVALIA_LOCALE` set, only that language is built.
"""

import gc
import logging
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from kvalia.fan_out import Builders, Result, Staging, languages_to_build, snapshot
from kvalia.gateway import root_files, write_files
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.utils import CountHandler

log = get_plugin_logger("kvalia")
LEAD_URL = "KVALIA_LEAD_URL"
"""Set by the lead for the processes that it starts: the address of the whole site."""


@dataclass
class Run:
    """One build of this process. The files seen by the preview outlive it."""

    command: str = "build"
    files: dict[Path, int] = field(default_factory=dict)
    begun: float = 0.0
    site: Path = Path()
    root_url: str = ""
    wanted: list[str] = field(default_factory=list)
    staging: Staging | None = None
    builders: Builders | None = None
    warnings: CountHandler = field(default_factory=CountHandler)


run = Run()


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - the event's own names
    """Remember whether this is a build or the preview."""
    run.command = command


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Choose the language of this process, start the others, and point it at its folder."""
    languages = config.plugins["i18n"].config.languages
    codes = [language.locale for language in languages]
    child = LEAD_URL in os.environ
    if run.command != "serve":
        # A build makes many objects and few cycles: looking for them as often as usual costs a seventh of its time.
        gc.set_threshold(100_000, 50, 100)
    run.begun, run.site = time.monotonic(), Path(config.site_dir)
    run.root_url = os.environ[LEAD_URL] if child else config.site_url or ""
    run.wanted = [os.environ["KVALIA_LOCALE"]] if "KVALIA_LOCALE" in os.environ else _touched(config, codes)
    run.staging = None if child else Staging(run.site)
    top = run.staging.folder if run.staging else run.site
    _start_others(config, top)
    code = run.wanted[0]
    for language in languages:
        language.default = language.build = language.locale == code
    config.theme["language"] = code  # before any plugin that asks for it
    config.site_dir = str(top / code)
    config.site_url = f"{run.root_url.rstrip('/')}/{code}/" if run.root_url else run.root_url
    shared = {"code": code, "codes": codes, "root_url": run.root_url}
    config.extra["kvalia"] = {**shared, "checks": not child, "preview": run.command == "serve"}
    return config


def _touched(config: MkDocsConfig, codes: list[str]) -> list[str]:
    """Return the languages to build: all, but in a preview only those whose files changed."""
    if run.command != "serve":
        return codes
    watched = [Path(config.docs_dir), Path(config.config_file_path), *map(Path, config.watch)]
    before, run.files = run.files, snapshot(watched)
    return languages_to_build(before, run.files, Path(config.docs_dir), codes) or codes


def _start_others(config: MkDocsConfig, top: Path) -> None:
    """Start a process for each language but the first, and count warnings from now on."""
    run.warnings = CountHandler()
    run.warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(run.warnings)
    run.builders = builders = Builders(_report)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config.config_file_path, "-d", str(top)]
    command.append("--use-directory-urls" if config.use_directory_urls else "--no-directory-urls")
    command += ["--strict"] if config.strict else []
    for code in run.wanted[1:]:
        environment = {"KVALIA_LOCALE": code, LEAD_URL: run.root_url}
        if run.command == "serve":
            environment["KVALIA_PREVIEW"] = "1"
        builders.start(code, command, environment, Path(config.config_file_path).parent)


def _report(result: Result) -> None:
    log.info("%s: %s in %.1f s", result.code, "built" if result.ok else "failed", result.seconds)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Wait for the other languages, then put the whole in place."""
    if run.staging is None:
        return
    kvalia = config.extra["kvalia"]
    _report(Result(kvalia["code"], True, time.monotonic() - run.begun, ()))
    results = run.builders.wait() if run.builders else []
    for result in results:
        for message in result.messages:
            log.warning("[%s] %s", result.code, message)
    failed = [result.code for result in results if not result.ok]
    if failed or (config.strict and run.warnings.get_counts()):
        raise Abort("The site was left as it was, because of the messages above.")
    whole = "KVALIA_LOCALE" not in os.environ
    index = "" if config.use_directory_urls else "index.html"
    codes = kvalia["codes"] if whole else run.wanted
    files = root_files(kvalia["site"].library, kvalia["components"], codes, run.root_url, index)
    write_files(run.staging.folder, files)
    run.staging.publish(partial=kvalia["preview"] or not whole)
    _clean_up()
    log.info("complete in %.1f s: %s", time.monotonic() - run.begun, run.site)
    # What runs after the build (the preview, publishing) means the whole site.
    config.site_dir, config.site_url = str(run.site), run.root_url


def on_build_error(error: Exception) -> None:  # noqa: ARG001 - the event's own name
    """End the other builds and leave the site as it was."""
    _clean_up()


def on_shutdown() -> None:
    """End what may still run when the command is interrupted."""
    _clean_up()


def _clean_up() -> None:
    if run.builders:
        run.builders.stop()
    if run.staging:
        run.staging.discard()
    logging.getLogger("mkdocs").removeHandler(run.warnings)
    run.builders = run.staging = None
