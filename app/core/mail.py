"""Mail is a job, and a job is a row: what was promised is sent even after a crash."""

from __future__ import annotations

import logging
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

from app.core.jobs import Jobs, enqueue, several_units
from app.core.observability.trace import request_id
from app.core.settings import current_settings

log = logging.getLogger(__name__)
jobs = Jobs()


def send_mail(to: str, subject: str, text: str, *, once: str | None = None) -> None:
    """Promise a mail in the open unit of work. ``once`` names it, so that it is promised once."""
    enqueue("mail.send", key=once and f"mail:{once}", to=to, subject=_one_line(subject), text=text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


@jobs.job("mail.send", attempts=8)
@several_units
def deliver(to: str, subject: str, text: str) -> None:
    """Hand one message to the mail server; without one, developers find it in the log."""
    settings = current_settings()
    message = EmailMessage()
    message["From"] = settings.mail_from
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = formatdate()
    message["X-Request-ID"] = request_id()
    message["Message-ID"] = make_msgid(domain="plaza.invalid")
    message.set_content(text)
    if not settings.mail_url:
        if settings.plaza_env == "development":
            log.info("mail to %s\n%s\n\n%s", to, subject, text, extra={"shown_as_written": True})
        else:
            log.warning("MAIL_URL is empty: a mail was not sent")
        return
    server = urlsplit(settings.mail_url)
    with smtplib.SMTP(server.hostname or "localhost", server.port or 25, timeout=10) as smtp:
        if server.scheme == "smtps" or (server.username and smtp.has_extn("starttls")):
            smtp.starttls(context=ssl.create_default_context())
        if server.username:
            smtp.login(unquote(server.username), unquote(server.password or ""))
        smtp.send_message(message)
