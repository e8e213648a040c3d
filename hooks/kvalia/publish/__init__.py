"""From one language's build to the published site."""
