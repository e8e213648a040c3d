"""The site in one language: pages, their order, their addresses, their sisters."""
