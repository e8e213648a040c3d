"""The five-factor check."""
