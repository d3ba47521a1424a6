"""What somebody means to buy: carts of members and of guests."""
