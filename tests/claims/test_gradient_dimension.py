from properties.battery import *
from theorems.post.gradient_dimension import CLAIM

CLAIMS = [CLAIM]
