"""Pictures uploaded to a post itself, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response
from marshmallow import Schema, fields

from app.core.http import Blueprint, accepts_bytes, json_response, limited, several_units
from app.core.idempotency import keep
from app.core.identity import current_actor
from app.core.settings import current_settings
from app.core.unit_of_work import unit_of_work
from app.media import service as media_service
from app.media.schemas import MediaSchema, UploadFileSchema, media_wire
from app.media.views import files_of_request, upload_limit
from app.posts.queries.visible import get_visible, locked
from app.posts.service import publishing

blueprint = Blueprint(
    "post_pictures", __name__, url_prefix="/api/v1/posts", description="Pictures of a post."
)


class UploadFilesSchema(Schema):
    """Several pictures: JPEG, PNG, WebP or GIF (its first frame)."""

    files = fields.List(fields.Raw(metadata={"type": "string", "format": "binary"}), required=True)


@blueprint.post("/<int:post_id>/media/")
@limited("upload")
@accepts_bytes(upload_limit)
@several_units
@blueprint.arguments(UploadFileSchema, location="files", unknown="include")
@blueprint.response(201, MediaSchema)
@blueprint.problems(not_found=404, forbidden=403, too_large=413, unsupported_media=415)
def add_picture(_files: dict[str, Any], post_id: int) -> Response:
    """Add a picture to your post"""
    return _add(post_id, files_of_request("file", most=1), lambda pictures: pictures[0])


@blueprint.post("/<int:post_id>/media/batch/")
@limited("upload")
@accepts_bytes(upload_limit)
@several_units
@blueprint.arguments(UploadFilesSchema, location="files", unknown="include")
@blueprint.response(201, MediaSchema(many=True))
@blueprint.problems(not_found=404, forbidden=403, too_large=413, unsupported_media=415)
def add_pictures(_files: dict[str, Any], post_id: int) -> Response:
    """Add several pictures to your post

    As many as a post may have; all of them are added, or none.
    """
    most = current_settings().media_per_post
    return _add(post_id, files_of_request("files", most=most), lambda pictures: pictures)


def _add(post_id: int, files: list[bytes], shape: Callable[[list[dict[str, Any]]], Any]) -> Response:
    actor = current_actor()
    with unit_of_work(writes=False):
        publishing.may_add_pictures(actor, get_visible(actor, post_id), len(files))
    prepared = [media_service.prepare(data) for data in files]
    with unit_of_work():
        pictures = publishing.add_pictures(actor, locked(actor, post_id), prepared)
        return keep(json_response(shape([media_wire(picture) for picture in pictures]), 201))
