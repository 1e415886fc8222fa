from properties.battery import *
from theorems.post.graded_reward import CLAIM

CLAIMS = [CLAIM]
