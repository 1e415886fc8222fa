"""What does a function that computes an update carry about the answer, is it the gradient, and what does it leak?"""

from properties.audit.measure import Audit, AuditError, UsageError, assert_audit, audit
from properties.audit.trainers import trainer
from properties.audit.world import World

__all__ = ["Audit", "AuditError", "UsageError", "World", "assert_audit", "audit", "trainer"]
