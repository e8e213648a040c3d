"""Firefox and WebKit, driven by what each brings itself: Marionette, and the WebDriver of WebKitGTK.

The pages themselves note what they may not do, in the same way in each engine: see `WATCH`.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from support.server import SiteServer

PATIENCE = 30.0
"""Seconds after which something that should have happened is taken for broken."""
WATCH = """\
{
  const noted = [];
  Object.defineProperty(window, "noted", { value: noted });
  for (const kind of ["error", "warn"]) console[kind] = (...all) => noted.push(`console: ${all.map(String).join(" ")}`);
  addEventListener("error", (event) => noted.push(`error: ${event.message ?? event.target.outerHTML}`), true);
  addEventListener("unhandledrejection", (event) => noted.push(`rejected: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => noted.push(`policy: ${event.violatedDirective}`));
}
"""
PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    # It would fetch the next page ahead, which the policy of the site refuses and the page cannot know.
    "network.prefetch-next": False,
    "privacy.reduceTimerPrecision": False,
}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""What the standard calls a reference to an element."""


class WatchedServer(SiteServer):
    """Serves a site whose pages begin with the watch."""

    def content(self, file: Path) -> bytes:
        content = super().content(file)
        return (
            content.replace(b"<head>", b'<head><script src="/watch.js"></script>', 1)
            if b"<head>" in content
            else content
        )

    def answer(self, path: str) -> tuple[int, Path | None, str]:
        return (200, self.watch, "") if path == "/watch.js" else super().answer(path)

    @property
    def watch(self) -> Path:
        """The script, beside the site."""
        script = self.folder.parent / "watch.js"
        script.write_text(WATCH, "utf-8")
        return script


class Engine(ABC):
    """A browser with one window, as a test uses it."""

    @abstractmethod
    def command(self, name: str, method: str, path: str, **parameters: Any) -> Any:
        """Give a command of the WebDriver standard, by its name and by its address."""

    def go(self, url: str) -> None:
        self.command("Navigate", "POST", "/url", url=url)

    def run(self, script: str, *arguments: object) -> Any:
        """Return what a function body returns in the page."""
        return self.command("ExecuteScript", "POST", "/execute/sync", script=script, args=list(arguments))

    def until(self, script: str) -> Any:
        """Wait until an expression is true in the page, and return it."""
        deadline = time.monotonic() + PATIENCE
        while not (found := self.run(f"return {script}")):
            assert time.monotonic() < deadline, f"waited in vain for {script}; {self.noted()}"
            time.sleep(0.05)
        return found

    def shown(self, selector: str) -> None:
        """Wait until an element can be seen."""
        self.until(f"[...document.querySelectorAll({json.dumps(selector)})].some((one) => one.checkVisibility())")

    def click(self, selector: str) -> None:
        """Click the first element that can be seen, as a mouse does."""
        self.shown(selector)
        found = "return [...document.querySelectorAll(arguments[0])].find((one) => one.checkVisibility())"
        element = self.run(found, selector)[ELEMENT]
        self.run("arguments[0].scrollIntoView({block: 'center'})", {ELEMENT: element})
        self.command("ElementClick", "POST", f"/element/{element}/click", id=element)

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.shown(selector)
        element = self.run("return document.querySelector(arguments[0])", selector)[ELEMENT]
        self.command("ElementSendKeys", "POST", f"/element/{element}/value", id=element, text=text)

    def noted(self) -> list[str]:
        """Return what the page has noted since it was opened."""
        return self.run("return window.noted ?? ['the watch is missing']")


class Firefox(Engine):
    """Firefox by Marionette: each message is its length, a colon, and JSON."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._answers = self._socket.makefile("rb")
        self._receive()
        self._count = 0
        self.command("NewSession", "POST", "")

    def command(self, name: str, method: str, path: str, **parameters: Any) -> Any:  # noqa: ARG002
        self._count += 1
        message = json.dumps([0, self._count, f"WebDriver:{name}", parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._receive()
        assert not error, error
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def _receive(self) -> Any:
        length = b""
        while (digit := self._answers.read(1)) != b":":
            length += digit
        return json.loads(self._answers.read(int(length)))


class WebKit(Engine):
    """WebKit by the WebDriver standard over HTTP."""

    def __init__(self, port: int, options: dict[str, Any]) -> None:
        self._url = f"http://127.0.0.1:{port}/session"
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._url += "/" + self.command("NewSession", "POST", "", capabilities=capabilities)["sessionId"]

    def command(self, name: str, method: str, path: str, **parameters: Any) -> Any:
        body = json.dumps(parameters).encode() if method == "POST" else None
        request = Request(self._url + path, body, {"Content-Type": "application/json"}, method=method)
        try:
            with urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(f"{name}: {error.read().decode()}") from error

    def close(self) -> None:
        self.command("DeleteSession", "DELETE", "")


@contextmanager
def firefox(folder: Path) -> Iterator[Engine]:
    """Start Debian's Firefox with a profile in a folder."""
    program = _program("firefox-esr")
    folder.mkdir()
    preferences = "".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in PREFERENCES.items())
    (folder / "user.js").write_text(preferences, "utf-8")
    with _process([program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)], HOME=str(folder)):
        port = folder / "MarionetteActivePort"
        _wait(lambda: port.exists() and port.read_text())
        yield Firefox(int(port.read_text()))


@contextmanager
def webkit(folder: Path) -> Iterator[Engine]:
    """Start WebKitGTK's small browser, which needs a screen to draw on."""
    folder.mkdir()
    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)
    assert browser, "tests/setup.sh installs WebKit"
    reading, writing = os.pipe()
    screen = ("-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    with ExitStack() as stack, socket.socket() as free:
        stack.enter_context(_process([_program("Xvfb"), *screen], keep=writing))
        os.close(writing)
        display = f":{os.read(reading, 20).decode().strip()}"
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        # As root its sandbox has nothing to stand on; what it shows is our own site.
        settings = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1", "NO_AT_BRIDGE": "1"}
        command = [_program("WebKitWebDriver"), "--host=127.0.0.1", f"--port={port}"]
        stack.enter_context(_process(command, DISPLAY=display, HOME=str(folder), **settings))
        _wait(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0)
        engine = WebKit(port, {"binary": str(browser), "args": ["--automation"]})
        stack.callback(engine.close)
        yield engine


ENGINES = {"firefox": firefox, "webkit": webkit}


def _program(name: str) -> str:
    found = shutil.which(name)
    assert found, f"tests/setup.sh installs {name}"
    return found


@contextmanager
def _process(command: list[str], keep: int | None = None, **environment: str) -> Iterator[None]:
    handed = () if keep is None else (keep,)
    with subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=handed,
    ) as process:
        try:
            yield
        finally:
            process.terminate()


def _wait(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, "a browser does not start"
        time.sleep(0.05)
