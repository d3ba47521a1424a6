"""Parts are broken under load; what was acknowledged meanwhile is counted afterwards."""
