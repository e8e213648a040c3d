"""A loopback web server as strict as the site promises to be served: one policy on every response."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


@dataclass(frozen=True)
class Request:
    """A request that was answered."""

    method: str
    path: str
    status: int


class SiteServer(ThreadingHTTPServer):
    """Serves a folder below a path of its own, on a free port of 127.0.0.1.

    Attributes:
        mount: The path under which the folder stands, with a slash at both ends.
        requests: Everything that was asked for, in the order of the answers.
    """

    daemon_threads = True

    def __init__(self, folder: Path, mount: str = "/") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder.resolve()
        self.mount = mount
        self.requests: list[Request] = []

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def url(self) -> str:
        """Address of the site's top."""
        return f"{self.origin}{self.mount}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that hung up."""

    def answer(self, path: str) -> tuple[int, Path | None, str]:
        """Return status, file and, for a redirect, the new path of a request."""
        if not path.startswith(self.mount):
            if f"{path}/" == self.mount:
                return HTTPStatus.MOVED_PERMANENTLY, None, self.mount
            return HTTPStatus.NOT_FOUND, None, ""
        file = (self.folder / path.removeprefix(self.mount)).resolve()
        if not file.is_relative_to(self.folder):
            return HTTPStatus.NOT_FOUND, None, ""
        if file.is_dir() and not path.endswith("/"):
            return HTTPStatus.MOVED_PERMANENTLY, None, f"{path}/"
        if file.is_dir():
            file /= "index.html"
        if file.is_file() and not (path.endswith("/") and file.name != "index.html"):
            return HTTPStatus.OK, file, ""
        return HTTPStatus.NOT_FOUND, self._nearest_404(file), ""

    def content(self, file: Path) -> bytes:
        """Return what is sent of a file."""
        return file.read_bytes()

    def _nearest_404(self, file: Path) -> Path | None:
        folders = [folder for folder in file.parents if folder.is_relative_to(self.folder)]
        found = (folder / "404.html" for folder in folders)
        return next((page for page in found if page.is_file()), None)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: SiteServer

    def do_GET(self) -> None:
        self._respond(body=True)

    def do_HEAD(self) -> None:
        self._respond(body=False)

    def _respond(self, *, body: bool) -> None:
        status, file, moved = self.server.answer(unquote(urlsplit(self.path).path))
        content = self.server.content(file) if file else HTTPStatus(status).phrase.encode()
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] if file else "text/plain"
        self.send_response(status)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("X-Content-Type-Options", "nosniff")
        if moved:
            self.send_header("Location", moved)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.server.requests.append(Request(self.command, self.path, int(status)))
        if body:
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the library's own name
        """Keep the tests' output for the tests."""


@contextmanager
def running(server: SiteServer) -> Iterator[SiteServer]:
    """Let a server answer for the time of a `with` block."""
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def serving(folder: Path, mount: str = "/") -> Iterator[SiteServer]:
    """Serve a folder for the time of a `with` block."""
    with running(SiteServer(folder, mount)) as server:
        yield server
