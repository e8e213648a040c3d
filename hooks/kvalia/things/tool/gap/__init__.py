"""The gap check."""
