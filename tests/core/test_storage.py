"""Files: whole or not at all, and never outside their folder."""

from __future__ import annotations

import pytest

from app.core.storage import Storage


def test_what_was_put_can_be_read_and_removed(tmp_path):
    storage = Storage(tmp_path)
    storage.put("ab/abcd.webp", b"picture")

    assert storage.read("ab/abcd.webp") == b"picture"
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["abcd.webp"]
    storage.delete("ab/abcd.webp")
    storage.delete("ab/abcd.webp")
    assert not storage.exists("ab/abcd.webp")


@pytest.mark.parametrize("key", ["../outside", "/etc/passwd", "a/../../outside"])
def test_no_key_leads_outside(tmp_path, key):
    with pytest.raises(ValueError, match="outside"):
        Storage(tmp_path / "media").put(key, b"x")
