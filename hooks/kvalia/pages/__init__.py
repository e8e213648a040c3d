"""Pages: what authors write about them and in them, and those made from data."""
