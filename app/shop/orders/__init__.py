"""What was bought: frozen lines and totals, a table of transitions, an append-only timeline."""
