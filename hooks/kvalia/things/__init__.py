"""Things made from data: a kind is one folder with its record, its texts and its view."""
