"""Real servers for tests: PostgreSQL, Redis and Plaza itself, on free ports in temporary folders."""
