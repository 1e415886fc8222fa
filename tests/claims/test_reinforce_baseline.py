from properties.battery import *
from theorems.post.reinforce_baseline import CLAIM

CLAIMS = [CLAIM]
