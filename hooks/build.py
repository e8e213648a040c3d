"""MkDocs events of the whole build, in the order in which MkDocs calls them.

One `mkdocs build` builds one language here and starts the others (`kvalia.publish.together`); what a language is made
from and becomes is a `Run` (`kvalia.publish.run`), which stands in `config.extra["kvalia"]`.
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from kvalia.language import BY_CODE
from kvalia.publish.environment import nobodys_address, preview_address, site_address
from kvalia.publish.failure import sentence
from kvalia.publish.gateway import root_files
from kvalia.publish.preview import Preview
from kvalia.publish.run import Run, Settings
from kvalia.publish.together import FanOut
from kvalia.publish.top import is_for_top, top_files
from kvalia.publish.workers import Result
from kvalia.read.folder import is_content
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

log = get_plugin_logger("kvalia")
EXTENSION = "kvalia.show.blocks"
UNUSED = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/")
"""Files of the theme that no page of ours loads."""


class State:
    """What outlives an event: the command, what the preview knows, the build that is under way, its warnings."""

    command = "build"
    preview = Preview()
    build: FanOut | None = None
    warnings = CountHandler()


State.warnings.setLevel(logging.WARNING)


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - the event's own names
    """Once, before the settings are read: remember the command, and let an end from outside clean up as Ctrl-C does."""
    State.command = command
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Before any plugin, for plugins ask for the language: choose it, start the others, read all it is made from."""
    build = _begin(config)
    _point_mkdocs_at(config, build)
    config.extra["kvalia"] = run = _read(config, build)
    config.mdx_configs[EXTENSION] = {"rendering": run.rendering}
    return config


@event_priority(100)
def _leave_out(files: Files, config: MkDocsConfig) -> Files:
    """Before the i18n plugin, which would sort them: leave out what is not this language's, and what we do not use."""
    run: Run = config.extra["kvalia"]
    unused = (*(f"{code}/" for code in run.codes if code != run.code), *UNUSED)
    kept = [file for file in files if not file.src_uri.startswith(unused) and not file.src_uri.endswith(".map")]
    return Files([file for file in kept if is_content(Path(file.src_uri)) and not is_for_top(file.src_uri)])


@event_priority(-200)
def _add_generated(files: Files, config: MkDocsConfig) -> Files:
    """After the i18n plugin, which cannot handle them: add the pages that no author wrote."""
    run: Run = config.extra["kvalia"]
    for path, markdown in run.sources().items():
        file = File.generated(config, f"{run.code}/{path}", content=markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = file.dest_uri.removeprefix(f"{run.code}/")
        # What the i18n plugin looks for on every file.
        file.locale = file.locale_alternate_of = file.localization = run.code  # type: ignore[attr-defined]
        file.norm_src_uri, file.alternates = path, {run.code: file}  # type: ignore[attr-defined]
        files.append(file)
    return files


on_files = CombinedEvent(_leave_out, _add_generated)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After every plugin has written: finish the language, wait for the others, put the whole in place."""
    run: Run = config.extra["kvalia"]
    run.finish(Path(config.site_dir))
    if State.build and not State.build.child:
        _publish(config, run, State.build)


def on_build_error(error: Exception) -> None:
    """Whatever failed: end the other builds, leave the site as it was, and say in a line what can be said so."""
    _end()
    if said := sentence(error):
        raise Abort(f"Error: {said}") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """After a preview's first build: let its server show above every page what is wrong."""
    State.preview.shown_by(server, builder, Path(config.config_file_path).parent, config.site_url or "", log.error)


def on_shutdown() -> None:
    """When the command is interrupted: end what may still run."""
    _end()


def _begin(config: MkDocsConfig) -> FanOut:
    """Take part in a build: alone, as the lead that starts the others, or as one of those."""
    preview = State.command == "serve"
    url = config.site_url = (preview_address if preview else site_address)(os.environ, config.site_url or "")
    if not preview:
        # A build makes many objects and few cycles: looking for them as often as usual costs a seventh of its time.
        gc.set_threshold(100_000, 50, 100)
    codes = known = _codes(config)
    if preview:
        watched = [Path(config.docs_dir), Path(config.config_file_path), *map(Path, config.watch)]
        codes = State.preview.changes.languages(watched, Path(config.docs_dir), codes)
    State.warnings.counts.clear()
    logging.getLogger("mkdocs").addHandler(State.warnings)
    build = State.build = FanOut(Path(config.site_dir), url, codes, os.environ, _report, preview=preview, known=known)
    build.start_others(_command(config, build.folder), Path(config.config_file_path).parent)
    return build


def _codes(config: MkDocsConfig) -> list[str]:
    """Return the published languages, as `mkdocs.yml` lists them."""
    return [language.locale for language in config.plugins["i18n"].config.languages]


def _command(config: MkDocsConfig, folder: Path) -> list[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config.config_file_path, "-d", str(folder)]
    command.append("--use-directory-urls" if config.use_directory_urls else "--no-directory-urls")
    return [*command, "--strict"] if config.strict else command


def _point_mkdocs_at(config: MkDocsConfig, build: FanOut) -> None:
    """Make the settings those of the language that this process builds."""
    for language in config.plugins["i18n"].config.languages:
        language.default = language.build = language.locale == build.code
        language.admonition_translations = dict(BY_CODE[language.locale].admonitions)
    config.theme["language"] = build.code
    config.theme.static_templates.clear()  # the run writes all that is no page of MkDocs
    config.site_dir, config.site_url = str(build.folder / build.code), build.language_url


def _read(config: MkDocsConfig, build: FanOut) -> Run:
    """Read all that the language is made from, and tell what is wrong with it."""
    settings = Settings(
        root=Path(config.config_file_path).parent,
        docs=Path(config.docs_dir),
        name=config.site_name,
        nav=config.nav,
        directories=config.use_directory_urls,
        themes=tuple(map(Path, config.theme.dirs)),
    )
    urls = (build.root_url, build.language_url)
    run = Run.read(settings, build.code, _codes(config), urls, checks=not build.child, preview=build.preview)
    for problem in run.problems:
        log.warning("%s", problem)
    if run.problems and config.strict:
        raise Abort(f"{len(run.problems)} problems. The site was left as it was.")
    return run


def _report(result: Result) -> None:
    log.info("%s: %s in %.1f s", result.code, "built" if result.ok else "failed", result.seconds)


def _publish(config: MkDocsConfig, run: Run, build: FanOut) -> None:
    """Wait for the other languages, then put the whole in place."""
    results = build.wait()
    for result in results:
        for message in result.messages:
            log.warning("[%s] %s", result.code, message)
    if not all(result.ok for result in results) or (config.strict and State.warnings.get_counts()):
        raise Abort("The site was left as it was, because of the messages above.")
    names, environment = (config.site_name, build.root_url), run.renderer.environment
    index = "" if config.use_directory_urls else "index.html"
    files = root_files(run.site.library, environment, build.present(run.codes), *names, index, build.folders)
    build.publish({**files, **top_files(Path(config.docs_dir), config.exclude_docs)}, partial=run.preview)
    State.preview.built(run.problems, environment, {run.code: run.broken, **{one.code: one.said for one in results}})
    _end()
    log.info("complete in %.1f s: %s%s", build.seconds, build.site, nobodys_address(build.root_url))
    # What runs after the build (the preview, publishing) means the whole site.
    config.site_dir, config.site_url = str(build.site), build.root_url


def _end() -> None:
    if State.build:
        State.build.abandon()
    State.build = None
    logging.getLogger("mkdocs").removeHandler(State.warnings)
