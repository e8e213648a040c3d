"""The records that data files hold: one module a kind, neutral truth and texts side by side."""
