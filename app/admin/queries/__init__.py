"""Reads of the administration: what each grant manages, searched, counted and paged."""
