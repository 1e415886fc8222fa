from properties.battery import *
from theorems.group_bound import CLAIM

CLAIMS = [CLAIM]
