"""One build of the whole site from one build per language.

The lead process builds one language itself and starts the others. All of them write
into a staging folder, which takes the site's place when every language has succeeded.
A process that was started by a lead, or for one language alone, takes part in the same way.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kvalia.publish.environment import LOCALE, asked_language
from kvalia.publish.gateway import write_files
from kvalia.publish.staging import Staging
from kvalia.publish.workers import Builders, Result, end_with_lead

LEAD_URL = "KVALIA_LEAD_URL"
"""Set by the lead for the processes that it starts: the address of the whole site."""

PREVIEW = "KVALIA_PREVIEW"
"""Set by the lead of a preview: pages show what is wrong, in every language."""


class FanOut:
    """This process's part in a build of the site.

    Attributes:
        child: Whether a lead started this process and puts its result in place.
        alone: Whether one language was asked for and the others stay as they are.
        preview: Whether an author looks at the site while writing.
        root_url: Absolute address of the whole site, or empty.
        code: The language that this process builds.
        site: The folder of the whole site.
    """

    def __init__(
        self,
        site: Path,
        site_url: str,
        codes: Sequence[str],
        environment: Mapping[str, str],
        report: Callable[[Result], None],
        *,
        preview: bool = False,
        known: Sequence[str] = (),
    ) -> None:
        """Take part in a build.

        Args:
            site: The folder of the whole site; where a lead started this process, the lead's staging folder.
            site_url: Absolute address of the whole site, or empty.
            codes: The languages to build.
            environment: The variables of this process.
            report: Called at the end of each language's build.
            preview: Whether this process is a preview.
            known: All languages, where not all are to be built.

        Raises:
            PublishError: If there is no such language, or nothing can be written where the site belongs.
        """
        end_with_lead(environment)
        self.site = site
        self.child = LEAD_URL in environment
        asked = asked_language(environment, known or codes)
        self.alone = bool(asked)
        self.preview = preview or PREVIEW in environment
        self.root_url = environment.get(LEAD_URL, site_url)
        self.code, *self._others = [asked] if asked else codes
        self._begun = time.monotonic()
        self._report = report
        self._staging = None if self.child else Staging(site)
        self._builders = Builders(report)

    @property
    def folder(self) -> Path:
        """The folder in which the languages' folders are built."""
        return self._staging.folder if self._staging else self.site

    @property
    def folders(self) -> tuple[Path, Path]:
        """Where a language may lie: in this build, or in the site as it was."""
        return self.folder, self.site

    def present(self, codes: Sequence[str]) -> list[str]:
        """Return those of the languages that the site has after this build."""
        return [code for code in codes if not self.alone or code == self.code or (self.site / code).is_dir()]

    @property
    def language_url(self) -> str:
        """Absolute address of the language that this process builds, or empty."""
        return f"{self.root_url.rstrip('/')}/{self.code}/" if self.root_url else ""

    def start_others(self, command: Sequence[str], folder: Path) -> None:
        """Start the builds of the other languages.

        Args:
            command: Builds the language that `KVALIA_LOCALE` names into `self.folder`.
            folder: Working folder.
        """
        shared = {LEAD_URL: self.root_url, **({PREVIEW: "1"} if self.preview else {})}
        for code in self._others:
            self._builders.start(code, command, {LOCALE: code, **shared}, folder)

    def wait(self) -> list[Result]:
        """Report this process's own build, and return the results of the others once all are done."""
        self._report(Result(self.code, True, self.seconds, ()))
        return self._builders.wait()

    def publish(self, files: Mapping[str, str | bytes], *, partial: bool) -> None:
        """Put what was built in the site's place.

        Args:
            files: What belongs to the whole site, by name.
            partial: Keep the languages that were not built.
        """
        if self._staging:
            write_files(self._staging.folder, files)
            self._staging.publish(partial=partial or self.alone)

    def abandon(self) -> None:
        """End the other builds; the site stays as it was. After `publish` this does nothing."""
        self._builders.stop()
        if self._staging:
            self._staging.discard()

    @property
    def seconds(self) -> float:
        """Seconds since the build began."""
        return time.monotonic() - self._begun
