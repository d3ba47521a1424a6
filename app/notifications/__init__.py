"""What happened that concerns you, grouped."""
