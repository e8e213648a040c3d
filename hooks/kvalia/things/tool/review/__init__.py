"""The plan for reviewing standards."""
