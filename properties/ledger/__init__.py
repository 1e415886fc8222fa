"""What a run found: the record, its digests, what is printed, and how it is cited."""
