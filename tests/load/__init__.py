"""Load: people over HTTP and Socket.IO, judged by limits; and what one process can hold."""
