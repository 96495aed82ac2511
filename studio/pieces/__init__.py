"""One builder a piece: each takes a random generator and returns what the camera frames."""
