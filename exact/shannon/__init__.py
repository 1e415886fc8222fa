"""The prover: inequalities of entropies for all finite distributions, each answer with its evidence."""

from exact.shannon._simplex import SolverError
from exact.shannon.answer import ContradictoryHypotheses, Counterexample, Proof
from exact.shannon.certificate import InvalidCertificate, verify_certificate
from exact.shannon.lp import OutOfTime
from exact.shannon.polymatroid import Polymatroid
from exact.shannon.prover import chain_certificate, prove, prove_all

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
    "prove_all",
    "verify_certificate",
]
