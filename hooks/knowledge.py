"""MkDocs events: read the data and the pages of this process's language, and show what is wrong."""

from pathlib import Path

from kvalia.check.project import Project, check_project
from kvalia.read.folder import is_content
from kvalia.show.rendering import Renderer, component_environment
from kvalia.site.navigation import navigation
from kvalia.site.site import Site
from kvalia.site.urls import Urls
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files

log = get_plugin_logger("kvalia")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read everything, report every problem, and hand the site to the hooks that render it."""
    kvalia = config.extra["kvalia"]
    code = kvalia["code"]
    project = Project(Path(config.config_file_path).parent, Path(config.docs_dir), tuple(kvalia["codes"]))
    library, found = project.library()
    pages, unreadable = project.pages(code)
    problems = check_project(project, library, found, {code: (pages, unreadable)}) if kvalia["checks"] else []
    for problem in problems if kvalia["reports"] else ():
        log.warning("%s", problem)
    if problems and config.strict:
        raise Abort(f"{len(problems)} problems. The site was left as it was.")
    sections, order = navigation(config.nav, pages)
    site = Site(
        code=code,
        library=library,
        pages=pages,
        sisters=project.sisters(),
        sections=sections,
        order=order,
        urls=Urls(config.use_directory_urls),
        illustrations=project.illustrations,
        keeps_faulty=kvalia["preview"],
    )
    components = component_environment([Path(folder) / "components" for folder in config.theme.dirs])
    kvalia.update(site=site, problems=problems, components=components, renderer=Renderer(site, components))
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the other languages, and what is no content, before any plugin looks at the files."""
    kvalia = config.extra["kvalia"]
    others = tuple(f"{code}/" for code in kvalia["codes"] if code != kvalia["code"])
    return Files([file for file in files if not file.src_uri.startswith(others) and is_content(Path(file.src_uri))])
