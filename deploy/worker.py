"""What Celery runs: ``celery -A deploy.worker worker`` and ``celery -A deploy.worker beat``."""

import sys

from app.core.jobs.calling import celery_of
from app.core.settings import settings_slot
from deploy.launcher import look_at_schema
from wsgi import app as application

if settings_slot.of(application).jobs != "celery":
    sys.exit("Celery does not start: set JOBS=celery here and for Plaza itself, which works on jobs else.")
look_at_schema(application)
celery = celery_of(application)
