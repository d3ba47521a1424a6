"""``flask jobs``: what waits, what died, and another chance for it."""

from __future__ import annotations

import click
from flask.cli import AppGroup
from sqlalchemy import func, select, update

from app.core import clock
from app.core.db import db
from app.core.jobs.models import Job
from app.core.jobs.worker import worker_slot
from app.core.unit_of_work import unit_of_work

commands = AppGroup("jobs", help="Background work.")

STATES = ("queued", "running", "done", "dead")


@commands.command("list")
@click.option("--status", type=click.Choice(STATES), help="Only those; else all that are not done.")
@click.option("--name", help="Only jobs of this name.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True)
def list_command(status: str | None, name: str | None, limit: int) -> None:
    """Show jobs, the newest first. What they were asked for is not shown: it may be private.

    \b
    Example: flask jobs list --status dead
    """
    wanted = [Job.status == status] if status else [Job.status != "done"]
    if name:
        wanted.append(Job.name == name)
    with unit_of_work(writes=False):
        rows = db.session.scalars(select(Job).where(*wanted).order_by(Job.id.desc()).limit(limit)).all()
        total = db.session.scalar(select(func.count()).select_from(Job).where(*wanted)) or 0
    if not rows:
        click.echo("There are none.")
        return
    click.echo(f"{'id':>8}  {'status':<7}  {'attempts':>8}  {'due':<19}  {'name':<22}  error")
    for job in rows:
        due = job.run_at.strftime("%Y-%m-%d %H:%M:%S")
        error = (job.last_error or "").partition("\n")[0]
        click.echo(f"{job.id:>8}  {job.status:<7}  {job.attempts:>8}  {due:<19}  {job.name:<22}  {error}")
    if total > len(rows):
        click.echo(f"… and {total - len(rows)} more")


@commands.command("retry")
@click.argument("ids", type=int, nargs=-1)
@click.option("--dead", "every", is_flag=True, help="All that are dead.")
def retry_command(ids: tuple[int, ...], every: bool) -> None:
    """Give dead jobs all their attempts again, from now; exit code 1 if one of those named is not dead.

    \b
    Examples:
      flask jobs retry 1204 1205
      flask jobs retry --dead
    """
    if every == bool(ids):
        raise click.UsageError("Name jobs by their ids, or say --dead.")
    which = Job.status == "dead"
    if ids:
        which &= Job.id.in_(ids)
    with unit_of_work() as unit:
        again = set(
            db.session.scalars(
                update(Job)
                .where(which)
                .values(status="queued", attempts=0, run_at=clock.now())
                .returning(Job.id)
            )
        )
        worker = worker_slot.get()
        unit.at_end(lambda committed: worker.wake() if committed else None)
    click.echo(f"{len(again)} will be tried again.")
    missing = sorted(set(ids) - again)
    if missing:
        raise click.ClickException(f"not dead: {', '.join(map(str, missing))}")
