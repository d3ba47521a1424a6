"""Care of data: backups, counters, and whether everything is as it should be."""
