from properties.battery import *
from theorems.post.sequential_elimination import CLAIM

CLAIMS = [CLAIM]
