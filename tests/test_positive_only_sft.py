from properties.battery import *
from theorems.positive_only_sft import CLAIM

CLAIMS = [CLAIM]
