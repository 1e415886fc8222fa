from properties.battery import *
from theorems.post.group_average import CLAIM

CLAIMS = [CLAIM]
