"""What an author sees of the site while writing: above every page, what is wrong with the whole.

What is wrong does not stand in the pages as they are built, but is added to each as it is served. So it is the same in
every language and on the page for an address that does not exist, and no language is built again only to show it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote, unquote, urlsplit

from jinja2 import Environment

from kvalia.check.project import Project
from kvalia.publish.changes import Changes

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

HEADING = re.compile(rb"<h1\b")
AGAIN = b'<meta http-equiv="refresh" content="2">'
"""A page that is not there is asked for again until it is."""
NOWHERE = "not-below-the-address-of-the-site/"
LIVE = "/livereload/"
"""Where a page asks whether there is a new one."""


class Server(Protocol):
    """What serves a preview, and builds the site again at each save.

    Attributes:
        builder: Builds.
        mount_path: The path below which it serves.
        url: The address that it names to authors.
    """

    builder: Callable[[], None]
    mount_path: str
    url: str

    @property
    def serve_request(self) -> WSGIApplication:
        """Serve the site."""

    @property
    def set_app(self) -> Callable[[WSGIApplication], object]:
        """Set what is served."""


class Preview:
    """What a preview remembers from one build to the next.

    Attributes:
        changes: What was saved since.
        problems: What is wrong, a line each.
    """

    def __init__(self) -> None:
        self.changes = Changes()
        self.problems: Sequence[str] = ()
        self._environment: Environment | None = None
        self._rendered: dict[str, Sequence[object]] = {}

    def built(
        self,
        problems: Iterable[object],
        environment: Environment,
        rendered: Mapping[str, Sequence[object]] = MappingProxyType({}),
    ) -> None:
        """Note that a build was put in place, and what is wrong with the site.

        Args:
            problems: What is wrong.
            environment: Of the component templates.
            rendered: What was found only while the pages were rendered, by the code of each language that was built;
                that of the others stays.
        """
        self.changes.built()
        self._rendered.update(rendered)
        found = [*problems, *(problem for own in self._rendered.values() for problem in own)]
        self.problems, self._environment = list(dict.fromkeys(map(str, found))), environment

    def shown_by(
        self, server: Server, builder: Callable[[], None], root: Path, url: str, say: Callable[[str], object]
    ) -> None:
        """Let a server show the site as its author sees it.

        Args:
            server: The server.
            builder: Builds the site.
            root: The project folder.
            url: The address of the preview, with the path that the site will be published at.
            say: Takes a line for the terminal.
        """
        server.set_app(self.around(server.serve_request, server.mount_path, url))
        server.builder = self.keeping(builder, Project.below(root).problems, say)
        server.url = url

    def keeping(
        self, builder: Callable[[], object], check: Callable[[], Sequence[object]], say: Callable[[str], object]
    ) -> Callable[[], None]:
        """Return what builds as `builder` does, and where that fails keeps the pages and says above them why.

        Args:
            builder: Builds.
            check: Looks for what is wrong with the whole project.
            say: Takes a line for the terminal.
        """

        def build() -> None:
            try:
                builder()
            except (Exception, SystemExit) as error:
                found = [str(problem) for problem in check()]
                self.problems = found or [f"The site could not be built: {error}"]
                for problem in self.problems:
                    say(problem)

        return build

    def around(self, app: WSGIApplication, inside: str = "/", address: str = "") -> WSGIApplication:
        """Return an application that answers as `app` does, and adds to each page what is wrong.

        Args:
            app: Serves the site, and the page for addresses that do not exist.
            inside: The path below which `app` serves.
            address: The address of the site, below whose path it is shown.
        """
        outside = (unquote(urlsplit(address).path) or "/") if address else inside

        def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if inside != outside and not path.startswith(LIVE):
                if path == "/" or f"{path}/" == outside:
                    start("302 Found", [("Location", quote(outside))])
                    return []
                below = path.removeprefix(outside) if path.startswith(outside) else NOWHERE
                environ = environ | {"PATH_INFO": f"{inside}{below}".encode().decode("latin-1")}
            return self._with_problems(app, environ, start, (inside, outside))

        return answer

    def _with_problems(
        self, app: WSGIApplication, environ: WSGIEnvironment, start: StartResponse, paths: tuple[str, str]
    ) -> Iterable[bytes]:
        said: list[tuple[str, list[tuple[str, str]]]] = []

        def hear(status: str, headers: list[tuple[str, str]], *_error: object) -> Callable[[bytes], object]:
            said[:] = [(status, headers)]
            return lambda _body: None

        parts = app(environ, hear)
        (status, headers), (inside, outside) = said[0], paths
        named = {name.lower(): value for name, value in headers}
        if "location" in named:
            to = unquote(named["location"])
            to = f"{outside}{to.removeprefix(inside)}" if to.startswith(inside) else to
            headers = [(name, quote(to) if name.lower() == "location" else value) for name, value in headers]
        if not named.get("content-type", "").startswith("text/html"):
            start(status, headers)
            return parts
        try:
            page = self.page(b"".join(parts), missing=status.startswith("404"))
        finally:
            getattr(parts, "close", lambda: None)()
        others = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start(status, [*others, ("Content-Length", str(len(page)))])
        return [page]

    def page(self, html: bytes, *, missing: bool = False) -> bytes:
        """Return a page with what is wrong above its title.

        Args:
            html: The page.
            missing: Whether it stands for one that is not there.
        """
        if missing:
            html = html.replace(b"</head>", AGAIN + b"</head>", 1) if b"</head>" in html else AGAIN + html
        if not self.problems or self._environment is None:
            return html
        shown = self._environment.get_template("page/problems.html").render(problems=self.problems).encode()
        title = HEADING.search(html)
        place = title.start() if title else len(html)
        return html[:place] + shown + html[place:]
