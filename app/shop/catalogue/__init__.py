"""What is for sale: products with options, variants and pictures."""
