from properties.battery import *
from theorems.post.group_bound_mean import CLAIM

CLAIMS = [CLAIM]
