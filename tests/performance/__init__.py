"""Measurements against peers, run by ``make bench``; nothing here is a test."""
