"""Tactics: untrusted programs that turn a line of a proof script into inferences of the core."""
