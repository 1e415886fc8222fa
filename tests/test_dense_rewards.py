from properties.battery import *
from theorems.dense_rewards import CLAIM

CLAIMS = [CLAIM]
