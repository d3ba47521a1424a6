"""Pots, cups and spoons."""
