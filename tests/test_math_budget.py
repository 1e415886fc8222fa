from properties.battery import *
from theorems.math_budget import CLAIM

CLAIMS = [CLAIM]
