"""Slow measurements of the suite itself, run by ``make soak`` and never collected by pytest.

The default suite says what holds; these scripts say how much it would notice.
"""
