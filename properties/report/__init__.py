"""The report: the ledger as one HTML page, as a table and macros for a paper, with schemas for what programs read.

Everything is drawn from the data of a run (``ledger.json`` and ``certificates.json``), so that it can be drawn again:

    view.py     what the page shows of each claim, as plain data          html.py   the page (needs jinja2)
    mathml.py   statements as MathML, from the syntax tree                tex.py    ledger.tex
    proof.py    a certificate as a proof to be read                       graph.py  which statement rests on which
    latex.py    the post's own wording as MathML                          fit.py    does a report still fit?
"""
