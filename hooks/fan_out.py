"""MkDocs events: one build per language, started by one `mkdocs build`."""

import gc
import logging
import os
import signal
import sys
from pathlib import Path

from kvalia.publish.changes import Changes
from kvalia.publish.gateway import root_files
from kvalia.publish.together import FanOut
from kvalia.publish.workers import Result
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.utils import CountHandler

log = get_plugin_logger("kvalia")
warnings = CountHandler()
warnings.setLevel(logging.WARNING)


class State:
    """What outlives an event: the command, what the preview saw last, the build that is under way."""

    command = "build"
    changes = Changes()
    build: FanOut | None = None


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - the event's own names
    """Remember whether this is a build or the preview, and let an end from outside clean up as Ctrl-C does."""
    State.command = command
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Choose the language of this process, start the others, and point MkDocs at its folder."""
    preview = State.command == "serve"
    if not preview:
        # A build makes many objects and few cycles: looking for them as often as usual costs a seventh of its time.
        gc.set_threshold(100_000, 50, 100)
    languages = config.plugins["i18n"].config.languages
    every = codes = [language.locale for language in languages]
    if preview:
        watched = [Path(config.docs_dir), Path(config.config_file_path), *map(Path, config.watch)]
        codes = State.changes.languages(watched, Path(config.docs_dir), codes)
    warnings.counts.clear()
    logging.getLogger("mkdocs").addHandler(warnings)
    site, url = Path(config.site_dir), config.site_url or ""
    State.build = build = FanOut(site, url, codes, os.environ, _report, preview=preview)
    build.start_others(_command(config, build.folder), Path(config.config_file_path).parent)
    for language in languages:
        language.default = language.build = language.locale == build.code
    config.theme["language"] = build.code  # before any plugin that asks for it
    config.site_dir, config.site_url = str(build.folder / build.code), build.language_url
    config.extra["kvalia"] = {
        "code": build.code,
        "codes": every,
        "root_url": build.root_url,
        "checks": build.preview or not build.child,
        "reports": not build.child,
        "preview": build.preview,
    }
    return config


def _command(config: MkDocsConfig, folder: Path) -> list[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config.config_file_path, "-d", str(folder)]
    command.append("--use-directory-urls" if config.use_directory_urls else "--no-directory-urls")
    return [*command, "--strict"] if config.strict else command


def _report(result: Result) -> None:
    log.info("%s: %s in %.1f s", result.code, "built" if result.ok else "failed", result.seconds)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Wait for the other languages, then put the whole in place."""
    build, kvalia = State.build, config.extra["kvalia"]
    if build is None or build.child:
        return
    results = build.wait()
    for result in results:
        for message in result.messages:
            log.warning("[%s] %s", result.code, message)
    if not all(result.ok for result in results) or (config.strict and warnings.get_counts()):
        raise Abort("The site was left as it was, because of the messages above.")
    codes = [code for code in kvalia["codes"] if not build.alone or code == build.code or (build.site / code).is_dir()]
    index = "" if config.use_directory_urls else "index.html"
    files = root_files(kvalia["site"].library, kvalia["components"], codes, build.root_url, index, build.folders)
    build.publish(files, partial=kvalia["preview"])
    State.changes.sound = not kvalia["problems"]
    _end()
    log.info("complete in %.1f s: %s", build.seconds, build.site)
    # What runs after the build (the preview, publishing) means the whole site.
    config.site_dir, config.site_url = str(build.site), build.root_url


def on_build_error(error: Exception) -> None:  # noqa: ARG001 - the event's own name
    """End the other builds and leave the site as it was."""
    _end()


def on_shutdown() -> None:
    """End what may still run when the command is interrupted."""
    _end()


def _end() -> None:
    if State.build:
        State.build.abandon()
    State.build = None
    logging.getLogger("mkdocs").removeHandler(warnings)
