from properties.battery import *
from theorems.filtered_positives import CLAIM

CLAIMS = [CLAIM]
