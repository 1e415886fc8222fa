from properties.battery import *
from theorems.post.symbol_bandit import CLAIM

CLAIMS = [CLAIM]
