from properties.battery import *
from theorems.post.kl_regulariser import CLAIM

CLAIMS = [CLAIM]
