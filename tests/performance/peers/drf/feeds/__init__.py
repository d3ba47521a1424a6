"""Feeds by Django REST Framework."""
