"""The glossary: terms in every language."""
