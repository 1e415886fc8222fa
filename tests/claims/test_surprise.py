from properties.battery import *
from theorems.post.surprise import CLAIM

CLAIMS = [CLAIM]
