"""MkDocs events: one build per language, started by one `mkdocs build`.

The lead process, for which `KVALIA_LOCALE` is not set, builds one language and starts
a process for each other one. All write into a staging folder; the lead puts the whole
in place at the end. With `KVALIA_LOCALE` set, only that language is built.
"""

import logging
import os
import sys
import time
from pathlib import Path

from kvalia.fan_out import Builders, Result, Staging, languages_to_build, snapshot
from kvalia.gateway import root_files, write_files
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.utils import CountHandler

log = get_plugin_logger("kvalia")
LEAD_URL = "KVALIA_LEAD_URL"
state = {"command": "build", "files": {}}


def on_startup(*, command, **_):
    """Remember whether this is a build or the preview."""
    state["command"] = command


@event_priority(50)
def on_config(config):
    """Choose the language of this process, start the others, and point it at its folder."""
    plugin = config.plugins["i18n"]
    codes = [language.locale for language in plugin.config.languages]
    lead = "KVALIA_LOCALE" not in os.environ
    child = LEAD_URL in os.environ
    root_url = os.environ[LEAD_URL] if child else config.site_url or ""
    wanted = _touched(config, codes) if lead else [os.environ["KVALIA_LOCALE"]]
    code = wanted[0]
    for language in plugin.config.languages:
        language.default = language.build = language.locale == code
    site = Path(config.site_dir)
    state.update(lead=lead, child=child, begun=time.monotonic(), site=site, root_url=root_url, wanted=wanted)
    state.update(staging=None if child else Staging(site), builders=None, warnings=None)
    if not child:
        state["warnings"] = CountHandler()
        state["warnings"].setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(state["warnings"])
    top = site if child else state["staging"].folder
    if lead and len(wanted) > 1:
        state["builders"] = builders = Builders(_report)
        for other in wanted[1:]:
            environment = {"KVALIA_LOCALE": other, LEAD_URL: root_url}
            builders.start(other, _command(config, top), environment, Path(config.config_file_path).parent)
    config.theme["language"] = code  # before any plugin that asks for it
    config.site_dir = str(top / code)
    config.site_url = f"{root_url.rstrip('/')}/{code}/" if root_url else root_url
    config.extra["kvalia"] = {"code": code, "codes": codes, "root_url": root_url, "checks": not child}
    config.extra["kvalia"]["preview"] = state["command"] == "serve"
    return config


def _touched(config, codes):
    """Return the languages to build: all, but in a preview only those whose files changed."""
    if state["command"] != "serve":
        return codes
    watched = [Path(config.docs_dir), Path(config.config_file_path), *map(Path, config.watch)]
    before, state["files"] = state["files"], snapshot(watched)
    return languages_to_build(before, state["files"], Path(config.docs_dir), codes) or codes


def _command(config, top):
    return [
        *(sys.executable, "-m", "mkdocs", "build", "-f", config.config_file_path, "-d", str(top)),
        "--use-directory-urls" if config.use_directory_urls else "--no-directory-urls",
        *(["--strict"] if config.strict else []),
    ]


def _report(result: Result) -> None:
    log.info("%s: %s in %.1f s", result.code, "built" if result.ok else "failed", result.seconds)


@event_priority(-200)
def on_post_build(config):
    """Wait for the other languages, then put the whole in place."""
    if state["child"]:
        return
    kvalia = config.extra["kvalia"]
    _report(Result(kvalia["code"], True, time.monotonic() - state["begun"], ()))
    results = state["builders"].wait() if state["builders"] else []
    for result in results:
        for message in result.messages:
            log.warning("[%s] %s", result.code, message)
    failed = [result.code for result in results if not result.ok]
    if failed or (config.strict and state["warnings"].get_counts()):
        _clean_up()
        raise Abort(f"The site was left as it was, because of the messages above ({', '.join(failed) or 'strict'}).")
    files = root_files(
        kvalia["site"].library,
        kvalia["components"],
        kvalia["codes"] if state["lead"] else state["wanted"],
        state["root_url"],
        "" if config.use_directory_urls else "index.html",
    )
    write_files(state["staging"].folder, files)
    state["staging"].publish(partial=state["command"] == "serve" or not state["lead"])
    _clean_up()
    log.info("%s: complete in %.1f s", state["site"], time.monotonic() - state["begun"])
    # What runs after the build (the preview, publishing) means the whole site.
    config.site_dir, config.site_url = str(state["site"]), state["root_url"]


def on_build_error(**_):
    """End the other builds and leave the site as it was."""
    _clean_up()


def on_shutdown():
    """End what may still run when the command is interrupted."""
    _clean_up()


def _clean_up():
    if state.get("builders"):
        state["builders"].stop()
    if state.get("staging"):
        state["staging"].discard()
    if state.get("warnings"):
        logging.getLogger("mkdocs").removeHandler(state["warnings"])
    state.update(builders=None, staging=None)
