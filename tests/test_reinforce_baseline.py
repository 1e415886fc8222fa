from properties.battery import *
from theorems.reinforce_baseline import CLAIM

CLAIMS = [CLAIM]
