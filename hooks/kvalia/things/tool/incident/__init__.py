"""The incident meeting."""
