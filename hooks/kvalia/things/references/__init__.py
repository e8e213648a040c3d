"""The sources that claims rest on."""
