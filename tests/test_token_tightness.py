from properties.battery import *
from theorems.token_tightness import CLAIM

CLAIMS = [CLAIM]
