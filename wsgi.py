"""Where Plaza starts: ``python wsgi.py`` serves it; importing it only makes the application.

The launcher patches eventlet before anything else is imported, and only here. Importing ``wsgi``
(``flask`` commands, tests, other servers) never patches.
"""

import sys

from dotenv import load_dotenv

if __name__ == "__main__":
    load_dotenv()
    from deploy.launcher import main

    sys.exit(main())

load_dotenv()

from app import create_app
from config import SettingsError

try:
    app = create_app()
except SettingsError as error:
    sys.exit(f"Plaza does not start: {error}")
