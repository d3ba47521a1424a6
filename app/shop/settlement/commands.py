"""``flask shop …``: settle and sweep by hand."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from app.shop.payments.provider import Unavailable
from app.shop.settlement import settle as settling
from app.shop.settlement.sweep import sweep

commands = AppGroup("shop", help="The shop's books: settle orders, sweep up what was left behind.")


@commands.command("sweep")
def sweep_command() -> None:
    """Expire holds, settle what no webhook told of, carry out refunds.

    \b
    Example: flask shop sweep
    """
    for what, count in sweep().items():
        click.echo(f"{what}: {count}")


@commands.command("settle")
@click.argument("number")
def settle_command(number: str) -> None:
    """Bring one order in line with what the provider says.

    \b
    Example: flask shop settle P-7F3K-9QX2
    """
    try:
        known = settling.settle(number)
    except Unavailable as error:
        raise click.ClickException("The payment service does not answer.") from error
    if not known:
        raise click.ClickException(f"There is no order {number}.")
    intent = settling.intent_of(number)
    click.echo(f"{number}: {intent.status if intent else 'gone'}")
