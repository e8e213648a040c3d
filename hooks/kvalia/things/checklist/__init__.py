"""Checklists: acts that can be observed."""
