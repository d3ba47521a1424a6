"""Who may do what: one table per noun, made of rules that read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

from marshmallow import fields

from app.core.errors import forbidden, not_found
from app.core.identity import Actor

T = TypeVar("T")
Test = Callable[[Actor, Any], bool]


class Rule:
    """A yes-or-no question about an actor and a thing. Combine with ``&``, ``|`` and ``~``."""

    def __init__(self, test: Test, name: str) -> None:
        self._test = test
        self.name = name

    def __call__(self, actor: Actor, thing: Any) -> bool:
        return self._test(actor, thing)

    def __and__(self, other: Rule) -> Rule:
        return Rule(lambda a, t: self(a, t) and other(a, t), f"({self.name} and {other.name})")

    def __or__(self, other: Rule) -> Rule:
        return Rule(lambda a, t: self(a, t) or other(a, t), f"({self.name} or {other.name})")

    def __invert__(self) -> Rule:
        return Rule(lambda a, t: not self(a, t), f"not {self.name}")


def rule(test: Test) -> Rule:
    """Make a rule of a function ``(actor, thing) -> bool``."""
    return Rule(test, getattr(test, "__name__", "rule").replace("_", " "))


def holds(grant: str) -> Rule:
    """The actor holds a grant."""
    return Rule(lambda actor, _thing: actor.may(grant), f"holds {grant}")


@rule
def is_member(actor: Actor, _thing: Any) -> bool:
    """Somebody is signed in."""
    return actor.is_member


class Policy(Generic[T]):
    """The table of one noun. It judges visible things only: reading is decided in SQL."""

    def __init__(self, noun: str, verbs: Mapping[str, Rule]) -> None:
        self.noun = noun
        self.verbs = dict(verbs)

    def allows(self, actor: Actor, verb: str, thing: T) -> bool:
        """Whether the actor may."""
        return self.verbs[verb](actor, thing)

    def authorize(self, actor: Actor, verb: str, thing: T) -> None:
        """403 unless the actor may."""
        if not self.allows(actor, verb, thing):
            raise forbidden(f"You may not {verb.replace('_', ' ')} this {self.noun}.")

    def abilities(self, actor: Actor, thing: T) -> dict[str, bool]:
        """The answers a resource carries as ``can``."""
        return {verb: test(actor, thing) for verb, test in self.verbs.items()}


class Abilities(fields.Dict):
    """The ``can`` of a resource: a policy's verbs with the caller's answers."""

    def __init__(self, policy: Policy[Any], **kwargs: Any) -> None:
        verbs = ", ".join(policy.verbs)
        super().__init__(
            keys=fields.String(),
            values=fields.Boolean(),
            metadata={
                "description": f"What you may do: {verbs}.",
                "example": dict.fromkeys(policy.verbs, True),
                "x-verbs": list(policy.verbs),
            },
            **kwargs,
        )


def visible_or_404(thing: T | None, noun: str) -> T:
    """The thing, or the 404 that looks like absence."""
    if thing is None:
        raise not_found(f"This {noun}")
    return thing
