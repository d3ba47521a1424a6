"""People: accounts, profiles, follows."""
