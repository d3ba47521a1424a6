"""Shapes of the administration."""
