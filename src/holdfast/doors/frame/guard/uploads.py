"""Uploads stay in memory: Django's default writes larger ones to a temporary file in clear."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import MemoryFileUploadHandler


class MemoryOnly(MemoryFileUploadHandler):
    """Takes a whole request of at most `settings.MAX_UPLOAD` bytes; a larger one is refused (400)."""

    def handle_raw_input(
        self,
        input_data: object,
        META: dict[str, str],
        content_length: int,
        boundary: bytes,
        encoding: str | None = None,
    ) -> None:
        """Refuse before the first byte is read, whatever the request calls itself."""
        if content_length > settings.MAX_UPLOAD:
            raise RequestDataTooBig("upload larger than the limit")
        self.activated = True
