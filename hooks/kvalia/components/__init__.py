"""Components: what each template in `overrides/components` shows, one module a subject."""
