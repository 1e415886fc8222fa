from properties.battery import *
from theorems.sft_capacity import CLAIM

CLAIMS = [CLAIM]
