from properties.battery import *
from theorems.budget_converse import CLAIM

CLAIMS = [CLAIM]
