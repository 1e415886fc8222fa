from properties.battery import *
from theorems.quantized_reward import CLAIM

CLAIMS = [CLAIM]
