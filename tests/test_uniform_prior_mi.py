from properties.battery import *
from theorems.uniform_prior_mi import CLAIM

CLAIMS = [CLAIM]
