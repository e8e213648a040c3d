"""Vision and mantra."""
