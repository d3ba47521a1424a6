"""The dashboard and the commands that see all domains."""
