from properties.battery import *
from theorems.post.quantized_reward import CLAIM

CLAIMS = [CLAIM]
