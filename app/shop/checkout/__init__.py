"""From a cart to an order and the page where it is paid."""
