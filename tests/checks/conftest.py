"""The folder of content that a test may spoil."""

from tests.content.conftest import data

__all__ = ["data"]
