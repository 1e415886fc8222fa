"""What the rest leans on: which copy is at work, profiles, progress, new lemma files."""
