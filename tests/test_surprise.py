from properties.battery import *
from theorems.surprise import CLAIM

CLAIMS = [CLAIM]
