"""An error in a method that Qt calls is an error, and not the end of the program.

Before Python 3.12 an error raised in C (`[][0]`, `int("a")`) is kept as a class and a word until something catches it.
shiboken 6.9 to 6.11 takes that word for an exception when the method was called from Python by way of Qt, and the
program falls over. Catching and raising again makes it whole.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType, MethodDescriptorType
from typing import Any

from PySide6.QtCore import QObject


def guard() -> None:
    """Let every class that is made of a class of Qt from now on raise whole errors in the methods of Qt it replaces."""
    if sys.version_info < (3, 12):
        QObject.__init_subclass__ = classmethod(_guarded)  # type: ignore[assignment]


def _guarded(cls: type[QObject], /, **settings: Any) -> None:
    super(QObject, cls).__init_subclass__(**settings)
    for name, method in tuple(vars(cls).items()):
        if isinstance(method, FunctionType) and _is_of_qt(cls, name):
            setattr(cls, name, _whole(method))


def _is_of_qt(cls: type[QObject], name: str) -> bool:
    return any(isinstance(vars(base).get(name), MethodDescriptorType) for base in cls.__mro__[1:])


def _whole(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except BaseException:
            raise

    return call
