from properties.battery import *
from theorems.post.group_noise import CLAIM

CLAIMS = [CLAIM]
