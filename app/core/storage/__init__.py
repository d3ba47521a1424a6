"""Where bytes rest: files of this machine, or a bucket of S3, behind one seam."""

from app.core.storage.seam import Opened, Storage, StorageUnavailable, Stored, storage, storage_slot

__all__ = ["Opened", "Storage", "StorageUnavailable", "Stored", "storage", "storage_slot"]
