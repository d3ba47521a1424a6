"""The demo world: its people, its words, its pictures, and the seed that plants them."""
