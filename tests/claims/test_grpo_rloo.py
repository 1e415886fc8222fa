from properties.battery import *
from theorems.post.grpo_rloo import CLAIM

CLAIMS = [CLAIM]
