from properties.battery import *
from theorems.post.filtered_positives import CLAIM

CLAIMS = [CLAIM]
