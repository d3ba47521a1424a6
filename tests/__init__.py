"""Plaza's tests: promises to people, kept through the front door."""
