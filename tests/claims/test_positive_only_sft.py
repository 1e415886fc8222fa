from properties.battery import *
from theorems.post.positive_only_sft import CLAIM

CLAIMS = [CLAIM]
