"""The six sides from which a statement is attacked."""
