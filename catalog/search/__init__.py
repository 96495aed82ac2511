"""Search: read what a shopper typed, then rank crafts, districts and listings for it."""
