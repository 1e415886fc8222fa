"""Campaigns: every check of a profile as tasks for many processes or machines, resumable.

``jobs`` says what there is to do and cuts it into shards, ``work`` does one shard, ``engines`` has it done here or on a
Dask cluster, ``book`` keeps what is done in files, ``drive`` puts all together, and ``report`` writes what came out.
"""
