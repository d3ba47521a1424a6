"""Money: what was asked of the provider, what it answered, what was paid back."""
