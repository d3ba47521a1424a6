"""The hosted pay page: plain HTML that a person, or a test's browser, can click."""

from __future__ import annotations

from html import escape

from tests.doubles.stripe.buyer import GOOD_CARD
from tests.doubles.stripe.wire import Json

_EXPONENT = {"BHD": 3, "JOD": 3, "KWD": 3, "OMR": 3, "TND": 3} | dict.fromkeys(
    ("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF"), 0
)

_STYLE = """
:root { color-scheme: light dark; --ink: #1d1b26; --soft: #5f5b6f; --page: #f4f2f8; --card: #fff;
  --line: #d9d5e3; --act: #4b3bd4; --on-act: #fff; --bad: #a3122c; --bad-page: #fdecef; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1eff7; --soft: #b3aec4; --page: #16141d;
  --card: #211e2b; --line: #3b3649; --act: #a89dff; --on-act: #16141d; --bad: #ffb3bf;
  --bad-page: #3d1720; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 28rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.note { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px dashed var(--soft);
  border-radius: .75rem; color: var(--soft); font-size: .9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 1rem;
  padding: 1.25rem; margin-bottom: 1rem; }
h1 { font-size: 1.1rem; margin: 0; font-weight: 600; }
.total { font-size: 2.25rem; line-height: 1.2; font-weight: 700; margin: .25rem 0 0;
  font-variant-numeric: tabular-nums; }
ul { list-style: none; margin: 1rem 0 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
li { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem 0; }
li span:last-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
label { display: block; font-weight: 600; font-size: .9rem; margin-bottom: .9rem; }
input { display: block; width: 100%; min-height: 2.75rem; margin-top: .25rem; padding: .5rem .75rem;
  font: inherit; color: inherit; background: transparent; border: 1px solid var(--line);
  border-radius: .6rem; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
button { width: 100%; min-height: 2.75rem; font: inherit; font-weight: 600; border-radius: .6rem;
  border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer;
  padding: .5rem .75rem; }
button.act { background: var(--act); border-color: var(--act); color: var(--on-act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: .6rem; }
legend { padding: 0; margin-bottom: .6rem; font-weight: 600; font-size: .9rem; color: var(--soft); }
.bad { margin: 0 0 1rem; padding: .75rem 1rem; border-radius: .75rem; color: var(--bad);
  background: var(--bad-page); font-weight: 600; }
"""


def money(amount: int, currency: str) -> str:
    """``1299, "eur"`` as ``EUR 12.99``."""
    code = currency.upper()
    digits = _EXPONENT.get(code, 2)
    text = str(amount).zfill(digits + 1)
    return f"{code} {text[:-digits]}.{text[-digits:]}" if digits else f"{code} {text}"


def _page(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title><style>{_STYLE}</style></head>
<body><main>
<p class="note">This is Plaza's payment double. No money moves.</p>
{body}
</main></body></html>"""


def pay_page(session: Json, error: str | None = None) -> str:
    """The card form with what is being bought."""
    lines = [
        (f"{line['description']} × {line['quantity']}", line["amount_total"])
        for line in session["line_items"]["data"]
    ]
    if session["shipping_cost"]:
        shipping = session["shipping_cost"]
        lines.append((shipping["display_name"], shipping["amount_total"]))
    rows = "".join(
        f"<li><span>{escape(str(name))}</span><span>{money(amount, session['currency'])}</span></li>"
        for name, amount in lines
    )
    total = money(session["amount_total"], session["currency"])
    alert = f'<p class="bad" role="alert">{escape(error)}</p>' if error else ""
    return _page(
        f"Pay {total}",
        f"""<section class="card" aria-label="Your order"><h1>Your order</h1>
<p class="total">{total}</p><ul>{rows}</ul></section>
{alert}
<form method="post" class="card">
<label>Card number <input name="card" value="{GOOD_CARD}" inputmode="numeric"
 autocomplete="off" required></label>
<div class="pair">
<label>Expires <input name="expires" value="12 / 34" autocomplete="off"></label>
<label>Security code <input name="code" value="123" inputmode="numeric" autocomplete="off"></label>
</div>
<button class="act" name="action" value="pay">Pay {total}</button>
</form>
<form method="post" class="card"><fieldset><legend>Or see what happens when …</legend>
<button name="action" value="decline">Decline the card</button>
<button name="action" value="challenge">Ask for 3-D Secure</button>
<button name="action" value="cancel">Cancel and go back</button>
</fieldset></form>""",
    )


def challenge_page(session: Json) -> str:
    """The bank's question."""
    total = money(session["amount_total"], session["currency"])
    return _page(
        "Confirm with your bank",
        f"""<form method="post" class="card"><h1>Your bank asks: is this you?</h1>
<p>3-D Secure check for {total}. Nothing is taken before you confirm.</p>
<fieldset>
<button class="act" name="action" value="confirm">Yes, confirm the payment</button>
<button name="action" value="refuse">No, that is not me</button>
</fieldset></form>""",
    )


def closed_page(session: Json) -> str:
    """A session that can no longer be paid."""
    return _page(
        "This payment page is closed",
        """<section class="card"><h1>This payment page has expired</h1>
<p>Nothing was taken. Go back to the shop and start the payment again.</p>"""
        + (
            f'<p><a href="{escape(session["cancel_url"])}">Back to the shop</a></p>'
            if session["cancel_url"]
            else ""
        )
        + "</section>",
    )


def absent_page() -> str:
    """An address that names no session."""
    return _page("Not found", '<section class="card"><h1>There is no such payment page</h1></section>')
