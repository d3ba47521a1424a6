"""Pictures: uploads, renditions, and who may see them."""
