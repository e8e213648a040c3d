"""Reading authors' files: text, YAML and Markdown with the place of every value, and problems in an author's words."""
