"""Kvalia: pages, quizzes, checklists and terms in several equal languages.

The package knows Markdown and YAML, and knows no site generator. What touches
MkDocs lives in the hooks beside it, what touches Python-Markdown in
`kvalia.show.blocks`.
"""
