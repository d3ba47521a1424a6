"""How Plaza is set up and started."""
