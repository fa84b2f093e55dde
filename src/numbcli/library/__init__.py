"""Practices on disk."""
