"""Reads: one rule of who sees what, and statements built once."""
