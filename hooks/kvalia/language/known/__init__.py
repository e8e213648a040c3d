"""The languages, one module each: a new one is known by lying here."""
