"""How many bits about the answer does a function that computes an update carry?"""

from properties.audit.measure import Audit, AuditError, UsageError, audit

__all__ = ["Audit", "AuditError", "UsageError", "audit"]
