"""MkDocs events: scripts and styles as readers fetch them."""

from pathlib import Path

from kvalia.publish.minify import OURS, for_folder, shrink
from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Shrink our own scripts and styles; for a site that is opened from a folder add the form that runs there."""
    top = Path(config.site_dir)
    if not config.use_directory_urls:
        for_folder(top)
    for folder in OURS:
        shrink(top / folder)
