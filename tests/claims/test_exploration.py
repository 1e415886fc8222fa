from properties.battery import *
from theorems.post.exploration import CLAIM

CLAIMS = [CLAIM]
