"""What is left: counters that cannot go wrong, holds, and a ledger of every change."""
