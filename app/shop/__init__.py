"""Rank 5: what is for sale, what is left of it, and what became of each order and payment."""
