"""MkDocs events: practice blocks in pages, and a page for each quiz and checklist."""

from kvalia.blocks import Rendering
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel

EXTENSION = "kvalia.blocks"


def on_config(config):
    """Hand the renderer to the Markdown extension."""
    rendering = Rendering(config.extra["kvalia"]["renderer"])
    config.extra["kvalia"]["rendering"] = rendering
    config.mdx_configs[EXTENSION] = {"rendering": rendering}
    return config


@event_priority(-200)
def on_files(files, config):
    """Add the generated pages, after the i18n plugin, which cannot handle them."""
    site = config.extra["kvalia"]["site"]
    for path, generated in site.generated.items():
        file = File.generated(
            config, f"{site.code}/{path}", content=generated.markdown, inclusion=InclusionLevel.NOT_IN_NAV
        )
        file.dest_uri = file.dest_uri.removeprefix(f"{site.code}/")
        file.locale = file.locale_alternate_of = file.localization = site.code
        file.norm_src_uri, file.alternates = path, {site.code: file}
        files.append(file)
    return files


def on_page_markdown(markdown, page, config, files):  # noqa: ARG001 - the event's own names
    """Tell the extension which page comes next."""
    kvalia = config.extra["kvalia"]
    path = page.file.src_uri.removeprefix(f"{kvalia['code']}/")
    rendering = kvalia["rendering"]
    rendering.page = kvalia["site"].page(path)
    rendering.here, rendering.terms = kvalia["site"].urls.of(path), []
    if rendering.page:
        page.title = rendering.page.meta.title
        page.meta.update(title=page.title, description=rendering.page.meta.summary, kvalia=rendering.page)
    return markdown


def on_page_content(html, page, config, files):  # noqa: ARG001 - the event's own names
    """Keep the terms that the page turned out to link."""
    page.meta["terms_used"] = tuple(config.extra["kvalia"]["rendering"].terms)
    return html
