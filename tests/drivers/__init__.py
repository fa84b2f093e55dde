"""Drivers that tests share."""
