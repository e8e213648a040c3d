"""The quality formula."""
