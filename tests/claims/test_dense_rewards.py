from properties.battery import *
from theorems.post.dense_rewards import CLAIM

CLAIMS = [CLAIM]
