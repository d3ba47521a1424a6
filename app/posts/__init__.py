"""Posts, likes, comments, tags and the feeds they are read in."""
