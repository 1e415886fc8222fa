from properties.battery import *
from theorems.rl_vs_positive import CLAIM

CLAIMS = [CLAIM]
