"""Where the kinds of pages are, from the top of a language."""

LESSON = "recovery/complaint-in-six-steps/"
"""A lesson with sub-headings, terms, sources, examples, a quiz and a checklist."""
QUIZ = "quizzes/foundations/"
CHECKLIST = "checklists/five-factors/"
MISSING = "no/such/page/"

KINDS = {
    "start": "",
    "lesson": LESSON,
    "guide": "associations/associations/",
    "article": "system/five-success-factors/",
    "section": "recovery/",
    "quiz": QUIZ,
    "checklist": CHECKLIST,
    "path": "paths/front-line/",
    "review": "review/",
    "learning": "learning/",
    "glossary": "glossary/",
    "quizzes": "quizzes/",
    "checklists": "checklists/",
    "tool": "tools/gap/",
    "tools": "tools/",
    "about": "about/",
    "missing": MISSING,
}
"""An example of each kind of page."""
