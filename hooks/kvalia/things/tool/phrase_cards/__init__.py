"""Phrase cards."""
