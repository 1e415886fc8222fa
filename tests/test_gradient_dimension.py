from properties.battery import *
from theorems.gradient_dimension import CLAIM

CLAIMS = [CLAIM]
