"""SymPy derives: from the world, the hypotheses and the definitions of a statement to closed forms and bounds.

algebra: log-rational forms, between text, ``exact.forms`` and SymPy.
laws: classes of equal values with symbolic counts and probabilities, and what an entropy of them is.
sequences: laws of vectors of any length, by recursion in the length.
find: the closed form of an entropy, an information, a divergence or a mean.
means: of numbers, and of products of them.
kept: rejection sampling.
touching: tangent points, where both sides of a bound touch.
vanishing: when a link is an equality, term by term.
evidence: which forms of a statement are found, and which are only typed.
show: a derivation as a mathematician writes it.

Nothing here is trusted.  Two forms are the same when ``exact.forms`` says so, and a form that was found is a theorem
only once the core accepts a certificate of it.
"""
