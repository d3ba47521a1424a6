"""Signing in: sessions, tokens, passwords."""
