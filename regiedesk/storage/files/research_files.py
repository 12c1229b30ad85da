"""The files of one research export, together in a folder."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from regiedesk.domain.research.record import ResearchRecord
from regiedesk.storage.files import exports, output


def write_export(folder: Path, record: ResearchRecord, pdf: bytes) -> AbstractContextManager[None]:
    """Have JSON, CSV row and PDF ready, and the codebook once per folder, as `output.waiting` does."""
    parts = {"json": exports.json_bytes(record), "csv": exports.csv_bytes(record), "pdf": pdf}
    contents = {folder / exports.file_name(record, ending): content for ending, content in parts.items()}
    codebook = folder / exports.CODEBOOK_NAME
    if not codebook.exists():
        contents[codebook] = exports.codebook_bytes()
    return output.waiting(contents)
