from properties.battery import *
from theorems.token_capacity import CLAIM

CLAIMS = [CLAIM]
