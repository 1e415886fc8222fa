"""Instances of a statement: every one of a domain, and random ones."""
