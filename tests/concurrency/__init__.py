"""Real processes and barriers on PostgreSQL; each guard with a negative control."""
