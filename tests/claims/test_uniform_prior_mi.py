from properties.battery import *
from theorems.post.uniform_prior_mi import CLAIM

CLAIMS = [CLAIM]
