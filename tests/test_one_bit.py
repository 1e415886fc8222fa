from properties.battery import *
from theorems.one_bit import CLAIM

CLAIMS = [CLAIM]
