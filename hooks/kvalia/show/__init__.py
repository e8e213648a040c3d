"""HTML: templates filled for one page, blocks in Markdown, what stands around a text."""
