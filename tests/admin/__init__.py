"""The demo world and the commands of the admin."""
