from properties.battery import *
from theorems.exploration import CLAIM

CLAIMS = [CLAIM]
