"""MkDocs events: read the data and the pages of this process's language, and show what is wrong."""

from pathlib import Path

from kvalia.pages import Pages
from kvalia.project import Project, check_project
from kvalia.rendering import Renderer, component_environment
from kvalia.site import Site
from kvalia.urls import Urls
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

log = get_plugin_logger("kvalia")


def on_config(config):
    """Read everything, report every problem, and hand the site to the hooks that render it."""
    kvalia = config.extra["kvalia"]
    project = Project(Path(config.config_file_path).parent, Path(config.docs_dir), tuple(kvalia["codes"]))
    library, found = project.library()
    pages, unreadable = project.pages(kvalia["code"])
    problems = check_project(project, library, found, {kvalia["code"]: (pages, unreadable)}) if kvalia["checks"] else []
    for problem in problems:
        log.warning("%s", problem)
    if problems and config.strict:
        raise Abort(f"{len(problems)} problems. The site was left as it was.")
    sections, order = _navigation(config.nav, pages)
    site = Site(
        code=kvalia["code"],
        library=library,
        pages=pages,
        sisters=project.sisters(),
        sections=sections,
        order=order,
        urls=Urls(config.use_directory_urls),
        illustrations=project.illustrations,
    )
    components = component_environment([Path(folder) / "components" for folder in config.theme.dirs])
    kvalia.update(site=site, problems=problems, components=components, renderer=Renderer(site, components))
    return config


@event_priority(100)
def on_files(files, config):
    """Leave out the other languages before any plugin looks at their files."""
    kvalia = config.extra["kvalia"]
    others = tuple(f"{code}/" for code in kvalia["codes"] if code != kvalia["code"])
    for file in list(files):
        if file.src_uri.startswith(others):
            files.remove(file)
    return files


def _navigation(nav, pages: Pages):
    """Return the sections in the order of the navigation, and each page's place in it."""
    paths: list[str] = []

    def walk(entry):
        if isinstance(entry, str):
            paths.append(entry)
        elif isinstance(entry, dict):
            walk(list(entry.values()))
        else:
            for child in entry or []:
                walk(child)

    walk(nav)
    paths += [path for path in pages.by_path if path not in paths]
    sections = dict.fromkeys(path.rpartition("/")[0] for path in paths)
    sections.pop("", None)
    return tuple(sections), {path: place for place, path in enumerate(paths)}
