"""What an operator sees: logs, figures, reports of errors, and health."""
