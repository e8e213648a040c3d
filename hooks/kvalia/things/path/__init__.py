"""Learning paths: pages in a recommended order."""
