"""Exports: things in the formats of other programs, one folder a format, known by lying here."""
