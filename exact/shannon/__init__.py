"""The prover: inequalities of entropies for all finite distributions, each answer with its evidence."""

from exact.shannon.prover import (
    ContradictoryHypotheses,
    Counterexample,
    InvalidCertificate,
    OutOfTime,
    Polymatroid,
    Proof,
    SolverError,
    chain_certificate,
    prove,
    verify_certificate,
)

__all__ = [
    "ContradictoryHypotheses",
    "Counterexample",
    "InvalidCertificate",
    "OutOfTime",
    "Polymatroid",
    "Proof",
    "SolverError",
    "chain_certificate",
    "prove",
    "verify_certificate",
]
