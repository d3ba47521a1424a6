"""Conversations: every acknowledged message stored, once, in the same order everywhere."""
