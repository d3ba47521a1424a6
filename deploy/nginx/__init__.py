"""What the proxy is told, and the program that fills it in."""
