"""The workshop on good service."""
