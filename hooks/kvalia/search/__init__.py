"""Search: from words and pages to an index in small files that a browser reads piece by piece."""
