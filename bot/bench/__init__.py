"""Measurements that anyone can run again. Nothing here decides or asserts."""
