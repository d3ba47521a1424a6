"""Examples for the API manual, made from the schemas' own types and examples."""

from __future__ import annotations

from typing import Any

_BY_FORMAT = {
    "date-time": "2026-11-23T17:20:51Z",
    "date": "2026-11-23",
    "email": "ana@plaza.example",
    "uuid": "6f1d0c2e-7c1b-4b8e-9a57-0d3c5b1f2a90",
    "uri": "https://plaza.example/",
}


def example_of(schema: dict[str, Any], spec: dict[str, Any], depth: int = 0) -> Any:
    """A plausible value for a JSON schema of ``spec``."""
    if depth > 8:
        return None
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return example_of(spec["components"]["schemas"].get(name, {}), spec, depth + 1)
    for given in ("example", "default"):
        if schema.get(given) is not None:
            return schema[given]
    if schema.get("enum"):
        return schema["enum"][0]
    for combined in ("allOf", "oneOf", "anyOf"):
        if schema.get(combined):
            return example_of(schema[combined][0], spec, depth + 1)
    return _by_type(schema, spec, depth)


def _by_type(schema: dict[str, Any], spec: dict[str, Any], depth: int) -> Any:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((k for k in kind if k != "null"), None)
    match kind:
        case "object":
            properties = schema.get("properties", {})
            return {name: example_of(inner, spec, depth + 1) for name, inner in properties.items()}
        case "array":
            return [example_of(schema.get("items", {}), spec, depth + 1)]
        case "integer":
            return max(int(schema.get("minimum", 1)), 1)
        case "number":
            return 1.5
        case "boolean":
            return True
        case "string":
            return _BY_FORMAT.get(schema.get("format", ""), "text")
    return None
