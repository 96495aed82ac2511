"""The photographic studio: rendered pictures of crafts for the demo shop."""
