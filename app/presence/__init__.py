"""Who is here now, for those who may know."""
