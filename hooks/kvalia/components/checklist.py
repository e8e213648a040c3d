"""Checklists."""

from __future__ import annotations

from kvalia.components.parts import part
from kvalia.rendering import Renderer


def checklist_html(renderer: Renderer, name: str, here: str, *, standalone: bool = False) -> str:
    """Return a checklist as HTML. Arguments as for `quiz_html`."""
    site = renderer.site
    entry = site.library.checklists.get(name)
    text = entry.texts.get(site.code) if entry else None
    if entry is None or text is None:
        return ""
    sections = []
    for section_name, section in entry.truth.sections.items():
        words = text.sections.get(section_name)
        if words is None:
            continue
        items = [
            {
                **part(f"checklist-{name}--{section_name}", item_name, words.items[item_name]),
                "key": f"{section_name}/{item_name}",
                "roles": site.role_names(item.audience),
                "principle": renderer.principle(item.principle, here, entry.truth.page),
            }
            for item_name, item in section.items.items()
            if item_name in words.items
        ]
        sections.append({"id": section_name, "title": words.title, "items": items})
    path = f"checklists/{name}.md"  # A language that lacks the checklist's lesson has no page for it.
    url = renderer.page_url(path, here) if path in site.generated else ""
    view = {"id": name, "title": text.title, "summary": text.summary, "url": url, "sections": sections}
    return renderer.render("checklist", checklist=view, standalone=standalone)
