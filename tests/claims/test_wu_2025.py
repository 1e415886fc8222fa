from properties.battery import *
from theorems import load_claims

CLAIMS = [claim for claim in load_claims().values() if claim.source == "wu-2025"]
