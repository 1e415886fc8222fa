from properties.battery import *
from theorems.post.training_run import CLAIM

CLAIMS = [CLAIM]
