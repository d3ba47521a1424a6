"""What people are promised about the shop."""
