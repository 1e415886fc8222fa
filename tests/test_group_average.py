from properties.battery import *
from theorems.group_average import CLAIM

CLAIMS = [CLAIM]
