"""A Stripe that moves no money: same HTTP, same signatures, with switches for trouble."""
