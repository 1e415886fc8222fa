from properties.battery import *
from theorems.post.math_budget import CLAIM

CLAIMS = [CLAIM]
