"""Background work: a job is a row, written with what asked for it; the queue only wakes a worker."""

from app.core.jobs.declared import Jobs, several_units
from app.core.jobs.models import Job
from app.core.jobs.queue import enqueue
from app.core.jobs.worker import Worker, worker_slot

__all__ = ["Job", "Jobs", "Worker", "enqueue", "several_units", "worker_slot"]
