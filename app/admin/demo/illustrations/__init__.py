"""Pictures of the demo world, drawn by code: the same number gives the same picture."""
