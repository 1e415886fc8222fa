from properties.battery import *
from theorems.post.token_capacity import CLAIM

CLAIMS = [CLAIM]
