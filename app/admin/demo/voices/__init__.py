"""What the eight circles have to say, a script each."""
