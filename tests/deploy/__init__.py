"""What operators are given: the image, the proxy's configuration, and both running together."""
