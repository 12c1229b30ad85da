"""The files of one research export, together in a folder."""

from __future__ import annotations

from pathlib import Path

from regiedesk.domain.research.record import ResearchRecord
from regiedesk.storage.files import exports, output


def write_export(folder: Path, record: ResearchRecord, pdf: bytes) -> tuple[Path, ...]:
    """Write JSON, CSV row and PDF, and the codebook once per folder; leaves no half export. Raises UserError."""
    parts = {
        "json": exports.json_bytes(record),
        "csv": exports.csv_bytes(record),
        "pdf": pdf,
    }
    written: list[Path] = []
    try:
        for ending, content in parts.items():
            path = folder / exports.file_name(record, ending)
            output.write_new(path, content)
            written.append(path)
        codebook = folder / exports.CODEBOOK_NAME
        if not codebook.exists():
            output.write_new(codebook, exports.codebook_bytes())
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)
