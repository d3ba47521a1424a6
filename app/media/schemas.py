"""What a picture looks like on the wire."""

from __future__ import annotations

from typing import Any, NamedTuple

from marshmallow import Schema, fields, validate

from app.core.fields import Text


class MediaRenditionSchema(Schema):
    """The same picture at another size."""

    width = fields.Integer(required=True, metadata={"example": 640})
    height = fields.Integer(required=True, metadata={"example": 427})
    url = fields.String(required=True)


class FocusSchema(Schema):
    """What must stay in view where a picture is cut, in percent from its left and upper edge."""

    x = fields.Integer(required=True, strict=True, validate=validate.Range(0, 100), metadata={"example": 50})
    y = fields.Integer(required=True, strict=True, validate=validate.Range(0, 100), metadata={"example": 30})


class MediaSchema(Schema):
    """A picture. Its measures are known at once; renditions follow within seconds."""

    id = fields.Integer(required=True)
    url = fields.String(required=True)
    kind = fields.String(required=True, metadata={"example": "image"})
    content_type = fields.String(required=True, metadata={"example": "image/webp"})
    size = fields.Integer(required=True, metadata={"description": "Bytes.", "example": 81234})
    width = fields.Integer(required=True, metadata={"example": 1600})
    height = fields.Integer(required=True, metadata={"example": 1067})
    blurhash = fields.String(required=True, metadata={"example": "LEHV6nWB2yk8pyo0adR*.7kCMdnj"})
    colour = fields.String(required=True, metadata={"example": "#c9b79c"})
    renditions = fields.List(fields.Nested(MediaRenditionSchema), required=True)
    alt_text = fields.String(required=True)
    focus = fields.Nested(FocusSchema, required=True)


class UploadFormSchema(Schema):
    """What goes with a file."""

    alt_text = Text(0, 1000, load_default="")


class UploadFileSchema(Schema):
    """One picture: JPEG, PNG, WebP or GIF (its first frame)."""

    file = fields.Raw(required=True, metadata={"type": "string", "format": "binary"})


class UploadPictureSchema(UploadFileSchema, UploadFormSchema):
    """One picture, and what those hear who cannot see it."""


class EditMediaSchema(Schema):
    """What may be changed about a picture."""

    alt_text = Text(0, 1000)
    focus = fields.Nested(FocusSchema)


class Picture(NamedTuple):
    """What the wire form of a picture is made of; a row of media will do as well."""

    id: int
    key: str
    content_type: str
    size: int
    width: int
    height: int
    blurhash: str
    colour: str
    renditions: list[dict[str, Any]]
    alt_text: str
    focus_x: int
    focus_y: int


def url_of(key: str, name: str = "original") -> str:
    """Where a picture is served."""
    return f"/media/{key}/{name}.webp"


def media_wire(row: Any) -> dict[str, Any]:
    """A row with the columns of :class:`Media`."""
    return {
        "id": row.id,
        "url": url_of(row.key),
        "kind": "image",
        "content_type": row.content_type,
        "size": row.size,
        "width": row.width,
        "height": row.height,
        "blurhash": row.blurhash,
        "colour": row.colour,
        "renditions": [
            {"width": r["width"], "height": r["height"], "url": url_of(row.key, str(r["width"]))}
            for r in row.renditions
        ],
        "alt_text": row.alt_text,
        "focus": {"x": row.focus_x, "y": row.focus_y},
    }


def avatar_wire(row: Any) -> dict[str, Any]:
    """A picture as somebody's avatar, as it is kept on their row."""
    renditions = [{"width": r["width"], "url": url_of(row.key, str(r["width"]))} for r in row.renditions]
    return {"url": url_of(row.key), "renditions": renditions, "blurhash": row.blurhash}
