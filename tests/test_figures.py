from properties.battery import *
from theorems.figures import CLAIM

CLAIMS = [CLAIM]
