from properties.battery import *
from theorems.graded_reward import CLAIM

CLAIMS = [CLAIM]
