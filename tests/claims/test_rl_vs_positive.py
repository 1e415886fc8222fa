from properties.battery import *
from theorems.post.rl_vs_positive import CLAIM

CLAIMS = [CLAIM]
