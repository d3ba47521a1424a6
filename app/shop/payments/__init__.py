"""Money: intents, the provider, one settle function, refunds."""
