"""Where orders and money meet: settle, cancel, refund, sweep; all of it bears running twice."""
