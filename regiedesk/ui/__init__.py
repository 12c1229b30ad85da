"""The window. It calls the domain's services and knows no database, no file format and no drawing library."""

import builtins

import PySide6  # noqa: F401

# Loading Qt puts a step before every later import that reads the whole source of what is imported, to see whether it
# asks for `from __feature__ import snake_case`, and keeps that source: 27 MB for the libraries of the vault. Nobody
# here asks for it, so the step goes out.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

from regiedesk.ui import overrides  # noqa: E402

overrides.guard()
