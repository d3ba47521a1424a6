"""Planting the demo world through the services of the domains, in the order in which it happened."""
