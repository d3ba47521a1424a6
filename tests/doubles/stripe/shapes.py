"""The resources as Stripe's published OpenAPI describes them."""

from __future__ import annotations

from typing import Any

from tests.doubles.stripe.wire import Json


def _nulls(*names: str) -> Json:
    return dict.fromkeys(names)


def session_shape(**known: Any) -> Json:
    """A Checkout Session: every required field, null where we have nothing to say."""
    return {
        "object": "checkout.session",
        **_nulls(
            "adaptive_pricing",
            "after_expiration",
            "allow_promotion_codes",
            "billing_address_collection",
            "client_secret",
            "collected_information",
            "consent",
            "consent_collection",
            "currency_conversion",
            "customer",
            "customer_account",
            "customer_creation",
            "customer_details",
            "discounts",
            "integration_identifier",
            "invoice",
            "invoice_creation",
            "locale",
            "origin_context",
            "payment_link",
            "payment_method_configuration_details",
            "phone_number_collection",
            "recovered_from",
            "saved_payment_method_options",
            "setup_intent",
            "shipping_address_collection",
            "shipping_cost",
            "submit_type",
            "subscription",
            "wallet_options",
        ),
        "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
        "custom_fields": [],
        "custom_text": _nulls("after_submit", "shipping_address", "submit", "terms_of_service_acceptance"),
        "livemode": False,
        "mode": "payment",
        "payment_method_collection": "if_required",
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "shipping_options": [],
        "status": "open",
        "ui_mode": "hosted",
        **known,
    }


def intent_shape(**known: Any) -> Json:
    """A PaymentIntent waiting for a card."""
    return {
        "object": "payment_intent",
        **_nulls(
            "application",
            "application_fee_amount",
            "automatic_payment_methods",
            "canceled_at",
            "cancellation_reason",
            "customer",
            "customer_account",
            "description",
            "last_payment_error",
            "latest_charge",
            "next_action",
            "on_behalf_of",
            "payment_method",
            "payment_method_configuration_details",
            "processing",
            "receipt_email",
            "review",
            "setup_future_usage",
            "shipping",
            "source",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
            "transfer_group",
        ),
        "amount_capturable": 0,
        "amount_received": 0,
        "capture_method": "automatic_async",
        "confirmation_method": "automatic",
        "livemode": False,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
        **known,
    }


def charge_shape(**known: Any) -> Json:
    """One attempt to take money from a card."""
    return {
        "object": "charge",
        **_nulls(
            "application",
            "application_fee",
            "application_fee_amount",
            "balance_transaction",
            "calculated_statement_descriptor",
            "customer",
            "description",
            "failure_balance_transaction",
            "failure_code",
            "failure_message",
            "on_behalf_of",
            "outcome",
            "payment_method",
            "receipt_email",
            "receipt_number",
            "receipt_url",
            "review",
            "shipping",
            "source",
            "source_transfer",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
            "transfer_group",
        ),
        "amount_captured": 0,
        "amount_refunded": 0,
        "billing_details": {"address": None, "email": None, "name": None, "phone": None},
        "captured": False,
        "disputed": False,
        "fraud_details": {},
        "livemode": False,
        "paid": False,
        "refunded": False,
        "status": "failed",
        **known,
    }


def refund_shape(**known: Any) -> Json:
    """Money on its way back."""
    return {
        "object": "refund",
        **_nulls(
            "balance_transaction",
            "destination_details",
            "reason",
            "receipt_number",
            "source_transfer_reversal",
            "transfer_reversal",
        ),
        "status": "succeeded",
        **known,
    }
