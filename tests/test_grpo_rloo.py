from properties.battery import *
from theorems.grpo_rloo import CLAIM

CLAIMS = [CLAIM]
