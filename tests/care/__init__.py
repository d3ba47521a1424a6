"""Backups, counters, the doctor, and migrations under a running server."""
