"""What these tests borrow."""

from tests.content.conftest import data as data
