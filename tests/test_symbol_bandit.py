from properties.battery import *
from theorems.symbol_bandit import CLAIM

CLAIMS = [CLAIM]
