"""What is worn over the hair: hats, wraps, scarves."""
