from properties.battery import *
from theorems.post.group_bound import CLAIM

CLAIMS = [CLAIM]
