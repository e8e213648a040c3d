"""The types of questions, one folder each: a new one is known by lying here."""
