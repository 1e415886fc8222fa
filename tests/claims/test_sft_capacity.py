from properties.battery import *
from theorems.post.sft_capacity import CLAIM

CLAIMS = [CLAIM]
