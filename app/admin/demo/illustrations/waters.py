"""The harbour, the light, the pond."""
