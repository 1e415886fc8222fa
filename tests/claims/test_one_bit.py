from properties.battery import *
from theorems.post.one_bit import CLAIM

CLAIMS = [CLAIM]
