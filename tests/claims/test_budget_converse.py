from properties.battery import *
from theorems.post.budget_converse import CLAIM

CLAIMS = [CLAIM]
