from properties.battery import *
from theorems.post.token_tightness import CLAIM

CLAIMS = [CLAIM]
